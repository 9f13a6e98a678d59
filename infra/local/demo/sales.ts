import type { Item } from '../../../shared/dues/item.ts';
import { taxationOn } from '../../../shared/dues/tax.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { id, type InvoiceId } from '../../../shared/kernel/ids.ts';
import type { Bilingual } from '../../../shared/kernel/language.ts';
import { money } from '../../../shared/kernel/money.ts';
import { rate, whole } from '../../../shared/kernel/rate.ts';
import type { Member } from '../../../shared/membership/member.ts';
import type { Dated } from './charges.ts';
import { taxes } from './network.ts';

type Sold = { readonly item: Item; readonly label: Bilingual; readonly cents: number };

const workshops: readonly Sold[] = [
  {
    item: 'training',
    label: { fr: 'Atelier : lire ses états financiers', en: 'Workshop: reading statements' },
    cents: 14_500,
  },
  {
    item: 'training',
    label: { fr: 'Formation du conseil d’administration', en: 'Board training' },
    cents: 39_500,
  },
  {
    item: 'advice',
    label: { fr: 'Accompagnement : règlements intérieurs', en: 'Advice: by-laws' },
    cents: 62_000,
  },
  {
    item: 'event',
    label: { fr: 'Inscription aux journées annuelles', en: 'Annual conference registration' },
    cents: 22_500,
  },
];

function sale(member: Member, { item, label, cents }: Sold, on: Day, at: string): Dated {
  const line = {
    item,
    label,
    quantity: whole,
    unitPrice: rate(cents, 1),
    amount: money(cents),
    ...taxationOn(taxes, item, on),
  };
  const charge = { id: id<InvoiceId>(`${member.id}-${at}`), member, lines: [line], dueDays: 30 };
  return { on, charge };
}

/** What is sold besides dues: a workshop or an hour of advice each week, and the sponsorships of the year. */
export function salesTo(cooperatives: readonly Member[], supporters: readonly Member[], today: Day): Dated[] {
  const weekly = cooperatives.slice(0, 48).flatMap((member, week) => {
    const sold = workshops.slice(week % workshops.length)[0];
    return sold ? [sale(member, sold, addDays(today, -(4 + week * 7)), `sale-${week}`)] : [];
  });
  const sponsorships = supporters.slice(0, 3).flatMap((member, at) =>
    [120, 485].map((days, year) => {
      const label = { fr: 'Commandite des journées annuelles', en: 'Annual conference sponsorship' };
      const sold = { item: 'sponsorship' as const, label, cents: 100_000 + at * 75_000 };
      return sale(member, sold, addDays(today, -days - at * 6), `sponsorship-${year}`);
    }),
  );
  return [...weekly, ...sponsorships];
}
