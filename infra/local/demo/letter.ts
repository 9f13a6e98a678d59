import { id, type MessageId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import type { Member } from '../../../shared/membership/member.ts';
import type { Letter, NoticeOf } from '../../../shared/messages/message.ts';
import type { TemplateKey, TemplateVariables } from '../../../shared/messages/template.ts';

type Written<Key extends TemplateKey> = {
  readonly addressee: { readonly email: string; readonly name: string; readonly language: Language };
  readonly template: Key;
  readonly variables: TemplateVariables[Key];
  readonly at: Instant;
  readonly id: string;
  readonly member?: Member;
  readonly notice?: NoticeOf;
};

/** A letter of one of the product's templates, with what that template asks. */
export function letter<Key extends TemplateKey>(written: Written<Key>): Letter {
  const { addressee, template, variables, member, notice } = written;
  return {
    id: id<MessageId>(written.id),
    to: addressee.email,
    name: addressee.name,
    language: addressee.language,
    template,
    variables: { ...variables },
    memberId: member?.id ?? null,
    notice: notice ?? null,
    attachments: [],
    writtenAt: written.at,
  };
}
