import type { KeptApplication } from '../../../shared/contracts/records/application.ts';
import { openKeyOf } from '../../../functions/membership/application-records.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { id, type ResolutionId, type StaffId } from '../../../shared/kernel/ids.ts';
import { plus } from '../../../shared/kernel/instant.ts';
import {
  admit,
  completeFile,
  decline,
  expireApplication,
  meetConditions,
  recommend,
  verifyEmail,
  withdrawApplication,
} from '../../../shared/membership/admission.ts';
import type { Application, ApplicationIn, Resolution } from '../../../shared/membership/application.ts';
import { becomeMember, rowOfAdmitted } from '../../../shared/membership/joining.ts';
import { missingFrom } from '../../../shared/membership/file.ts';
import { allowed } from './allowed.ts';
import { at, formOf } from './applicants.ts';
import { categoryOf } from './members.ts';
import type { Party } from './organisations.ts';

/** How far an application has come. */
export type Reached = KeptApplication['state'];

/** An application, and the row of the roll that it has led to. */
export type Told = { readonly application: KeptApplication; readonly party: Party | null };

function kept(application: Exclude<Application, { state: 'unverified' }>): KeptApplication {
  const openKey = openKeyOf(application);
  return {
    ...application,
    openKey,
    suspicions: [],
    missing: missingFrom(application),
    invoiceId: null,
    memberNumber: '',
  };
}

function file(party: Party, sentOn: Day): ApplicationIn<'received' | 'complete'> {
  const form = formOf(party, sentOn);
  const received = allowed(verifyEmail(form, plus(form.appliedAt, { minutes: 7 })));
  const missing = missingFrom(received);
  return missing.length > 0 ? received : allowed(completeFile(received, missing, received.verifiedAt));
}

type Journey = {
  readonly sentOn: Day;
  readonly decidedOn: Day;
  readonly joinedOn: Day;
  readonly by: StaffId;
  readonly resolution: Resolution;
};

function decisionOn(journey: Journey, application: Application) {
  const { by, decidedOn: on, resolution } = journey;
  const rule = categoryOf(application)?.admission;
  if (!rule) throw new Error(`${application.id} asks for a category that is not there`);
  const decision =
    rule.decidedBy === 'board'
      ? { by: 'board' as const, resolution }
      : { by: 'staff' as const, staffId: by, on };
  return { rule, decision };
}

const opinions = {
  fr: 'Dossier complet, projet solide : favorable.',
  en: 'Complete file, sound project: favourable.',
} as const;

/** Leads an application as far as it has come, by the rules that lead them all. */
export function led(party: Party, to: Reached, journey: Journey): Told {
  const { sentOn, decidedOn } = journey;
  const filed = file(party, sentOn);
  if (to === 'received' || to === 'complete') return { application: kept(filed), party: null };
  if (to === 'withdrawn')
    return { application: kept(allowed(withdrawApplication(filed, at(decidedOn, 10)))), party: null };
  const { rule, decision } = decisionOn(journey, filed);
  const opinion = {
    by: journey.by,
    at: at(addDays(sentOn, 3), 14),
    opinion: opinions[filed.applicant.language],
  };
  const ready = rule.decidedBy === 'board' ? allowed(recommend(filed, opinion)) : filed;
  if (to === 'recommended') return { application: kept(ready), party: null };
  if (to === 'refused') {
    const reason = 'Les règlements réservent cette catégorie aux coopératives.';
    return { application: kept(allowed(decline(ready, rule, decision, reason))), party: null };
  }
  const admitted = allowed(admit(ready, rule, decision));
  if (to === 'expired')
    return {
      application: kept(allowed(expireApplication(admitted, at(addDays(decidedOn, 90), 7)))),
      party: null,
    };
  const row = rowOfAdmitted(admitted, party.member);
  const known = { ...admitted, party: row.id };
  if (to === 'admitted') return { application: kept(known), party: { ...party, member: row } };
  return joinedBy(known, { ...party, member: row }, journey);
}

function joinedBy(admitted: ApplicationIn<'admitted'>, party: Party, { joinedOn }: Journey): Told {
  const category = categoryOf(admitted);
  if (!category) throw new Error(`${admitted.id} has no category`);
  const { sharesAsked } = admitted.conditions;
  const met = allowed(meetConditions(admitted, { firstDues: true, sharesSubscribed: sharesAsked }));
  const { member } = party;
  const given = { memberId: member.id, number: '', on: joinedOn, party: member };
  const { application, member: row } = allowed(becomeMember(met, category, given));
  return { application: kept(application), party: { ...party, member: row } };
}

/** A resolution of the board on those whose application it names. */
export function resolutionOn(on: Day, number: string, parties: readonly Party[]): Resolution {
  const applications = parties.map((party) => formOf(party, on).id);
  return { id: id<ResolutionId>(`resolution-${number.toLowerCase()}`), number, on, applications };
}
