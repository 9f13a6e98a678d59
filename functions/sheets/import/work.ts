import * as z from 'zod';
import type { Import } from '../../../shared/contracts/records/import.ts';
import { dayIn } from '../../../shared/kernel/instant.ts';
import type { CategoryId } from '../../../shared/kernel/ids.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { readFile, writeFile } from '../../platform/files.ts';
import { staff } from '../../platform/people.ts';
import { enqueue } from '../../platform/queue.ts';
import { settingsOf } from '../../platform/settings.ts';
import type { Kept } from '../../platform/storage/kind.ts';
import { replace } from '../../platform/storage/writes.ts';
import { toolsFor, type Tools } from '../../platform/tools.ts';
import { readyRowSchema } from './check.ts';
import type { Importing, Keepers } from './importing.ts';
import { pageResultSchema } from './pages.ts';
import { fileOf, importKey, imports } from './records.ts';
import { readTable } from './table.ts';

const messageSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['checking', 'running', 'undoing']),
  page: z.int(),
});
const rowsPerPage = 500;

/**
 * One message, one page. The import's record says which page is next, so a message that comes twice, or comes back
 * after an interruption, goes on from there.
 */
export async function importPage(keepers: Keepers, message: unknown, job: Tools): Promise<void> {
  const { id, state, page } = messageSchema.parse(message);
  const seen = await job.store.get(imports, importKey(id));
  if (!seen || seen.record.state !== state || seen.record.done !== page) return;
  const keeper = keepers[seen.record.sheet];
  const tools = await toolsOfOwner(seen.record, job);
  if (!keeper || !tools) throw new Error(`Import ${id} has no keeper or no owner`);
  const next = await onward(seen.record, keeper, tools);
  await settle(seen, next, tools);
}

/** The work is done with the rights and in the name of the person who began it, as long as they have them. */
async function toolsOfOwner({ by, language }: Import, { store }: Tools): Promise<Tools | undefined> {
  const person = (await store.get(staff, { pk: 'staff', sk: by }))?.record;
  return person?.active ? toolsFor({ door: 'staff', person, reach: 'all' }, 'import', language) : undefined;
}

async function onward(record: Import, keeper: Importing, tools: Tools): Promise<Import> {
  if (record.state === 'checking') return check(record, keeper, tools);
  const page = record.done;
  const counts = record.counts;
  if (page >= record.pages) return { ...record, state: record.state === 'running' ? 'done' : 'undone' };
  const moved = { ...record, done: page + 1 };
  const last = page + 1 === record.pages;
  if (record.state === 'running') {
    const result = await keeper.add(await json(z.array(readyRowSchema), fileOf.page(record.id, page)), tools);
    await writeJson(fileOf.result(record.id, page), result);
    const added = result.filter(({ code }) => code === 'added').length;
    return { ...moved, state: last ? 'done' : 'running', counts: { ...counts, added: counts.added + added } };
  }
  const { removed, kept } = await keeper.takeBack(
    await json(pageResultSchema, fileOf.result(record.id, page)),
    tools,
  );
  return {
    ...moved,
    state: last ? 'undone' : 'undoing',
    counts: { ...counts, removed: counts.removed + removed, kept: counts.kept + kept },
  };
}

async function check(record: Import, keeper: Importing, tools: Tools): Promise<Import> {
  const bytes = await readFile(fileOf.source(record.id));
  if (!bytes || !record.plan) return { ...record, state: 'unreadable' };
  const table = readTable(bytes);
  const surroundings = { language: tools.language, today: dayIn(tools.now), find: await finder(tools) };
  const { ready, findings, counts } = await keeper.check(
    { id: record.id, plan: record.plan, table, surroundings },
    tools,
  );
  const pages = Math.ceil(ready.length / rowsPerPage);
  await writeJson(fileOf.findings(record.id), findings);
  await Promise.all(
    Array.from({ length: pages }, (_, page) =>
      writeJson(fileOf.page(record.id, page), ready.slice(page * rowsPerPage, (page + 1) * rowsPerPage)),
    ),
  );
  return {
    ...record,
    state: table.rows.length === 0 ? 'unreadable' : 'checked',
    pages,
    done: 0,
    counts: { ...record.counts, ...counts },
  };
}

/** Categories by the names that the network gave them. */
async function finder(tools: Tools): Promise<(sheet: string, name: string) => string | undefined> {
  const { categories } = await settingsOf(tools);
  const names = new Map<string, CategoryId>();
  for (const { id, name } of categories.values())
    for (const text of [id, name.fr, name.en]) names.set(fold(text), id);
  return (sheet, name) => (sheet === 'categories' ? names.get(fold(name)) : undefined);
}

async function settle(seen: Kept<Import>, next: Import, tools: Tools): Promise<void> {
  const done = await tools.commit([replace(imports, seen, next)], undefined);
  // The page is done; whoever else did it too has already moved the import on.
  if (!done.ok) return;
  if (next.state === 'running' || next.state === 'undoing')
    await enqueue('import', [{ id: next.id, state: next.state, page: next.done }]);
}

async function json<T>(schema: z.ZodType<T>, key: string): Promise<T> {
  const bytes = await readFile(key);
  if (!bytes) throw new Error(`${key} is not there`);
  return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

function writeJson(key: string, value: unknown): Promise<void> {
  return writeFile(key, new TextEncoder().encode(JSON.stringify(value)), 'application/json');
}
