import { SendEmailCommand, SESv2Client, SESv2ServiceException } from '@aws-sdk/client-sesv2';
import { environment, variable } from './environment.ts';
import { quiet } from './quiet.ts';

let client: SESv2Client | undefined;

/** One e-mail, ready to leave. `id` comes back with what the provider tells of it. */
export type Mail = {
  readonly id: string;
  readonly to: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly attachments: readonly Attachment[];
};

export type Attachment = { readonly filename: string; readonly type: string; readonly bytes: Uint8Array };

/** How handing over went. `later`: throttled or paused, nothing was sent. `unknown`: only the provider's event can tell. */
export type Posted =
  | { readonly how: 'accepted'; readonly providerId: string }
  | { readonly how: 'later' }
  | { readonly how: 'unknown' }
  | { readonly how: 'refused' };

const passing = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'SendingPausedException',
  'ThrottlingException',
]);

/**
 * Gives an e-mail to the provider, once: a retry here could be a second copy. It comes from the address that SES has
 * verified for this network; answers go to `replyTo`.
 */
export async function post(mail: Mail): Promise<Posted> {
  client ??= quiet(new SESv2Client({ maxAttempts: 1 }));
  try {
    const { MessageId } = await client.send(command(mail));
    return MessageId === undefined ? { how: 'unknown' } : { how: 'accepted', providerId: MessageId };
  } catch (error) {
    if (!(error instanceof SESv2ServiceException)) return { how: 'unknown' };
    if (passing.has(error.name) || error.$response?.statusCode === 429) return { how: 'later' };
    return { how: error.$fault === 'client' ? 'refused' : 'unknown' };
  }
}

function command({ id, to, replyTo, subject, text, html, headers, attachments }: Mail): SendEmailCommand {
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return new SendEmailCommand({
    FromEmailAddress: environment(variable.mailSender),
    ReplyToAddresses: [replyTo],
    Destination: { ToAddresses: [to] },
    ConfigurationSetName: environment(variable.mailConfiguration),
    EmailTags: [{ Name: 'message', Value: id }],
    Content: {
      Simple: {
        Subject: utf8(subject),
        Body: { Text: utf8(text), Html: utf8(html) },
        Headers: headers.map(({ name: Name, value: Value }) => ({ Name, Value })),
        Attachments: attachments.map(({ filename, type, bytes }) => ({
          FileName: filename,
          ContentType: type,
          RawContent: bytes,
          ContentTransferEncoding: 'BASE64',
        })),
      },
    },
  });
}
