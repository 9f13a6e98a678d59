import { columnOf, type Sheet } from '../../../shared/contracts/sheets/sheet.ts';
import type { importsRoutes } from '../../../shared/contracts/routes/imports.ts';
import type { Import, ImportPlan } from '../../../shared/contracts/records/import.ts';
import type { ImportId } from '../../../shared/kernel/ids.ts';
import { ok, refuse, type Result } from '../../../shared/kernel/result.ts';
import { readFile, uploadLink } from '../../platform/files.ts';
import type { UseCases } from '../../platform/http.ts';
import { enqueue } from '../../platform/queue.ts';
import type { Kept } from '../../platform/storage/kind.ts';
import { create, replace } from '../../platform/storage/writes.ts';
import type { Tools } from '../../platform/tools.ts';
import { findingsOf } from './findings.ts';
import type { Keepers } from './importing.ts';
import { fileOf, importKey, imports, latestImports } from './records.ts';

const none = { rows: 0, ready: 0, there: 0, refused: 0, added: 0, removed: 0, kept: 0 };

/** What a person does with an import; the work itself is done a page at a time by the queue. */
export function importUseCases(keepers: Keepers): UseCases<typeof importsRoutes> {
  return {
    begin: async ({ body }, tools) => {
      const { caller, commit, newId, now, language } = tools;
      if (caller.door !== 'staff') return refuse('platform/not-allowed');
      const id = newId<ImportId>();
      const { sheet, fileName, bytes } = body;
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
        counts: none,
      };
      const upload = await uploadLink(fileOf.source(id), 'text/csv', bytes);
      return commit([create(imports, made)], { import: made, upload });
    },
    list: async (_, { store }) =>
      ok({ imports: (await store.list(latestImports)).rows.map(({ record }) => record) }),
    get: async ({ path }, { store }) => {
      const seen = await store.get(imports, importKey(path.importId));
      return seen ? ok(seen.record) : refuse('platform/not-found');
    },
    check: ({ path, body }, tools) =>
      step(path.importId, ['uploading', 'checked', 'unreadable'], tools, async ({ record }) => {
        const keeper = keepers[record.sheet];
        const wrong = keeper && planProblem(await keeper.sheet(tools), body.plan, tools);
        if (wrong) return wrong;
        if (!(await readFile(fileOf.source(record.id)))) return refuse('import/not-uploaded');
        return ok({ ...record, state: 'checking', plan: body.plan, done: 0, pages: 0, counts: none });
      }),
    findings: ({ path, query }) => findingsOf(path.importId, query),
    run: ({ path }, tools) =>
      step(path.importId, ['checked'], tools, async ({ record }) =>
        ok({ ...record, state: 'running', done: 0 }),
      ),
    resume: ({ path }, tools) =>
      step(path.importId, ['checking', 'running', 'undoing'], tools, async ({ record }) => ok(record)),
    undo: ({ path }, tools) =>
      step(path.importId, ['done'], tools, async ({ record }) =>
        ok({ ...record, state: 'undoing', done: 0 }),
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

/** Moves an import to its next step and tells the queue, whose message is what really does it. */
async function step(
  id: ImportId,
  from: readonly Import['state'][],
  tools: Tools,
  decide: (seen: Kept<Import>) => Promise<Result<Import, Refused>>,
) {
  const seen = await tools.store.get(imports, importKey(id));
  if (!seen) return refuse('platform/not-found');
  if (!from.includes(seen.record.state)) return refuse('import/not-now', { state: seen.record.state });
  const next = await decide(seen);
  if (!next.ok) return next;
  const done = await tools.commit([replace(imports, seen, next.value)], next.value);
  if (done.ok) await enqueue('import', [{ id, state: next.value.state, page: next.value.done }]);
  return done;
}

/** A plan names columns of the sheet that this person may write, each once. */
function planProblem(
  sheet: Sheet,
  plan: ImportPlan,
  { caller }: Tools,
): ReturnType<typeof refuse<'import/unknown-column' | 'import/column-twice'>> | undefined {
  const named = plan.columns.filter((key) => key !== null);
  if (new Set(named).size < named.length) return refuse('import/column-twice');
  const roles = caller.door === 'staff' ? caller.person.roles : [];
  const writable = (key: string) => columnOf(sheet, key)?.edit.some((role) => roles.includes(role)) === true;
  const unknown = [...named, ...Object.keys(plan.defaults)].find((key) => !writable(key));
  return unknown === undefined ? undefined : refuse('import/unknown-column', { column: unknown });
}
