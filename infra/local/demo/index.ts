import {
  calendars,
  categories as categoryKind,
  networks,
  rules as ruleKind,
  schedules as scheduleKind,
  taxes as taxesKind,
} from '../../../functions/platform/settings.ts';
import { counters } from '../../../functions/dues/records.ts';
import { memberNumbers } from '../../../functions/membership/records.ts';
import { claimNumbers } from '../../../functions/platform/storage/counters.ts';
import type { Conflict, Store } from '../../../functions/platform/storage/store.ts';
import { dayIn, instantAt } from '../../../shared/kernel/instant.ts';
import { messages } from '../../../functions/messages/records.ts';
import { staff } from '../../../functions/platform/people.ts';
import type { Staff } from '../../../shared/contracts/records/staff.ts';
import type { By } from '../../../functions/platform/storage/history.ts';
import { create, type AnyWrite } from '../../../functions/platform/storage/writes.ts';
import { id, type StaffId } from '../../../shared/kernel/ids.ts';
import { demoStaff } from '../identity/people.ts';
import type { Stack } from '../stack.ts';
import { calendar, categories, network, rules, schedules, taxes } from './network.ts';
import { accountsOf } from './accounts.ts';
import { lettersOf } from './letters.ts';
import { storeOf } from './store.ts';
import { tell, type Story } from './story.ts';
import { rowOf, rowsOfApplications, rowsOfBooks, rowsOfMentorship } from './writes.ts';

export const by: By = { actor: { type: 'job', id: 'demo', name: '' }, action: 'demo' };

/** A network that has decided what it is, and whose staff can sign in: nobody on the roll yet. */
export async function loadNetwork(stack: Stack): Promise<readonly Staff[]> {
  const people = await Promise.all(demoStaff.map((person) => staffOf(person, stack)));
  const settings = [
    create(networks, network),
    create(calendars, calendar),
    ...categories.map((category) => create(categoryKind, category)),
    ...rules.map((rule) => create(ruleKind, rule)),
    ...schedules.map((schedule) => create(scheduleKind, schedule)),
    create(taxesKind, taxes),
  ];
  const done = await storeOf(stack).commit(by, [
    ...settings,
    ...people.map((person) => create(staff, person)),
  ]);
  if (!done.ok) throw refused(done.refusal);
  return people;
}

async function staffOf({ role, email, name }: (typeof demoStaff)[number], stack: Stack): Promise<Staff> {
  const { subject } = await stack.token('staff', email);
  const committees = role === 'volunteer' ? ['training'] : [];
  return { id: id<StaffId>(subject), email, name, language: 'fr', roles: [role], committees, active: true };
}

function refused({ code, key = '' }: Conflict): Error {
  return new Error(`The demo network was refused: ${code} ${key}`);
}

/** The demo network, with its roll and its histories: the same at every start, on the days around the clock's. */
export async function loadDemo(stack: Stack): Promise<void> {
  const people = await loadNetwork(stack);
  const coordinator = people.find(({ roles }) => roles.includes('programmes'));
  if (!coordinator) throw new Error('The demo network has nobody for its programmes');
  const at = instantAt(stack.clock.now());
  const today = dayIn(at);
  const story = tell({ at, today, by: coordinator });
  const { roll, books, applications, mentorship } = story;
  const members = roll.map(({ member }) => member);
  const store = storeOf(stack);
  const rows = [
    ...roll.map(rowOf),
    ...rowsOfBooks(books),
    ...rowsOfApplications(applications, books),
    ...rowsOfMentorship(mentorship),
    ...lettersOf(story, today, stack.url).map((message) => [create(messages, message)]),
    ...(await accountsOf(members, stack, at)),
    await countersOf(story, store),
  ];
  for (const done of await store.commitEach(by, rows)) if (!done.ok) throw refused(done.refusal);
}

/** Numbers go on after those of the demo. */
async function countersOf({ roll, books }: Story, store: Store): Promise<AnyWrite[]> {
  const members = roll.filter(({ member }) => member.number !== '').length;
  const counted = await Promise.all([
    claimNumbers(store, 'membership', memberNumbers, members),
    claimNumbers(store, 'dues', counters.invoices, books.invoices.size),
    claimNumbers(store, 'dues', counters.receipts, books.payments.size),
  ]);
  return counted.map(({ write }) => write);
}
