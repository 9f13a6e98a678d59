import type { Suspected, Trace } from '../../shared/contracts/records/application.ts';
import { enterpriseNumber, postalCode } from '../../shared/kernel/canada.ts';
import type { ApplicationId, MemberId } from '../../shared/kernel/ids.ts';
import { normalEmail } from '../../shared/kernel/text.ts';
import type { File } from '../../shared/membership/application.ts';
import { duplicateKeys, duplicates, type Identity } from '../../shared/membership/duplicates.ts';
import { displayName, type Member } from '../../shared/membership/member.ts';
import { guardKey, guardsOf } from '../platform/storage/guards.ts';
import { create, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { memberKey, members, membersByEmail, membersByName, neqGuard } from './records.ts';
import { traces, tracesOf } from './application-records.ts';

type Reads = Pick<Tools, 'store'>;

/** Who may be the same party as an applicant: on the roll, or in another application. For the eyes of the staff. */
export async function suspectsOf(file: File, tools: Reads): Promise<Suspected[]> {
  const [onRoll, applying] = await Promise.all([
    onRollLike(file.applicant, tools),
    applyingLike(file.id, file.applicant, tools),
  ]);
  return [...onRoll, ...applying];
}

async function onRollLike(identity: Identity, tools: Reads): Promise<Suspected[]> {
  const found = await Promise.all([
    withEmail(identity, tools),
    withNeq(identity, tools),
    ...namesOf(identity).map((name) => withName(name, identity, tools)),
  ]);
  const known = new Map(found.flat().map((member) => [member.id, member]));
  return duplicates<MemberId>(identity, known.values()).map(({ id, reasons }) => {
    const member = known.get(id);
    return { of: 'member', id, name: member ? displayName(member) : '', reasons };
  });
}

async function withEmail({ email }: Identity, { store }: Reads): Promise<Member[]> {
  if (email === '') return [];
  const { rows } = await store.list(membersByEmail(normalEmail(email)));
  return rows.map(({ record }) => record);
}

async function withNeq({ neq }: Identity, { store }: Reads): Promise<Member[]> {
  const number = enterpriseNumber(neq);
  if (number === null) return [];
  const guard = await store.get(guardsOf('membership'), guardKey(neqGuard(number)));
  const kept = guard && (await store.get(members, memberKey(guard.record.owner)));
  return kept ? [kept.record] : [];
}

function namesOf(identity: Identity): string[] {
  return [...new Set([displayName(identity), identity.legalName, identity.usualName])].filter(
    (name) => name !== '',
  );
}

async function withName(name: string, identity: Identity, { store }: Reads): Promise<Member[]> {
  const code = postalCode(identity.postalCode);
  if (code === null) return [];
  const { rows } = await store.list(membersByName(name, code));
  return rows.map(({ record }) => record);
}

async function applyingLike(own: ApplicationId, identity: Identity, { store }: Reads): Promise<Suspected[]> {
  const pages = await Promise.all(duplicateKeys(identity).map(({ key }) => store.list(tracesOf(key))));
  const byApplication = Map.groupBy(
    pages
      .flatMap(({ rows }) => rows.map(({ record }) => record))
      .filter(({ applicationId }) => applicationId !== own),
    ({ applicationId }) => applicationId,
  );
  return [...byApplication].map(([id, shared]) => ({
    of: 'application',
    id,
    name: shared[0]?.name ?? '',
    reasons: [...new Set(shared.map(({ reason }) => reason))],
  }));
}

function tracesFor({ id, applicant }: File): Trace[] {
  return duplicateKeys(applicant).map((key) => ({ ...key, applicationId: id, name: displayName(applicant) }));
}

/** What lets later applications find this one. */
export function traceWrites(file: File): AnyWrite[] {
  return tracesFor(file).map((trace) => create(traces, trace));
}

/** What a correction of the file adds to that; what was said before stays a trace too. */
export async function newTraceWrites(after: File, { store }: Reads): Promise<AnyWrite[]> {
  const all = tracesFor(after);
  const there = await store.getMany(traces, all.map(traces.key));
  const known = new Set(there.map(({ record }) => record.key));
  return all.filter(({ key }) => !known.has(key)).map((trace) => create(traces, trace));
}
