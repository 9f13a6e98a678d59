import type { ProgrammeId } from '../../shared/kernel/ids.ts';
import type { LevelUse, LevelUses } from '../../shared/mentorship/levels.ts';
import type { Tools } from '../platform/tools.ts';
import { rowsOf } from '../sheets/import/known-rows.ts';
import { menteesKeeper } from './mentees-keeper.ts';
import { pairingsOf } from './pairing-records.ts';
import { mentorsOf } from './records.ts';
import type { Roll } from './roll.ts';

/**
 * Who speaks of the levels of a programme, wherever they stand by now: what was lived through keeps its level. It is
 * asked when levels change, so rarely that no index is kept for it: applicants are read from the rows of their sheet.
 */
export async function levelUses(programmeId: ProgrammeId, roll: Roll, tools: Tools): Promise<LevelUses> {
  const [mentors, pairings] = await Promise.all([
    tools.store.listAll(mentorsOf(programmeId)),
    tools.store.listAll(pairingsOf(programmeId)),
  ]);
  const uses = new Map<string, LevelUse>();
  const count = (level: unknown, by: keyof LevelUse) => {
    if (typeof level !== 'string') return;
    const before = uses.get(level) ?? { participants: 0, mentors: 0, pairings: 0 };
    uses.set(level, { ...before, [by]: before[by] + 1 });
  };
  for await (const row of rowsOf(menteesKeeper(roll), tools))
    if (row['programmeId'] === programmeId)
      for (const level of new Set([row['level'], row['levelWished']])) count(level, 'participants');
  for (const { record } of mentors) count(record.level, 'mentors');
  for (const { record } of pairings) count(record.level, 'pairings');
  return uses;
}
