import type { Day } from '../kernel/day.ts';
import type { ConsentId, MemberId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { dayIn } from '../kernel/instant.ts';
import type { Language } from '../kernel/language.ts';

export const consentPurposes = ['bulletin', 'promotion', 'directory', 'sharing', 'photos'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** One consent to one purpose, with its wording as it was shown. Implied consent ends by itself (CASL, s. 10). */
export type Consent = {
  readonly id: ConsentId;
  readonly memberId: MemberId;
  readonly purpose: ConsentPurpose;
  readonly basis: 'express' | 'implied';
  readonly wording: string;
  readonly language: Language;
  readonly channel: 'form' | 'space' | 'e-mail' | 'paper' | 'phone' | 'import';
  readonly givenAt: Instant;
  readonly endsOn: Day | null;
  readonly withdrawnAt: Instant | null;
  /** Where the proof is: a scan, a message, a signed form. */
  readonly proof: string;
};

/** The consent that allows a purpose at a moment: given, not withdrawn, not ended; an express one first. */
export function consentAt(
  purpose: ConsentPurpose,
  consents: readonly Consent[],
  at: Instant,
): Consent | undefined {
  const holding = consents.filter((consent) => consent.purpose === purpose && holds(consent, at));
  return holding.find((consent) => consent.basis === 'express') ?? holding[0];
}

function holds({ givenAt, withdrawnAt, endsOn }: Consent, at: Instant): boolean {
  if (givenAt > at || (withdrawnAt !== null && withdrawnAt <= at)) return false;
  return endsOn === null || dayIn(at) <= endsOn;
}

/** Withdrawing twice leaves the first moment. */
export function withdraw(consent: Consent, at: Instant): Consent {
  return consent.withdrawnAt === null ? { ...consent, withdrawnAt: at } : consent;
}
