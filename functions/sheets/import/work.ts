import * as z from 'zod';
import { problems, type RefusalCode } from '../../../shared/contracts/problems.ts';
import {
  findingSchema,
  type Finding,
  type Import,
  type ImportPlan,
} from '../../../shared/contracts/records/import.ts';
import type { Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import type { Language } from '../../../shared/kernel/language.ts';
import { dayIn } from '../../../shared/kernel/instant.ts';
import { fold } from '../../../shared/kernel/text.ts';
import { imports as words } from '../../../shared/words/imports.ts';
import type { Caller } from '../../platform/caller.ts';
import { readFile, writeFile } from '../../platform/files.ts';
import { staff } from '../../platform/people.ts';
import { enqueue, type Enqueue } from '../../platform/queue.ts';
import { replace } from '../../platform/storage/writes.ts';
import { toolsFor, type Tools } from '../../platform/tools.ts';
import type { Importing, Keepers } from './importing.ts';
import { rowFinding } from './noticed.ts';
import { pageResultSchema, type PageResult } from './pages.ts';
import { readyRowSchema } from './ready-row.ts';
import { fileOf, importKey, imports } from './records.ts';
import { readFileAs } from './table.ts';

const messageSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['checking', 'running', 'undoing']),
  page: z.int(),
});

/** What an import needs beside the database, and how much of it is done at once. */
export type ImportPorts = {
  readonly readFile: typeof readFile;
  readonly writeFile: typeof writeFile;
  readonly enqueue: Enqueue;
  /** The hands of the person who began it. */
  readonly toolsOf: (caller: Caller, language: Language) => Tools;
  readonly rowsPerPage: number;
};
export const importPorts: ImportPorts = {
  readFile,
  writeFile,
  enqueue,
  toolsOf: (caller, language) => toolsFor(caller, 'import', language),
  rowsPerPage: 2_000,
};

type Work = { readonly keeper: Importing; readonly tools: Tools; readonly ports: ImportPorts };

/**
 * One message, one page. The import's record says which page is next, so a message that comes twice, or comes back
 * after an interruption, goes on from there: at the page after, where whoever did this one died before saying so.
 */
export async function importPage(
  keepers: Keepers,
  message: unknown,
  job: Tools,
  ports: ImportPorts = importPorts,
): Promise<void> {
  const { id, state, page } = messageSchema.parse(message);
  const seen = await job.store.get(imports, importKey(id));
  if (!seen || seen.record.state !== state) return;
  if (seen.record.done === page + 1) await goOn(seen.record, ports);
  if (seen.record.done !== page) return;
  const keeper = keepers.sheets[seen.record.sheet];
  const tools = await toolsOfOwner(seen.record, job, ports);
  if (!keeper || !tools) throw new Error(`Import ${id} has no keeper or no owner`);
  const next = await onward(seen.record, keepers.names, { keeper, tools, ports });
  const done = await tools.commit([replace(imports, seen, next)], undefined);
  // Else whoever did the page too has already moved the import on.
  if (done.ok) await goOn(next, ports);
}

/** Says which page is next, while there is one. */
async function goOn({ id, state, done }: Import, { enqueue: put }: ImportPorts): Promise<void> {
  if (state === 'running' || state === 'undoing') await put('import', [{ id, state, page: done }]);
}

/** The work is done with the rights and in the name of the person who began it, as long as they have them. */
async function toolsOfOwner(
  { by, language }: Import,
  { store }: Tools,
  ports: ImportPorts,
): Promise<Tools | undefined> {
  const person = (await store.get(staff, { pk: 'staff', sk: by }))?.record;
  return person?.active ? ports.toolsOf({ door: 'staff', person, reach: 'all' }, language) : undefined;
}

async function onward(record: Import, names: Keepers['names'], work: Work): Promise<Import> {
  if (record.state === 'checking') return check(record, names, work);
  const page = record.done;
  if (page >= record.pages) return { ...record, state: record.state === 'running' ? 'done' : 'undone' };
  return record.state === 'running' ? runPage(record, work) : undoPage(record, work);
}

async function runPage(record: Import, { keeper, tools, ports }: Work): Promise<Import> {
  const { id, done: page, counts } = record;
  const rows = await json(z.array(readyRowSchema), fileOf.page(id, page), ports);
  const result = await keeper.add(rows, tools);
  await writeJson(fileOf.result(id, page), result, ports);
  const count = (wanted: string) => result.filter(({ code }) => code === wanted).length;
  const failed = result.filter(
    ({ code, column }) => code !== 'added' && (code !== 'updated' || column !== undefined),
  );
  await note(id, 'failed', failed, ports);
  return {
    ...record,
    done: page + 1,
    state: page + 1 === record.pages ? 'done' : 'running',
    counts: { ...counts, added: counts.added + count('added'), updated: counts.updated + count('updated') },
  };
}

async function undoPage(record: Import, { keeper, tools, ports }: Work): Promise<Import> {
  const { id, done: page, counts } = record;
  const rows = await json(z.array(readyRowSchema), fileOf.page(id, page), ports);
  const result = await json(pageResultSchema, fileOf.result(id, page), ports);
  const { removed, restored, kept } = await keeper.takeBack(rows, result, tools);
  await note(id, 'kept', kept, ports);
  return {
    ...record,
    done: page + 1,
    state: page + 1 === record.pages ? 'undone' : 'undoing',
    counts: {
      ...counts,
      removed: counts.removed + removed,
      restored: counts.restored + restored,
      kept: counts.kept + new Set(kept.map((row) => row.id)).size,
    },
  };
}

/** Adds to what was noticed the rows that did not go in, or not back, each once. */
async function note(
  id: string,
  kind: 'failed' | 'kept',
  rows: PageResult,
  ports: ImportPorts,
): Promise<void> {
  if (rows.length === 0) return;
  const before = await json(z.array(findingSchema), fileOf.findings(id), ports);
  const known = new Set(before.map((one) => `${one.kind} ${one.row} ${one.column}`));
  const added = rows
    .map(({ row, code, column = '' }): Finding => {
      const message = isRefusalCode(code) ? problems[code].title : words.changedSince;
      return rowFinding(row, kind, kind === 'kept' ? words.changedSince : message, column);
    })
    .filter((one) => !known.has(`${one.kind} ${one.row} ${one.column}`));
  await writeJson(fileOf.findings(id), [...before, ...added], ports);
}

const isRefusalCode = (code: string): code is RefusalCode => code in problems;

async function check(
  record: Import,
  names: Keepers['names'],
  { keeper, tools, ports }: Work,
): Promise<Import> {
  const { rowsPerPage } = ports;
  const bytes = await ports.readFile(fileOf.source(record.id));
  const { plan } = record;
  const read = bytes && plan ? await readFileAs(record.fileName, bytes, plan.table) : undefined;
  if (!plan || !read) return { ...record, state: 'unreadable' };
  const sheet = await keeper.sheet(tools);
  const surroundings = {
    language: plan.language ?? tools.language,
    today: dayIn(tools.now),
    find: await finder(sheet, plan, names, tools),
  };
  const { ready, findings, counts } = await keeper.check(
    { id: record.id, plan, table: read.table, surroundings },
    tools,
  );
  const pages = Math.ceil(ready.length / rowsPerPage);
  await writeJson(fileOf.findings(record.id), findings, ports);
  await Promise.all(
    Array.from({ length: pages }, (_, page) =>
      writeJson(
        fileOf.page(record.id, page),
        ready.slice(page * rowsPerPage, (page + 1) * rowsPerPage),
        ports,
      ),
    ),
  );
  return { ...record, state: 'checked', pages, done: 0, counts: { ...record.counts, ...counts } };
}

/** What the cells of the mapped columns may call the rows of other sheets. */
async function finder(
  sheet: Sheet,
  plan: ImportPlan,
  names: Keepers['names'],
  tools: Tools,
): Promise<(sheet: string, name: string) => string | undefined> {
  const wanted = new Set(
    sheet.columns.flatMap(({ key, editor }) =>
      plan.columns.includes(key) && editor.type === 'reference' ? [editor.sheet] : [],
    ),
  );
  const known = new Map(
    await Promise.all([...wanted].map(async (name) => [name, await names[name]?.(tools)] as const)),
  );
  return (of, name) => known.get(of)?.get(fold(name)) ?? undefined;
}

async function json<T>(schema: z.ZodType<T>, key: string, ports: ImportPorts): Promise<T> {
  const bytes = await ports.readFile(key);
  if (!bytes) throw new Error(`${key} is not there`);
  return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

function writeJson(key: string, value: unknown, ports: ImportPorts): Promise<void> {
  return ports.writeFile(key, new TextEncoder().encode(JSON.stringify(value)), 'application/json');
}
