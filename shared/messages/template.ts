import type { Day } from '../kernel/day.ts';
import type { Bilingual, Language } from '../kernel/language.ts';
import type { Money } from '../kernel/money.ts';

/**
 * Why a message is sent. `account` answers what the person did a minute ago (a code, a verification);
 * `statutory` tells what the by-laws or the books require: both always go. The others can be stopped one by one,
 * and say how (CASL, s. 6). `work` tells the staff what their own work has come to, and always goes.
 */
export const purposes = [
  'account',
  'statutory',
  'work',
  'reminders',
  'programmes',
  'bulletin',
  'promotion',
] as const;
export type Purpose = (typeof purposes)[number];
export const stoppable = [
  'reminders',
  'programmes',
  'bulletin',
  'promotion',
] as const satisfies readonly Purpose[];
export type StoppablePurpose = (typeof stoppable)[number];

/** Every message that the product writes by itself, and those that a person writes (see letter.ts), with its purpose. */
export const templatePurposes = {
  'verify-email': 'account',
  'one-time-code': 'account',
  'application-received': 'statutory',
  admitted: 'statutory',
  refused: 'statutory',
  'membership-active': 'statutory',
  invoice: 'statutory',
  receipt: 'statutory',
  'renewal-reminder': 'reminders',
  'pairing-offered-mentor': 'programmes',
  'pairing-offered-mentee': 'programmes',
  'pairing-accepted': 'programmes',
  'pairing-not-made': 'programmes',
  'pairing-closed': 'programmes',
  'pairing-outcome': 'work',
  'letter-notice': 'statutory',
  'letter-service': 'reminders',
  'letter-bulletin': 'bulletin',
  'letter-promotion': 'promotion',
} as const satisfies Record<string, Purpose>;
export type TemplateKey = keyof typeof templatePurposes;
/** @example isTemplate('receipt') // => true */
export function isTemplate(text: unknown): text is TemplateKey {
  return typeof text === 'string' && Object.hasOwn(templatePurposes, text);
}

/** Whose text is a person's own: the product has none for it. */
export type LetterKey = Extract<TemplateKey, `letter-${string}`>;
export type ProductTemplateKey = Exclude<TemplateKey, LetterKey>;

/** Whether a person can ask that messages of this purpose stop. @example isStoppable('statutory') // => false */
export function isStoppable(purpose: Purpose): purpose is StoppablePurpose {
  return stoppable.some((one) => one === purpose);
}

type Recipient = { readonly name: string };
type Named = { readonly name: string; readonly number: string };

/** An invoice as messages tell it. `due` is what is left to pay; `reference` is what a payment must carry. */
export type InvoiceFacts = {
  readonly number: string;
  readonly total: Money;
  readonly due: Money;
  readonly dueOn: Day;
  readonly reference: string;
};

type OfPairing = {
  readonly recipient: Recipient;
  readonly programme: string;
  readonly coordinator: string;
  readonly link: string;
};
type Offered = OfPairing & { readonly respondBy: Day; readonly level?: string };

/** What a coordinator is told of a pairing, without having asked. */
export type PairingOutcome =
  | 'accepted'
  | 'declined'
  | 'expired'
  | 'closed'
  | 'ask-after-trial'
  | 'ask-renewal';

/** What a letter to a member can say; all of it is text, empty where nothing is known. `letterId` finds its text. */
export type LetterVariables = {
  readonly letterId: string;
  readonly recipient: Recipient;
  readonly member: Named & {
    readonly category: string;
    readonly municipality: string;
    readonly email: string;
    readonly joinedOn: Day | '';
    readonly endsOn: Day | '';
  };
  readonly link: string;
};

/**
 * What each template can say. Texts are already in the language of the message; money is in cents and days are ISO:
 * templates write them with the filters `money`, `day`, `days`. A verification carries no text that a stranger typed,
 * so that the sign-up form cannot be used to write to others.
 */
export type TemplateVariables = {
  readonly 'verify-email': { readonly link: string; readonly validHours: number };
  readonly 'one-time-code': { readonly code: string; readonly validMinutes: number };
  readonly 'application-received': {
    readonly recipient: Recipient;
    readonly applicant: string;
    readonly category: string;
    readonly receivedOn: Day;
  };
  /** `conditions`: what is left to do before the membership begins, one sentence each; may be empty. */
  readonly admitted: {
    readonly recipient: Recipient;
    readonly applicant: string;
    readonly category: string;
    readonly decidedOn: Day;
    readonly conditions: readonly string[];
    readonly resolution?: string;
    readonly invoice?: InvoiceFacts;
    readonly link?: string;
  };
  readonly refused: {
    readonly recipient: Recipient;
    readonly applicant: string;
    readonly decidedOn: Day;
    readonly resolution?: string;
    readonly reason?: string;
  };
  /** `endsOn` only where the membership is by term. */
  readonly 'membership-active': {
    readonly recipient: Recipient;
    readonly member: Named;
    readonly category: string;
    readonly startsOn: Day;
    readonly link: string;
    readonly endsOn?: Day;
  };
  readonly invoice: {
    readonly recipient: Recipient;
    readonly member: Named;
    readonly subject: string;
    readonly invoice: InvoiceFacts;
    readonly link: string;
  };
  readonly receipt: {
    readonly recipient: Recipient;
    readonly member: Named;
    readonly payment: { readonly amount: Money; readonly receivedOn: Day; readonly method: string };
    /** The first that the payment went to; none where all of it is kept as a credit. */
    readonly invoice?: InvoiceFacts;
    /** What is kept for later. */
    readonly credit?: Money;
    readonly link: string;
  };
  readonly 'renewal-reminder': {
    readonly recipient: Recipient;
    readonly member: Named;
    readonly category: string;
    readonly endsOn: Day;
    readonly link: string;
    readonly invoice?: InvoiceFacts;
  };
  readonly 'pairing-offered-mentor': Offered & {
    readonly mentee: { readonly name: string; readonly organisation?: string };
    readonly goals?: string;
  };
  readonly 'pairing-offered-mentee': Offered & {
    readonly mentor: { readonly name: string; readonly organisation?: string };
  };
  /** `isMentor`: whether the reader is the one who accompanies. `other.email` is empty where there is none. */
  readonly 'pairing-accepted': OfPairing & {
    readonly isMentor: boolean;
    readonly other: { readonly name: string; readonly email: string };
  };
  readonly 'pairing-not-made': OfPairing & {
    readonly other: Recipient;
    readonly why: 'declined-by-you' | 'declined' | 'expired';
  };
  readonly 'pairing-closed': OfPairing & { readonly other: Recipient };
  /** What its coordinator is told; `by` is who declined. */
  readonly 'pairing-outcome': Omit<OfPairing, 'coordinator'> & {
    readonly mentor: Recipient;
    readonly mentee: Recipient;
    readonly outcome: PairingOutcome;
    readonly by?: string;
  };
} & Readonly<Record<LetterKey, LetterVariables>>;

/** The text of a template: Liquid in light markup (see functions/messages/markup.ts). */
export type TemplateText = { readonly subject: Bilingual; readonly body: Bilingual };

/** What a network wrote instead of the product's own text; a language may be missing, and then the message waits. */
export type OwnTemplateText = {
  readonly subject: Partial<Record<Language, string>>;
  readonly body: Partial<Record<Language, string>>;
};
