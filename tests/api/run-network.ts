/** A process of its own around the product, for a test to kill: at first with members whose reminder is due. */
import { calendar, categories, rules } from '../../infra/local/demo/network.ts';
import { by, loadNetwork } from '../../infra/local/demo/index.ts';
import { storeOf } from '../../infra/local/demo/store.ts';
import { startStack } from '../../infra/local/stack.ts';
import { members } from '../../functions/membership/records.ts';
import { create } from '../../functions/platform/storage/writes.ts';
import { addDays, type Day } from '../../shared/kernel/day.ts';
import { id, type MemberId } from '../../shared/kernel/ids.ts';
import { dayIn, instantAt } from '../../shared/kernel/instant.ts';
import { nextActionOf } from '../../shared/membership/agenda.ts';
import { blankMember } from '../../shared/membership/member.ts';
import { defaultStatusRules } from '../../shared/membership/status.ts';

const [, , folder = '', due = '0', clock] = process.argv;
const developer = categories.find((one) => one.id === 'developer') ?? null;
const agenda = {
  statusRules: defaultStatusRules,
  invoiceDaysBefore: calendar.invoiceDaysBefore,
  duesPeriod: null,
  reminderOffsets: rules.map(({ offset }) => offset),
};

/** A member whose reminder is due today. */
function reminded(n: number, today: Day) {
  const termEndsOn = addDays(today, 30);
  const joinedOn = addDays(termEndsOn, -364);
  const member = {
    ...blankMember(id<MemberId>(`m-${n}`), 'person'),
    number: String(n),
    givenName: 'Ana',
    familyName: `Tremblay ${n}`,
    email: `membre-${n}@exemple.ca`,
    category: developer?.id ?? null,
    joinedOn,
    anchorOn: joinedOn,
    termStartsOn: joinedOn,
    termEndsOn,
  };
  const action = nextActionOf(member, developer, agenda, addDays(today, -1));
  return { ...member, nextAt: action?.at ?? null, next: action?.next ?? null };
}

const stack = await startStack({ folder, ...(clock === undefined ? {} : { clock }) });
if (Number(due) > 0) {
  await loadNetwork(stack);
  const today = dayIn(instantAt(stack.clock.now()));
  const rows = Array.from({ length: Number(due) }, (_, n) => [create(members, reminded(n, today))]);
  const done = await storeOf(stack).commitEach(by, rows);
  if (done.some(({ ok }) => !ok)) throw new Error('The members could not be written');
}
console.log(`READY ${stack.url} ${stack.endpoints.database}`);
