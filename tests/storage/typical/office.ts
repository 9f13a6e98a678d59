import { importSchema } from '../../../shared/contracts/records/import.ts';
import { categorySchema } from '../../../shared/contracts/records/settings.ts';
import type { StaffId } from '../../../shared/kernel/ids.ts';
import { everyone, staff } from '../../../functions/platform/people.ts';
import { categories, wholeSettings } from '../../../functions/platform/settings.ts';
import { histories, historyOf } from '../../../functions/platform/storage/history.ts';
import { views, viewsOf } from '../../../functions/office/view-records.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { imports, latestImports } from '../../../functions/sheets/import/records.ts';
import { at, someId, type Samples } from './sample.ts';

const subject = `member#${someId()}`;

/** One cell edited by a person of the staff. */
const line = () =>
  create(histories, {
    id: `${someId()}.0.0`,
    subject,
    kind: 'member',
    key: `${subject} member`,
    actor: { type: 'staff', id: someId(), name: 'Marie-Claude Bélanger' },
    action: 'edit',
    at,
    changes: [{ field: 'municipality', from: 'Trois-Rivières', to: 'Shawinigan' }],
  });

const person = () =>
  create(staff, {
    id: someId() as string as StaffId,
    email: 'marie-claude.belanger@reseau.example',
    name: 'Marie-Claude Bélanger',
    language: 'fr',
    roles: ['membership', 'programmes'],
    committees: [],
    active: true,
  });

const category = (n: number) =>
  create(
    categories,
    categorySchema.parse({
      id: `category-${n}`,
      name: { fr: 'Coopérative membre', en: 'Member co-operative' },
      opensTo: ['organisation'],
      active: true,
      onForm: true,
      regime: { kind: 'continuous' },
      admission: { decidedBy: 'board', conditions: { firstDues: true, shares: 0 } },
      vote: true,
      standing: {
        requires: ['dues', 'declaration'],
        toleranceDays: 60,
        declarationDueOn: '06-30',
        takesAway: ['vote', 'member-price'],
      },
      duesSchedule: 'coop',
      startedOn: null,
    }),
  );

const columns = [
  'legalName',
  'neq',
  'municipality',
  'postalCode',
  'email',
  'phone',
  'website',
  null,
  null,
  'sector',
];

const anImport = (n: number) =>
  create(
    imports,
    importSchema.parse({
      id: someId(),
      sheet: 'members',
      fileName: 'mauricie-organisations.csv',
      by: someId(),
      byName: 'Marie-Claude Bélanger',
      language: 'fr',
      createdAt: `2026-05-04T12:00:00.${String(n).padStart(3, '0')}Z`,
      state: 'done',
      plan: { columns, meanings: {}, defaults: { category: 'coop' }, calm: true, badCell: 'empty' },
      pages: 23,
      done: 23,
      counts: { rows: 2_220, ready: 2_180, there: 3, refused: 37, added: 2_180, removed: 0, kept: 0 },
    }),
  );

/** Two filters, a sort and some columns of their own width. */
const view = () =>
  create(views, {
    id: someId(),
    sheet: 'members',
    owner: someId(),
    ownerName: 'Marie-Claude Bélanger',
    name: 'Coopératives de la Mauricie',
    shared: true,
    look: {
      search: '',
      filters: {
        category: { kind: 'among', values: ['coop', 'developer'] },
        region: { kind: 'among', values: ['qc-04'] },
      },
      sort: [{ column: 'municipality', descending: false }],
      groups: [],
      layout: {
        order: [],
        hidden: ['usualName', 'givenName', 'familyName'],
        widths: { legalName: 320, municipality: 180 },
        frozen: 2,
        height: 'normal',
        totals: {},
      },
    },
  });

export const samples: Samples = {
  'O-01': { ask: historyOf(subject), row: line },
  'O-03': { ask: everyone, row: person },
  'O-04': { ask: wholeSettings, row: category },
  'O-05': { ask: latestImports, row: anImport },
  'O-09': { ask: viewsOf('members'), row: view },
};
