import type { Row } from '../../../shared/contracts/sheets/sheet.ts';
import { isMember, type MemberStatus } from '../../../shared/membership/status.ts';

export type Count = { readonly key: string; readonly count: number };
/** What the roll says of itself on a day. */
export type RollFigures = {
  readonly members: number;
  readonly fresh: number;
  readonly applicants: number;
  readonly lapsing: number;
  /** Members, by category, the largest first. */
  readonly byCategory: readonly Count[];
  /** Those who are members now, by the year in which they joined; years without anyone between are there too. */
  readonly byYear: readonly Count[];
};

const shownYears = 12;

function counted(keys: readonly string[]): readonly Count[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count }));
}

function textOf(row: Row, key: string): string {
  const value = row[key];
  return typeof value === 'string' ? value : '';
}

function years(members: readonly Row[], thisYear: number): readonly Count[] {
  const joined = new Map(
    counted(members.map((row) => textOf(row, 'joinedOn').slice(0, 4))).map(({ key, count }) => [key, count]),
  );
  return Array.from({ length: shownYears }, (_, at) => {
    const key = String(thisYear - shownYears + 1 + at);
    return { key, count: joined.get(key) ?? 0 };
  });
}

/** @param statusOf a row's status on the day of `thisYear` */
export function rollFigures(
  rows: Iterable<Row>,
  statusOf: (row: Row) => MemberStatus | undefined,
  thisYear: number,
): RollFigures {
  const known = [...rows].flatMap((row) => {
    const status = statusOf(row);
    return status === undefined ? [] : [{ row, status }];
  });
  const having = (...statuses: readonly MemberStatus[]) =>
    known.filter(({ status }) => statuses.includes(status)).length;
  const members = known.filter(({ status }) => isMember(status)).map(({ row }) => row);
  return {
    members: members.length,
    fresh: having('new'),
    applicants: having('applied', 'admitted'),
    lapsing: having('grace', 'lapsed'),
    byCategory: counted(members.map((row) => textOf(row, 'category'))).toSorted((a, b) => b.count - a.count),
    byYear: years(members, thisYear),
  };
}
