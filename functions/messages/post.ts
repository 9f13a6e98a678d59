import { SendEmailCommand, SESv2Client, SESv2ServiceException } from '@aws-sdk/client-sesv2';
import type { Message } from '../../shared/messages/message.ts';
import { environment, variable } from '../platform/environment.ts';
import type { RenderedMessage } from './render.ts';

let client: SESv2Client | undefined;

export type Attachment = { readonly filename: string; readonly type: string; readonly bytes: Uint8Array };

/** How handing over went. `later`: throttled or paused, nothing was sent. `unknown`: only the provider's event can tell. */
export type Posted =
  | { readonly how: 'accepted'; readonly providerId: string }
  | { readonly how: 'later' }
  | { readonly how: 'unknown' }
  | { readonly how: 'refused' };

const passing = new Set(['TooManyRequestsException', 'LimitExceededException', 'SendingPausedException', 'ThrottlingException']);

/**
 * Gives a message to the provider, once: a retry here could be a second copy. It comes from the address that SES has
 * verified for this network; answers go to `replyTo`.
 */
export async function post(message: Message, rendered: RenderedMessage, replyTo: string, attachments: readonly Attachment[]): Promise<Posted> {
  client ??= new SESv2Client({ maxAttempts: 1 });
  try {
    const { MessageId } = await client.send(command(message, rendered, replyTo, attachments));
    return MessageId === undefined ? { how: 'unknown' } : { how: 'accepted', providerId: MessageId };
  } catch (error) {
    if (!(error instanceof SESv2ServiceException)) return { how: 'unknown' };
    if (passing.has(error.name) || error.$response?.statusCode === 429) return { how: 'later' };
    return { how: error.$fault === 'client' ? 'refused' : 'unknown' };
  }
}

function command({ id, to }: Message, { subject, text, html, headers }: RenderedMessage, replyTo: string, attachments: readonly Attachment[]): SendEmailCommand {
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
        Attachments: attachments.map(({ filename, type, bytes }) => ({ FileName: filename, ContentType: type, RawContent: bytes, ContentTransferEncoding: 'BASE64' })),
      },
    },
  });
}
