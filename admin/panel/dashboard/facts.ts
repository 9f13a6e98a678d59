import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import type { InvoiceFacts } from '../../../shared/dues/figures.ts';
import { items } from '../../../shared/dues/item.ts';
import { isDay, type Day } from '../../../shared/kernel/day.ts';
import { isMoney, zero, type Money } from '../../../shared/kernel/money.ts';
import type { Category } from '../../../shared/membership/category.ts';
import type { RollFacts } from '../../../shared/membership/figures.ts';
import { factsOf } from '../members/member-status.ts';

function dayIn(row: Row, key: string): Day | null {
  const value = row[key];
  return isDay(value) ? value : null;
}

function numberIn(row: Row, key: string): number | null {
  const value = row[key];
  return typeof value === 'number' ? value : null;
}

function moneyIn(row: Row, key: string): Money {
  const value = row[key];
  return isMoney(value) ? value : zero;
}

/** A row of the roll as figures are counted from it. */
export function rollFactsOf(row: Row, categories: ReadonlyMap<unknown, Category>): RollFacts {
  return {
    ...factsOf(row, categories.get(row['category']) ?? null),
    duesPaidUntil: dayIn(row, 'duesPaidUntil'),
    declaredYear: numberIn(row, 'declaredYear'),
    sharesPaid: numberIn(row, 'sharesPaid'),
  };
}

const states = ['open', 'partly-paid', 'paid', 'void', 'written-off'] as const;

/** A row of the invoices as figures are counted from it; nothing for one that is not whole. */
export function invoiceFactsOf(row: Row): InvoiceFacts[] {
  const state = states.find((one) => one === row['state']);
  const issuedOn = dayIn(row, 'issuedOn');
  if (state === undefined || issuedOn === null) return [];
  const sold = row['items'];
  return [
    {
      state,
      issuedOn,
      total: moneyIn(row, 'total'),
      paid: moneyIn(row, 'paid'),
      owing: moneyIn(row, 'owing'),
      items: items.filter((item) => Array.isArray(sold) && sold.includes(item)),
      lateFrom: dayIn(row, 'lateFrom'),
    },
  ];
}
