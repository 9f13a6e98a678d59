import * as z from 'zod';
import { findingSchema, type Finding } from '../../../shared/contracts/records/import.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { readFile } from '../../platform/files.ts';
import { fileOf } from './records.ts';

type Asked = {
  readonly kind?: Finding['kind'] | undefined;
  readonly column?: string | undefined;
  readonly after?: number | undefined;
};
type Group = Pick<Finding, 'kind' | 'column' | 'message'> & {
  readonly count: number;
  readonly samples: Finding[];
};
type Found = { readonly groups: Group[]; readonly findings: Finding[]; readonly next?: number };

const perPage = 200;

/** What was noticed: grouped by kind and column, and then row by row. */
export async function findingsOf(
  id: string,
  { kind, column, after = 0 }: Asked,
): Promise<Result<Found, never>> {
  const bytes = await readFile(fileOf.findings(id));
  const all = bytes ? z.array(findingSchema).parse(JSON.parse(new TextDecoder().decode(bytes))) : [];
  const wanted = all.filter(
    (finding) =>
      (kind === undefined || finding.kind === kind) && (column === undefined || finding.column === column),
  );
  const findings = wanted.slice(after, after + perPage);
  const next = after + perPage < wanted.length ? { next: after + perPage } : {};
  return ok({ groups: grouped(all), findings, ...next });
}

function grouped(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    // Repeated rows each name another row; they are one group all the same.
    const key = `${finding.kind}#${finding.column}#${finding.message.fr.replace(/\d+/g, '')}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const order = ['failed', 'kept', 'refused', 'emptied', 'changed', 'there', 'corrected'];
  return [...groups.values()]
    .flatMap((list) =>
      list.slice(0, 1).map(({ kind, column, message }) => ({
        kind,
        column,
        message,
        count: list.length,
        samples: list.slice(0, 5),
      })),
    )
    .toSorted((a, b) =>
      a.kind === b.kind ? b.count - a.count : order.indexOf(a.kind) - order.indexOf(b.kind),
    );
}
