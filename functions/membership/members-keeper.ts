import { membersSheet } from '../../shared/contracts/sheets/members.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { id, type MemberId } from '../../shared/kernel/ids.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { doneUntil, nextActionOf } from '../../shared/membership/agenda.ts';
import type { Category } from '../../shared/membership/category.ts';
import { blankMember, type Member } from '../../shared/membership/member.ts';
import { problemsOf, type FieldProblem } from '../../shared/membership/validate.ts';
import { agendaRulesOf } from './agenda-rules.ts';
import { settingsOf } from '../platform/settings.ts';
import { claim, release } from '../platform/storage/guards.ts';
import type { AnyWrite } from '../platform/storage/writes.ts';
import { cellsOf, type CellRefusal, type Keeper } from '../sheets/keeper.ts';
import { identityOf, isSomebodyElse, numberAndName, presentOn } from './identity.ts';
import { memberKey, members, neqGuard } from './records.ts';

/** What the roll's rules say of a row that was typed, pasted or imported. */
export const membersKeeper: Keeper<Member> = {
  sheet: membersSheet,
  kind: members,
  key: memberKey,
  id: (member) => member.id,
  blank: (text) => blankMember(id<MemberId>(text), 'organisation'),
  decide: async (before, after, tools) => {
    const settings = await settingsOf(tools);
    const category = after.category === null ? null : settings.categories.get(after.category);
    if (category === undefined) return refuse('membership/unknown-category', { column: 'category' });
    const wrong = newProblem(before, after, category, dayIn(tools.now));
    if (wrong) return { ok: false, refusal: wrong };
    const done = doneUntil(before?.next, dayIn(tools.now));
    const action = nextActionOf(after, category, agendaRulesOf(settings), done);
    const record = { ...after, nextAt: action?.at ?? null, next: action?.next ?? null };
    return ok({ record, writes: neqWrites(before, record) });
  },
  letGo: async (member) => {
    if (member.number !== '') return refuse('membership/still-member');
    return ok(member.neq === '' ? [] : [release('membership', neqGuard(member.neq), member.id)]);
  },
  identity: identityOf,
  known: { called: numberAndName, unlike: isSomebodyElse },
  present: (rows, { store }) => presentOn(rows, store),
  taken: (guard) =>
    guard.startsWith(neqGuard('')) ? { code: 'membership/neq-taken', column: 'neq' } : undefined,
};

/** What a new row may still lack: files rarely say of which year a figure is, and the sheet shows that it is missing. */
const mayWait = new Set<FieldProblem>(['year-missing']);

/**
 * The first problem of a row that this change brings: a year that is still to be typed, or a fault that was there
 * before, does not stop an edit elsewhere.
 */
function newProblem(
  before: Member | undefined,
  after: Member,
  category: Category | null,
  today: Day,
): CellRefusal | undefined {
  const problems = Object.entries(problemsOf(after, { category, today }));
  const changed = (field: string) =>
    !before || JSON.stringify(cellsOf(before)[field]) !== JSON.stringify(cellsOf(after)[field]);
  const [first] = problems.filter(
    ([field, problem]) => changed(field) && !(before === undefined && mayWait.has(problem)),
  );
  return first && { code: `membership/${first[1]}`, column: first[0] };
}

/** One organisation per enterprise number: its guard moves with it. */
export function neqWrites(before: Member | undefined, after: Member): AnyWrite[] {
  const from = before?.neq ?? '';
  if (from === after.neq) return [];
  return [
    ...(from === '' ? [] : [release('membership', neqGuard(from), after.id)]),
    ...(after.neq === '' ? [] : [claim('membership', neqGuard(after.neq), after.id)]),
  ];
}
