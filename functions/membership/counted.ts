import { dayIn } from '../../shared/kernel/instant.ts';
import { versionOn } from '../../shared/dues/schedule.ts';
import type { File } from '../../shared/membership/application.ts';
import type { Category } from '../../shared/membership/category.ts';
import type { Counted } from '../../shared/membership/file.ts';
import { settingsOf, type Settings } from '../platform/settings.ts';
import type { Tools } from '../platform/tools.ts';

const fieldOf = { revenue: 'revenue', jobs: 'jobs', members: 'workerMembers' } as const;

/** What the first dues of a category are counted on, where they are asked before membership. */
export function countedFor(
  category: Category,
  { schedules }: Settings,
  { now }: Pick<Tools, 'now'>,
): Counted[] {
  const schedule = category.duesSchedule === null ? undefined : schedules.get(category.duesSchedule);
  const fee = schedule && versionOn(schedule, dayIn(now))?.fee;
  const isAsked = category.admission.conditions.firstDues && fee !== undefined && fee.kind !== 'flat';
  return isAsked ? [fieldOf[fee.measure]] : [];
}

export async function countedIn({ category }: Pick<File, 'category'>, tools: Tools): Promise<Counted[]> {
  const settings = await settingsOf(tools);
  const asked = settings.categories.get(category);
  return asked ? countedFor(asked, settings, tools) : [];
}
