import {
  calendars,
  categories as categoryKind,
  networks,
  rules as ruleKind,
  schedules as scheduleKind,
  taxes as taxesKind,
} from '../../../functions/platform/settings.ts';
import { staff } from '../../../functions/platform/people.ts';
import type { By } from '../../../functions/platform/storage/history.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { id, type StaffId } from '../../../shared/kernel/ids.ts';
import { demoStaff } from '../identity/people.ts';
import type { Stack } from '../stack.ts';
import { calendar, categories, network, rules, schedules, taxes } from './network.ts';
import { storeOf } from './store.ts';

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
  if (!done.ok)
    throw new Error(`The demo network was refused: ${done.refusal.code} ${done.refusal.key ?? ''}`);
}

/** The demo network, with its roll and its histories. */
export async function loadDemo(stack: Stack): Promise<void> {
  await loadNetwork(stack);
}
