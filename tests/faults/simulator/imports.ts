import { keepers } from '../../../functions/jobs/import.ts';
import { members } from '../../../functions/membership/records.ts';
import { staff } from '../../../functions/platform/people.ts';
import { historyOf } from '../../../functions/platform/storage/history.ts';
import { create, replace } from '../../../functions/platform/storage/writes.ts';
import type { Tools } from '../../../functions/platform/tools.ts';
import { fileOf, importKey, imports } from '../../../functions/sheets/import/records.ts';
import { importPage, type ImportPorts } from '../../../functions/sheets/import/work.ts';
import {
  nothingCounted,
  plainPlan,
  type Import,
  type ImportPlan,
} from '../../../shared/contracts/records/import.ts';
import { id, type ImportId, type StaffId } from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { Cloud } from './cloud.ts';
import { openNetwork } from './network.ts';
import { onTimeline } from './quiet.ts';

const hour = 3_600_000;
const importId = id<ImportId>('import-1');
const person = id<StaffId>('s-1');
const rowsPerPage = 20;
/** Of so many rows in the file, one is of a member who is there already. */
const known = 4;

/** A file that is checked, imported and undone by functions that die at any moment, and by queues that repeat themselves. */
export class ImportWorld {
  readonly #cloud: Cloud;
  readonly #files = new Map<string, Uint8Array>();
  readonly #rows: number;
  readonly report = {
    imports: 1,
    rows: 0,
    crashes: 0,
    again: 0,
    deadLetters: 0,
    resumed: 0,
    lost: 0,
    doubled: 0,
    left: 0,
  };

  constructor(seed: string, rows: number) {
    this.#rows = rows;
    this.#cloud = new Cloud(seed, instant('2026-01-05T12:00:00Z'));
    this.#cloud.workers.import = (body, tools) => importPage(keepers, body, tools, this.#portsOf(tools));
  }

  /** @returns what came of it; `lost`, `doubled` and `left` count rows that are not as they must be */
  run(): Promise<ImportWorld['report']> {
    return onTimeline(this.#cloud, async () => {
      await openNetwork(this.#cloud, Math.ceil(this.#rows / known));
      await this.#begin();
      await this.#until('checking', 'checked');
      await this.#ask('running');
      await this.#until('running', 'done');
      await this.#judge('imported');
      await this.#ask('undoing');
      await this.#until('undoing', 'undone');
      await this.#judge('undone');
      const { crashes, again, deadLetters } = this.#cloud.counts;
      return Object.assign(this.report, { rows: this.#rows, crashes, again, deadLetters });
    });
  }

  #portsOf(tools: Tools): ImportPorts {
    const process = this.#cloud.processOf.get(tools);
    if (!process) throw new Error('These tools are of no process');
    return {
      enqueue: this.#cloud.enqueueOf(() => process),
      readFile: (key) => process.asks(() => this.#files.get(key)),
      writeFile: (key, bytes) => process.asks(() => void this.#files.set(key, bytes)),
      toolsOf: (caller, language) => {
        const by = { actor: { type: 'staff', id: person, name: 'Zoé' }, action: 'import' } as const;
        const { store } = tools as Tools & { store: ReturnType<Cloud['calmStore']> };
        return {
          ...this.#cloud.toolsOver(store),
          caller,
          language,
          commitEach: (rows) => store.commitEach(by, rows),
        };
      },
      rowsPerPage,
    };
  }

  /** The file: three rows in four are new, the others change the municipality of somebody who is there. */
  async #begin(): Promise<void> {
    const lines = Array.from({ length: this.#rows }, (_, n) =>
      n % known === 0 ? `m-${n / known},,,Rimouski` : `,Zoé,Nouvelle ${n},Rimouski`,
    );
    this.#files.set(fileOf.source(importId), new TextEncoder().encode(['a,b,c,d', ...lines].join('\n')));
    const by = { by: person, byName: 'Zoé' };
    const plan: ImportPlan = {
      ...plainPlan,
      mode: 'both',
      key: 'id',
      columns: ['id', 'givenName', 'familyName', 'municipality'],
      defaults: { kind: 'person', language: 'fr' },
    };
    const tools = this.#cloud.toolsOver(this.#cloud.calmStore());
    await tools.commit(
      [
        create(staff, {
          id: person,
          name: 'Zoé',
          email: 'zoe@reseau.example',
          language: 'fr',
          roles: ['admin'],
          committees: [],
          active: true,
        }),
        create(imports, {
          id: importId,
          sheet: 'members',
          fileName: 'membres.csv',
          ...by,
          language: 'fr',
          createdAt: tools.now,
          state: 'checking',
          plan,
          pages: 0,
          done: 0,
          counts: nothingCounted,
        }),
      ],
      undefined,
    );
    await this.#cloud.put('import', [{ id: importId, state: 'checking', page: 0 }]);
  }

  async #now() {
    const kept = await this.#cloud.calmStore().get(imports, importKey(importId));
    if (!kept) throw new Error('The import is gone');
    return kept;
  }

  /** What the person asks for once the work before is done. */
  async #ask(state: 'running' | 'undoing'): Promise<void> {
    const tools = this.#cloud.toolsOver(this.#cloud.calmStore());
    const seen = await this.#now();
    await tools.commit([replace(imports, seen, { ...seen.record, state, done: 0 })], undefined);
    await this.#cloud.put('import', [{ id: importId, state, page: 0 }]);
  }

  /** Lets time pass; what stands still after two hours, the person resumes. */
  async #until(state: Import['state'], wanted: Import['state']): Promise<void> {
    const { timeline } = this.#cloud;
    for (let tries = 0; tries < 50; tries += 1) {
      await timeline.runUntil(timeline.time + 2 * hour);
      const { record } = await this.#now();
      if (record.state === wanted) return;
      this.report.resumed += 1;
      await this.#cloud.put('import', [{ id: importId, state, page: record.done }]);
    }
    throw new Error(`The import never comes to be ${wanted}`);
  }

  async #judge(when: 'imported' | 'undone'): Promise<void> {
    const roll = new Map<string, number>();
    for (const [, item] of this.#cloud.engine.items()) {
      if (item['kind'] !== 'member' || typeof item['body'] !== 'string') continue;
      const { familyName } = JSON.parse(item['body']) as { familyName: string };
      roll.set(familyName, (roll.get(familyName) ?? 0) + 1);
    }
    for (let n = 0; n < this.#rows; n += 1) {
      if (n % known === 0) await this.#judgeChange(`m-${n / known}`, when);
      else this.#judgeCopies(roll.get(`Nouvelle ${n}`) ?? 0, when);
    }
  }

  #judgeCopies(copies: number, when: 'imported' | 'undone'): void {
    if (when === 'undone') this.report.left += copies;
    else if (copies === 0) this.report.lost += 1;
    else if (copies > 1) this.report.doubled += 1;
  }

  /** The cell has the file's value, or the one before, and the history tells of each change once. */
  async #judgeChange(member: string, when: 'imported' | 'undone'): Promise<void> {
    const store = this.#cloud.calmStore();
    const kept = await store.get(members, { pk: `member#${member}`, sk: 'member' });
    const told = (await store.listAll(historyOf(`member#${member}`))).filter(({ record }) =>
      record.changes.some(({ field }) => field === 'municipality'),
    ).length;
    const isNew = kept?.record.municipality === 'Rimouski';
    if (when === 'undone' ? isNew : !isNew) this.report[when === 'undone' ? 'left' : 'lost'] += 1;
    if (told > (when === 'undone' ? 2 : 1)) this.report.doubled += 1;
  }
}
