import type { MemberId, MessageId } from '../kernel/ids.ts';
import { id } from '../kernel/ids.ts';
import type { Language } from '../kernel/language.ts';
import type { LetterKey, OwnTemplateText } from './template.ts';

/**
 * What a person of the staff writes to members themselves. A notice is one that the by-laws ask for, and a service letter
 * is about the membership one has; a bulletin and an invitation go only to who agreed to them (CASL, s. 6).
 */
export const letterKinds = ['notice', 'service', 'bulletin', 'promotion'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The consent that a kind of letter asks for; none for what the membership itself brings. */
export const letterConsents = {
  notice: null,
  service: null,
  bulletin: 'bulletin',
  promotion: 'promotion',
} as const satisfies Record<LetterKind, 'bulletin' | 'promotion' | null>;

/** @example letterKey('bulletin') // => 'letter-bulletin' */
export function letterKey(kind: LetterKind): LetterKey {
  return `letter-${kind}`;
}

/** The kind of a letter by its template; nothing for what the product writes by itself. */
export function letterKindOf(template: string): LetterKind | undefined {
  return letterKinds.find((kind) => letterKey(kind) === template);
}

/** One message of a batch: the same batch and member give the same id, so that it exists once. */
export function letterMessageId(batch: string, memberId: MemberId): MessageId {
  return id<MessageId>(`letter_${batch}_${memberId}`);
}

export const letterNonSends = [
  'no-address',
  'no-consent',
  'suppressed',
  'language-missing',
  'template-broken',
] as const;
export type LetterNonSend = (typeof letterNonSends)[number];

/** What it depends on whether a letter goes to a member. */
export type LetterFacts = {
  readonly email: string;
  readonly language: Language;
  /** Whether the member agreed to letters of this kind, where that is asked. */
  readonly agreed: boolean;
  /** Whether the address stopped letters of this purpose, or bounces. */
  readonly suppressed: boolean;
};

/** Why a letter does not go to a member; nothing when it does. */
export function letterHindrance(
  kind: LetterKind,
  text: OwnTemplateText,
  { email, language, agreed, suppressed }: LetterFacts,
): LetterNonSend | undefined {
  if (email === '') return 'no-address';
  if (letterConsents[kind] !== null && !agreed) return 'no-consent';
  if (suppressed) return 'suppressed';
  const written = (text.subject[language] ?? '').trim() !== '' && (text.body[language] ?? '').trim() !== '';
  return written ? undefined : 'language-missing';
}
