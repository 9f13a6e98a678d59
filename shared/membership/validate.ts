import { enterpriseNumber, phone, postalCode } from '../kernel/canada.ts';
import { earlier, partsOf, type Day } from '../kernel/day.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { isEmail } from '../kernel/text.ts';
import { isForLife, type Category } from './category.ts';
import type { Member } from './member.ts';
import type { MembershipRefusal } from './refusals.ts';
import { termFor } from './term.ts';

export const fieldProblems = [
  'name-missing',
  'not-an-email',
  'not-an-enterprise-number',
  'not-a-postal-code',
  'not-a-phone-number',
  'in-the-future',
  'negative',
  'year-missing',
  'before-joining',
  'ends-before-start',
  'start-missing',
  'no-end-for-life',
  'wrong-kind',
  'reason-missing',
] as const;
export type FieldProblem = (typeof fieldProblems)[number];
export type FieldProblems = Partial<Record<keyof Member, FieldProblem>>;

type Context = { readonly category: Category | null; readonly today: Day };
type Check = readonly [keyof Member, FieldProblem, (member: Member, context: Context) => boolean];

const checks: readonly Check[] = [
  ['legalName', 'name-missing', (m) => m.kind === 'organisation' && m.legalName === '' && m.usualName === ''],
  ['familyName', 'name-missing', (m) => m.kind === 'person' && m.familyName === '' && m.givenName === ''],
  ['category', 'wrong-kind', (m, { category }) => category !== null && !category.opensTo.includes(m.kind)],
  ['email', 'not-an-email', (m) => m.email !== '' && !isEmail(m.email)],
  ['neq', 'not-an-enterprise-number', (m) => m.neq !== '' && enterpriseNumber(m.neq) === null],
  [
    'postalCode',
    'not-a-postal-code',
    (m) => m.region !== 'abroad' && m.postalCode !== '' && postalCode(m.postalCode) === null,
  ],
  ['phone', 'not-a-phone-number', (m) => m.phone !== '' && phone(m.phone) === null],
  ['foundedOn', 'in-the-future', (m, { today }) => isFuture(m.foundedOn, today)],
  ['revenue', 'negative', (m) => m.revenue !== null && m.revenue < 0],
  ['jobs', 'negative', (m) => m.jobs !== null && m.jobs < 0],
  ['workerMembers', 'negative', (m) => m.workerMembers !== null && m.workerMembers < 0],
  ['revenueYear', 'year-missing', (m) => m.revenue !== null && m.revenueYear === null],
  ['jobsYear', 'year-missing', (m) => m.jobs !== null && m.jobsYear === null],
  ['revenueYear', 'in-the-future', (m, { today }) => (m.revenueYear ?? 0) > partsOf(today).year],
  ['jobsYear', 'in-the-future', (m, { today }) => (m.jobsYear ?? 0) > partsOf(today).year],
  ['joinedOn', 'in-the-future', (m, { today }) => isFuture(m.joinedOn, today)],
  ['termStartsOn', 'start-missing', (m) => m.termStartsOn === null && m.termEndsOn !== null],
  ['termStartsOn', 'before-joining', (m, { category }) => startsTooEarly(m, category)],
  ['termEndsOn', 'ends-before-start', (m) => isFuture(m.termStartsOn, m.termEndsOn)],
  [
    'termEndsOn',
    'no-end-for-life',
    (m, { category }) => m.termEndsOn !== null && category !== null && isForLife(category.regime),
  ],
  ['override', 'reason-missing', (m) => m.override?.reason === ''],
];

/**
 * The rules between the cells of a row; each cell's own shape is checked at the door. Every door uses them: form, panel,
 * spreadsheet and import.
 */
export function validateMember(member: Member, context: Context): Result<Member, MembershipRefusal> {
  const fields = problemsOf(member, context);
  return Object.keys(fields).length === 0 ? ok(member) : refuse('membership/invalid-member', { fields });
}

/** What is wrong with each field; of several problems of one cell, the first is told. */
export function problemsOf(member: Member, context: Context): FieldProblems {
  const problems = checks.filter(([, , fails]) => fails(member, context));
  return Object.fromEntries(problems.toReversed().map(([field, problem]) => [field, problem]));
}

function isFuture(on: Day | null, today: Day | null): boolean {
  return on !== null && today !== null && on > today;
}

/** A term of the network's year may begin before its member joined; any other may not. */
function startsTooEarly({ joinedOn, termStartsOn }: Member, category: Category | null): boolean {
  if (joinedOn === null || termStartsOn === null) return false;
  const first = category && termFor(category, joinedOn);
  return termStartsOn < (first ? earlier(first.startsOn, joinedOn) : joinedOn);
}
