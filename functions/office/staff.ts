import type { officeRoutes, Person } from '../../shared/contracts/routes/office.ts';
import type { Staff } from '../../shared/contracts/records/staff.ts';
import type { RefusalCode } from '../../shared/contracts/problems.ts';
import { ok, refuse, type Refusal, type Result } from '../../shared/kernel/result.ts';
import type { UseCase } from '../platform/http.ts';
import { everyone, staff, staffKey } from '../platform/people.ts';
import { historyOf } from '../platform/storage/history.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { replace, stillSeen, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';

type Change = typeof officeRoutes.changePerson;

export function personAs({ record, version }: Pick<Kept<Staff>, 'record' | 'version'>): Person {
  return { ...record, version };
}

/** Everyone of the staff, by name. */
export const listStaff: UseCase<typeof officeRoutes.staff> = async (_, { store }) => {
  const people = (await store.listAll(everyone)).map(personAs);
  return ok({ people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')) });
};

/** What a person may do must be something: a role, and for a volunteer where. */
export function checkRoles({ roles, committees }: Pick<Staff, 'roles' | 'committees'>) {
  if (roles.length === 0) return refuse('office/no-role');
  if (roles.includes('volunteer') && committees.length === 0) return refuse('office/no-committee');
  return ok(undefined);
}

/**
 * Changes what a person may do, or ends it. Nobody takes the administrator's role from themselves, so that one is always
 * left: of two who take it from each other, one finds their own record changed.
 */
export const changePerson: UseCase<Change> = async ({ path, body }, tools) => {
  const { version, ...fields } = body;
  const checked = fields.active ? checkRoles(fields) : ok(undefined);
  if (!checked.ok) return checked;
  const seen = await tools.store.get(staff, staffKey(path.staffId));
  if (!seen) return refuse('platform/not-found');
  if (seen.version !== version) return refuse('platform/changed-meanwhile');
  const after = { ...seen.record, ...fields };
  const kept = await stillAdministered(after, tools);
  if (!kept.ok) return kept;
  const answer = personAs({ record: after, version: version + 1 });
  return tools.commit([replace(staff, seen, after), ...kept.value], answer);
};

async function stillAdministered(
  after: Staff,
  { caller, store }: Tools,
): Promise<Result<AnyWrite[], Refusal<RefusalCode>>> {
  if (caller.door !== 'staff') return refuse('platform/not-allowed');
  if (after.active && after.roles.includes('admin')) return ok([]);
  if (after.id === caller.person.id) return refuse('office/not-yourself');
  const self = await store.get(staff, staffKey(caller.person.id));
  const isStill = self?.record.active === true && self.record.roles.includes('admin');
  return isStill ? ok([stillSeen(staff, self)]) : refuse('platform/not-allowed');
}

/** What was changed about a person, by whom and when, latest first. */
export const personHistory: UseCase<typeof officeRoutes.personHistory> = async (
  { path, query },
  { store },
) => {
  const after = query.next === undefined ? {} : { after: query.next };
  const page = await store.list(historyOf(`staff#${path.staffId}`), after);
  const changes = page.rows.flatMap(({ record: { at, actor, action, changes: list } }) =>
    list.map(({ field, from, to }) => {
      const who = { actor: actor.id, actorName: actor.name };
      return { at, ...who, action, field, from, to };
    }),
  );
  return ok({ changes, ...(page.next === undefined ? {} : { next: page.next }) });
};
