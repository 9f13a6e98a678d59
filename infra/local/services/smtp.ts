import type { Mailed } from './mail.ts';

/** Hands a message to the server of `SMTP_URL` as well, when there is one; what it refuses is said on the terminal. */
export async function forward({
  from,
  to,
  replyTo,
  subject,
  text,
  html,
  headers,
  attachments,
}: Mailed): Promise<void> {
  const url = process.env['SMTP_URL'];
  if (url === undefined || url === '') return;
  const { createTransport } = await import('nodemailer');
  const files = attachments.map(({ name, type, base64 }) => ({
    filename: name,
    contentType: type,
    content: Buffer.from(base64, 'base64'),
  }));
  const bodies = { ...(text === undefined ? {} : { text }), ...(html === undefined ? {} : { html }) };
  try {
    await createTransport(url).sendMail({
      from,
      to,
      replyTo,
      subject,
      headers,
      attachments: files,
      ...bodies,
    });
  } catch (error) {
    console.error(`SMTP_URL did not take a message: ${String(error)}`);
  }
}
