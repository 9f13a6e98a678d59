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
import type { Conflict } from '../../../functions/platform/storage/store.ts';
import { dayIn, instantAt } from '../../../shared/kernel/instant.ts';
import { staff } from '../../../functions/platform/people.ts';
import type { By } from '../../../functions/platform/storage/history.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { id, type StaffId } from '../../../shared/kernel/ids.ts';
import { demoStaff } from '../identity/people.ts';
import type { Stack } from '../stack.ts';
import { calendar, categories, network, rules, schedules, taxes } from './network.ts';
import { storeOf } from './store.ts';
import { tell } from './story.ts';
import { rowOf, rowsOfBooks } from './writes.ts';

export const by: By = { actor: { type: 'job', id: 'demo', name: '' }, action: 'demo' };

/** A network that has decided what it is, and whose staff can sign in: nobody on the roll yet. */
export async function loadNetwork(stack: Stack): Promise<void> {
  const store = storeOf(stack);
  const people = await Promise.all(
    demoStaff.map(async ({ role, email, name }) => {
      const { subject } = await stack.token('staff', email);
      const committees = role === 'volunteer' ? ['training'] : [];
      return create(staff, {
        id: id<StaffId>(subject),
        email,
        name,
        language: 'fr',
        roles: [role],
        committees,
        active: true,
      });
    }),
  );
  const settings = [
    create(networks, network),
    create(calendars, calendar),
    ...categories.map((category) => create(categoryKind, category)),
    ...rules.map((rule) => create(ruleKind, rule)),
    ...schedules.map((schedule) => create(scheduleKind, schedule)),
    create(taxesKind, taxes),
  ];
  const done = await store.commit(by, [...settings, ...people]);
  if (!done.ok) throw refused(done.refusal);
}

function refused({ code, key = '' }: Conflict): Error {
  return new Error(`The demo network was refused: ${code} ${key}`);
}

/** The demo network, with its roll and its histories: the same at every start, on the days around the clock's. */
export async function loadDemo(stack: Stack): Promise<void> {
  await loadNetwork(stack);
  const store = storeOf(stack);
  const at = instantAt(stack.clock.now());
  const { roll, books } = tell({ at, today: dayIn(at) });
  const numbers = [
    await claimNumbers(
      store,
      'membership',
      memberNumbers,
      roll.filter(({ member }) => member.number !== '').length,
    ),
    await claimNumbers(store, 'dues', counters.invoices, books.invoices.size),
    await claimNumbers(store, 'dues', counters.receipts, books.payments.size),
  ];
  const rows = [...roll.map(rowOf), ...rowsOfBooks(books), numbers.map(({ write }) => write)];
  for (const done of await store.commitEach(by, rows)) if (!done.ok) throw refused(done.refusal);
}
