import type { Calendar, Network } from '../../../shared/contracts/records/settings.ts';
import type { Taxes } from '../../../shared/contracts/records/dues-schedule.ts';
import type { DuesSchedule } from '../../../shared/dues/schedule.ts';
import { day, monthDay } from '../../../shared/kernel/day.ts';
import { id, type CategoryId, type RuleId, type ScheduleId } from '../../../shared/kernel/ids.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Category } from '../../../shared/membership/category.ts';
import type { Rule } from '../../../shared/messages/rule.ts';

/** The demo network: a federation of co-operatives with professionals and support members, invented throughout. */
export const network: Network = {
  id: 'network',
  name: { fr: 'Réseau coopératif des Érables', en: 'Maple Co-operative Network' },
  legalName: 'Réseau coopératif des Érables, coopérative de solidarité',
  address: ['1200, rue des Érables, bureau 300', 'Trois-Rivières (Québec) G9A 1A1'],
  email: 'bonjour@reseau.example',
  phone: '819 555-0100',
  website: 'https://reseau.example',
  paymentInstructions: {
    fr: 'Par virement Interac à paiements@reseau.example, par dépôt direct ou par chèque, avec la référence de paiement.',
    en: 'By Interac e-Transfer to paiements@reseau.example, by direct deposit or by cheque, with the payment reference.',
  },
  writing: 'dots',
};

export const calendar: Calendar = {
  id: 'calendar',
  invoiceDaysBefore: 45,
  duesPeriod: { anchorOn: day('2024-04-01'), length: { years: 1 } },
};

const yearly = { kind: 'term', length: { years: 1 }, grace: { months: 1 } } as const;
const duesOnly = {
  requires: ['dues'],
  toleranceDays: 60,
  declarationDueOn: null,
  takesAway: ['vote', 'member-price'],
} as const;

export const categories: readonly Category[] = [
  {
    id: id<CategoryId>('coop'),
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
      declarationDueOn: monthDay('06-30'),
      takesAway: ['vote', 'member-price'],
    },
    duesSchedule: id<ScheduleId>('coop'),
    startedOn: null,
  },
  {
    id: id<CategoryId>('support'),
    name: { fr: 'Membre de soutien', en: 'Support member' },
    opensTo: ['organisation', 'person'],
    active: true,
    onForm: true,
    regime: {
      ...yearly,
      anchor: { kind: 'fixed', startsOn: monthDay('04-01'), rolloverOn: monthDay('01-01') },
    },
    admission: { decidedBy: 'board', conditions: { firstDues: true, shares: 0 } },
    vote: false,
    standing: duesOnly,
    duesSchedule: id<ScheduleId>('support'),
    startedOn: null,
  },
  {
    id: id<CategoryId>('worker'),
    name: { fr: 'Membre travailleur, membre travailleuse', en: 'Worker member' },
    opensTo: ['person'],
    active: true,
    onForm: false,
    regime: { kind: 'continuous' },
    admission: { decidedBy: 'board', conditions: { firstDues: false, shares: 1 } },
    vote: true,
    standing: { requires: ['shares'], toleranceDays: 60, declarationDueOn: null, takesAway: ['vote'] },
    duesSchedule: null,
    startedOn: null,
  },
  {
    id: id<CategoryId>('developer'),
    name: { fr: 'Professionnelle, professionnel', en: 'Individual developer' },
    opensTo: ['person'],
    active: true,
    onForm: true,
    regime: { ...yearly, anchor: { kind: 'rolling' } },
    admission: { decidedBy: 'staff', conditions: { firstDues: true, shares: 0 } },
    vote: true,
    standing: duesOnly,
    duesSchedule: id<ScheduleId>('developer'),
    startedOn: null,
  },
];

export const rules: readonly Rule[] = [
  {
    id: id<RuleId>('thirty-days-before'),
    name: { fr: '30 jours avant la fin', en: '30 days before the end' },
    active: true,
    offset: -30,
    audience: [],
    template: 'renewal-reminder',
  },
];

const everyYear = {
  from: day('2020-01-01'),
  discounts: [],
  severalPeriods: [],
  instalments: null,
  dueDays: 30,
} as const;

/** Co-operatives pay by their revenue, and by the months that are left in their first year. */
export const schedules: readonly DuesSchedule[] = [
  {
    id: id<ScheduleId>('coop'),
    name: { fr: 'Cotisation annuelle de membre', en: 'Annual membership dues' },
    item: 'dues',
    versions: [
      {
        ...everyYear,
        resolution: 'AGA-2019-07',
        fee: {
          kind: 'tiers',
          measure: 'revenue',
          tiers: [
            { upTo: 25_000_000, amount: money(14_000) },
            { upTo: 100_000_000, amount: money(45_000) },
            { upTo: 500_000_000, amount: money(106_000) },
            { upTo: null, amount: money(270_000) },
          ],
        },
        proration: { by: 'months', fullFeeUntil: null },
        firstPeriod: null,
      },
    ],
  },
  {
    id: id<ScheduleId>('support'),
    name: { fr: 'Cotisation de membre de soutien', en: 'Support member dues' },
    item: 'dues',
    versions: [
      {
        ...everyYear,
        resolution: 'CA-2019-11',
        fee: { kind: 'flat', amount: money(10_000) },
        proration: { by: 'none', fullFeeUntil: null },
        firstPeriod: null,
      },
    ],
  },
  {
    id: id<ScheduleId>('developer'),
    name: { fr: 'Cotisation professionnelle', en: 'Professional dues' },
    item: 'dues',
    versions: [
      {
        ...everyYear,
        resolution: 'CA-2019-11',
        fee: { kind: 'flat', amount: money(18_150) },
        proration: { by: 'none', fullFeeUntil: null },
        firstPeriod: null,
      },
    ],
  },
];

/** A federation that can pay patronage dividends charges the taxes on its dues. */
export const taxes: Taxes = {
  id: 'taxes',
  registrations: [{ from: day('2010-01-01'), gstNumber: '123456789 RT0001', qstNumber: '1234567890 TQ0001' }],
  treatments: [],
};
