import type { MemberId, MessageId } from '../../shared/kernel/ids.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { planned, type NoticeOf } from '../../shared/messages/message.ts';
import type { TemplateKey, TemplateVariables } from '../../shared/messages/template.ts';
import { create, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { messages } from './records.ts';

type Outgoing<Key extends TemplateKey> = {
  readonly to: string;
  readonly name: string;
  readonly language: Language;
  readonly template: Key;
  readonly variables: TemplateVariables[Key];
  readonly memberId?: MemberId;
  /** Keys of files in the bucket; `send` waits until they are drawn. */
  readonly attachments?: readonly string[];
  /** A notice, like a letter of a batch, has a name of its own, so that it exists once. */
  readonly notice?: { readonly id: MessageId; readonly of: NoticeOf | null };
  readonly sendAt?: Instant;
};

/** A message, to be written in the transaction of its cause. */
export function outgoing<Key extends TemplateKey>(
  tools: Pick<Tools, 'now' | 'newId'>,
  message: Outgoing<Key>,
): AnyWrite {
  const { to, name, language, template, variables, notice } = message;
  const letter = {
    id: notice?.id ?? tools.newId<MessageId>(),
    to,
    name,
    language,
    template,
    variables: { ...variables },
    memberId: message.memberId ?? null,
    notice: notice?.of ?? null,
    attachments: message.attachments ?? [],
    writtenAt: tools.now,
  };
  return create(messages, planned(letter, message.sendAt ?? tools.now));
}
