import { columnOf, type Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import { typeOfFile, type importsRoutes } from '../../../shared/contracts/routes/imports.ts';
import { nothingCounted, type Import, type ImportPlan } from '../../../shared/contracts/records/import.ts';
import type { ImportId } from '../../../shared/kernel/ids.ts';
import { ok, refuse, type Result } from '../../../shared/kernel/result.ts';
import { readFile, uploadLink } from '../../platform/files.ts';
import type { UseCases } from '../../platform/http.ts';
import { enqueue } from '../../platform/queue.ts';
import type { Kept } from '../../platform/storage/kind.ts';
import { create, replace, type AnyWrite } from '../../platform/storage/writes.ts';
import type { Tools } from '../../platform/tools.ts';
import { findingsOf } from './findings.ts';
import type { Keepers } from './importing.ts';
import { fileOf, importKey, imports, latestImports } from './records.ts';
import { planFor, rememberPlan } from './remembered.ts';
import { readFileAs } from './table.ts';

/** Enough to guess by, and to see what its words are. */
const shownRows = 2_000;

/** What a person does with an import; the work itself is done a page at a time by the queue. */
export function importUseCases(keepers: Keepers): UseCases<typeof importsRoutes> {
  return {
    begin: async ({ body }, tools) => {
      const { caller, commit, newId, now, language } = tools;
      if (caller.door !== 'staff') return refuse('platform/not-allowed');
      const id = newId<ImportId>();
      const { sheet, fileName, bytes } = body;
      if (!(await mayImport(keepers, sheet, tools))) return refuse('platform/not-allowed');
      const by = { by: caller.person.id, byName: caller.person.name };
      const made: Import = {
        id,
        sheet,
        fileName,
        ...by,
        language,
        createdAt: now,
        state: 'uploading',
        plan: null,
        pages: 0,
        done: 0,
        counts: nothingCounted,
      };
      const upload = await uploadLink(fileOf.source(id), typeOfFile(fileName), bytes);
      return commit([create(imports, made)], { import: made, upload });
    },
    list: async (_, tools) => {
      const latest = (await tools.store.list(latestImports)).rows.map(({ record }) => record);
      const allowed = await Promise.all(latest.map(({ sheet }) => mayImport(keepers, sheet, tools)));
      return ok({ imports: latest.filter((_one, index) => allowed[index]) });
    },
    get: async ({ path }, tools) => {
      const seen = await found(keepers, path.importId, tools);
      return seen ? ok(seen.record) : refuse('platform/not-found');
    },
    table: async ({ path, query }, tools) => {
      const seen = await found(keepers, path.importId, tools);
      if (!seen) return refuse('platform/not-found');
      const bytes = await readFile(fileOf.source(path.importId));
      if (!bytes) return refuse('import/not-uploaded');
      const read = await readFileAs(seen.record.fileName, bytes, query.name ?? null);
      if (!read) return refuse('import/unreadable');
      const { headers, rows } = read.table;
      const shown = rows.slice(0, shownRows).map(({ cells }) => cells.map((cell) => cell.slice(0, 500)));
      return ok({ tables: [...read.tables], headers: [...headers], rows: shown });
    },
    remembered: async ({ body }, tools) =>
      (await mayImport(keepers, body.sheet, tools))
        ? ok({ plan: await planFor(body.sheet, body.headers, tools) })
        : refuse('platform/not-allowed'),
    check: ({ path, body }, tools) =>
      step(keepers, path.importId, ['uploading', 'checked', 'unreadable'], tools, async ({ record }) => {
        const { plan, headers } = body;
        const keeper = keepers.sheets[record.sheet];
        const wrong = keeper && planProblem(await keeper.sheet(tools), plan, tools);
        if (wrong) return wrong;
        if (!(await readFile(fileOf.source(record.id)))) return refuse('import/not-uploaded');
        const next: Import = {
          ...record,
          state: 'checking',
          plan,
          done: 0,
          pages: 0,
          counts: nothingCounted,
        };
        return ok({ next, writes: headers ? await rememberPlan(record.sheet, headers, plan, tools) : [] });
      }),
    findings: async ({ path, query }, tools) =>
      (await found(keepers, path.importId, tools))
        ? findingsOf(path.importId, query)
        : refuse('platform/not-found'),
    run: ({ path }, tools) =>
      step(keepers, path.importId, ['checked'], tools, async ({ record }) =>
        ok({ next: { ...record, state: 'running', done: 0 } }),
      ),
    resume: ({ path }, tools) =>
      step(keepers, path.importId, ['checking', 'running', 'undoing'], tools, async ({ record }) =>
        ok({ next: record }),
      ),
    undo: ({ path }, tools) =>
      step(keepers, path.importId, ['done'], tools, async ({ record }) =>
        ok({ next: { ...record, state: 'undoing', done: 0 } }),
      ),
  };
}

type Refused = {
  readonly code:
    | 'import/not-now'
    | 'import/not-uploaded'
    | 'import/unknown-column'
    | 'import/column-twice'
    | 'platform/not-found';
};

type Step = { readonly next: Import; readonly writes?: readonly AnyWrite[] };

const rolesOf = ({ caller }: Tools) => (caller.door === 'staff' ? caller.person.roles : []);

/** Whoever may type in a sheet may bring it a file. */
async function mayImport(keepers: Keepers, name: string, tools: Tools): Promise<boolean> {
  const sheet = await keepers.sheets[name]?.sheet(tools);
  const typing = new Set(sheet?.columns.flatMap(({ edit }) => edit));
  return rolesOf(tools).some((role) => typing.has(role));
}

/** An import into a sheet of which the caller may know. */
async function found(keepers: Keepers, id: ImportId, tools: Tools): Promise<Kept<Import> | undefined> {
  const seen = await tools.store.get(imports, importKey(id));
  return seen && (await mayImport(keepers, seen.record.sheet, tools)) ? seen : undefined;
}

/** Moves an import to its next step and tells the queue, whose message is what really does it. */
async function step(
  keepers: Keepers,
  id: ImportId,
  from: readonly Import['state'][],
  tools: Tools,
  decide: (seen: Kept<Import>) => Promise<Result<Step, Refused>>,
) {
  const seen = await found(keepers, id, tools);
  if (!seen) return refuse('platform/not-found');
  if (!from.includes(seen.record.state)) return refuse('import/not-now', { state: seen.record.state });
  const decided = await decide(seen);
  if (!decided.ok) return decided;
  const { next, writes = [] } = decided.value;
  const done = await tools.commit([replace(imports, seen, next), ...writes], next);
  if (done.ok) await enqueue('import', [{ id, state: next.state, page: next.done }]);
  return done;
}

/** A plan names columns of the sheet that this person may write, each once. */
function planProblem(
  sheet: Sheet,
  plan: ImportPlan,
  tools: Tools,
): ReturnType<typeof refuse<'import/unknown-column' | 'import/column-twice'>> | undefined {
  const named = plan.columns.filter((key) => key !== null);
  if (new Set(named).size < named.length) return refuse('import/column-twice');
  const roles = rolesOf(tools);
  const mayAdd = plan.mode === 'update' || sheet.grow.some((role) => roles.includes(role));
  const writable = (key: string) => columnOf(sheet, key)?.edit.some((role) => roles.includes(role)) === true;
  const isKey = (key: string) =>
    columnOf(sheet, key)?.known === true ||
    (key === plan.key && (key === 'id' || columnOf(sheet, key) !== undefined));
  const keyAway = plan.key !== null && !named.includes(plan.key) ? plan.key : undefined;
  const unknown =
    keyAway ??
    named.find((key) => !writable(key) && !isKey(key)) ??
    Object.keys(plan.defaults).find((key) => !writable(key));
  if (unknown === undefined && mayAdd) return undefined;
  return refuse('import/unknown-column', { column: unknown ?? '' });
}
