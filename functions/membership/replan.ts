import { membersSheet } from '../../shared/contracts/sheets/members.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { doneUntil, nextActionOf } from '../../shared/membership/agenda.ts';
import type { Member } from '../../shared/membership/member.ts';
import { readSettings, type Settings } from '../platform/settings.ts';
import type { Key } from '../platform/storage/engine.ts';
import type { Kept } from '../platform/storage/kind.ts';
import { feed } from '../platform/storage/question.ts';
import { replace, type AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { agendaRulesOf } from './agenda-rules.ts';
import { memberKey, members } from './records.ts';
import { replans, type Replan } from './replan-records.ts';

const rowsPerPage = 200;
const pagesTogether = 5;

/**
 * Goes on computing what is next for the roll, some pages further; the record says how far, and calls for the rest. Done
 * twice it is done once: a member for whom nothing changes is not written.
 */
export async function replanOn(key: Key, tools: Tools): Promise<void> {
  const seen = await tools.store.get(replans, key);
  if (seen?.record.state !== 'open') return;
  const settings = await readSettings(tools.store);
  let { record } = seen;
  for (let page = 0; page < pagesTogether && record.state === 'open'; page += 1)
    record = await replanPage(record, settings, tools);
  // Whoever was faster has gone as far, and nothing is lost.
  await tools.commit([replace(replans, seen, record)], undefined);
}

async function replanPage(replan: Replan, settings: Settings, tools: Tools): Promise<Replan> {
  const { shard, after } = replan;
  const question = feed(members, shard, 'full', '', rowsPerPage);
  const page = await tools.store.list(question, after === null ? {} : { after });
  const ids = page.rows.flatMap((row) => idIn(row) ?? []);
  const kept = await tools.store.getMany(members, ids.map(memberKey));
  const rows = kept.map((seen) => replanned(seen, settings, tools)).filter((writes) => writes.length > 0);
  await tools.commitEach(rows);
  const changed = replan.changed + rows.length;
  if (page.next !== undefined) return { ...replan, after: page.next, changed };
  const isLast = shard + 1 >= membersSheet.shards;
  return { ...replan, shard: shard + 1, after: null, changed, state: isLast ? 'done' : 'open' };
}

/** The id of a row of the feed; nothing for one that was taken away. */
function idIn(row: string): string | undefined {
  const parsed: unknown = JSON.parse(row === '' ? '{}' : row);
  const isRow = typeof parsed === 'object' && parsed !== null && 'id' in parsed && !('gone' in parsed);
  return isRow && typeof parsed.id === 'string' ? parsed.id : undefined;
}

/** What is late and still waits is not passed over. A member that is edited meanwhile computes its own next action. */
function replanned(seen: Kept<Member>, settings: Settings, { now }: Tools): AnyWrite[] {
  const { record } = seen;
  const category = record.category === null ? null : (settings.categories.get(record.category) ?? null);
  const done = doneUntil(record.next, dayIn(now));
  const action = nextActionOf(record, category, agendaRulesOf(settings), done);
  const next = { nextAt: action?.at ?? null, next: action?.next ?? null };
  const isSame = record.nextAt === next.nextAt && JSON.stringify(record.next) === JSON.stringify(next.next);
  return isSame ? [] : [replace(members, seen, { ...record, ...next })];
}
