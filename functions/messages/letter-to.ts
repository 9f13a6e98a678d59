import type { LetterText } from '../../shared/contracts/records/letter.ts';
import type { LetterId, MemberId } from '../../shared/kernel/ids.ts';
import { consentAt, type Consent } from '../../shared/membership/consent.ts';
import { displayName, type Member } from '../../shared/membership/member.ts';
import {
  letterConsents,
  letterKey,
  letterMessageId,
  type LetterFacts,
  type LetterKind,
} from '../../shared/messages/letter.ts';
import { isStoppable, templatePurposes, type LetterVariables } from '../../shared/messages/template.ts';
import { environment, variable } from '../platform/environment.ts';
import { pageFor } from '../platform/site.ts';
import { settingsOf } from '../platform/settings.ts';
import type { Tools } from '../platform/tools.ts';
import { letterheadOf } from './letterhead.ts';
import { suppressionKey, suppressions } from './records.ts';

/** What letters ask of membership, handed in where the function is composed. */
export type LetterPorts = {
  readonly membersOf: (ids: readonly MemberId[], tools: Tools) => Promise<readonly Member[]>;
  readonly consentsOf: (id: MemberId, tools: Tools) => Promise<readonly Consent[]>;
};

/** What decides whether a letter of a kind goes to a member. */
export async function factsFor(
  { id, email, language }: Member,
  kind: LetterKind,
  ports: LetterPorts,
  tools: Tools,
): Promise<LetterFacts> {
  const asked = letterConsents[kind];
  const consents = asked === null ? [] : await ports.consentsOf(id, tools);
  const agreed = asked === null || consentAt(asked, consents, tools.now) !== undefined;
  return { email, language, agreed, suppressed: await isStopped(email, kind, tools) };
}

async function isStopped(email: string, kind: LetterKind, { store }: Tools): Promise<boolean> {
  if (email === '') return false;
  const purpose = templatePurposes[letterKey(kind)];
  const keys = [
    suppressionKey(email, 'all'),
    ...(isStoppable(purpose) ? [suppressionKey(email, purpose)] : []),
  ];
  return (await store.getMany(suppressions, keys)).length > 0;
}

async function variablesFor(member: Member, letterId: string, tools: Tools): Promise<LetterVariables> {
  const { categories } = await settingsOf(tools);
  const category = member.category === null ? undefined : categories.get(member.category);
  const name = displayName(member);
  return {
    letterId,
    recipient: { name: member.givenName === '' ? name : member.givenName },
    member: {
      name,
      number: member.number,
      category: category?.name[member.language] ?? '',
      municipality: member.municipality,
      email: member.email,
      joinedOn: member.joinedOn ?? '',
      endsOn: member.termEndsOn ?? '',
    },
    link: pageFor(member.language, '/space'),
  };
}

/** The message of a batch to one member. */
export async function letterFor(
  member: Member,
  { batch, letter }: { readonly batch: LetterId; readonly letter: LetterText },
  tools: Tools,
) {
  return {
    to: member.email,
    name: displayName(member),
    language: member.language,
    template: letterKey(letter.kind),
    variables: await variablesFor(member, batch, tools),
    memberId: member.id,
    notice: { id: letterMessageId(batch, member.id), of: null },
  };
}

/** A letter as a member would read it. */
export async function renderedFor(member: Member, letter: LetterText, tools: Tools) {
  const { network } = await settingsOf(tools);
  const { language } = member;
  // Templates and their language are loaded with the first letter.
  const { renderMessage } = await import('./render.ts');
  const origin = environment(variable.siteOrigin);
  return renderMessage({
    template: letterKey(letter.kind),
    language,
    variables: await variablesFor(member, 'preview', tools),
    letterhead: letterheadOf(network, language),
    own: letter,
    stop: { page: `${origin}/stop`, post: `${origin}/api/stop` },
  });
}
