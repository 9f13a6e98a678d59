import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../../functions/platform/storage/kind.ts';

/** What the source says of a numbered question, in the comment above it. */
export type Written = {
  readonly number: string;
  readonly index: string;
  readonly units: number;
  readonly file: string;
};

const root = join(import.meta.dirname, '../..');

/** As in `M-01 Members with an e-mail address. Index gsi1. 100 rows: 9 units.`; `F-` is a feed, `A-` an agenda. */
const comment = /\/\*\*\s+([A-Z]-[\w-]+)\s([\s\S]*?)\*\//g;
const figures = /(Table key|Index (\w+))\.[\s*]+100 rows: ([\d.]+) units?\./;

/** Every numbered question of the product. @throws at one whose index or cost is not written beside it */
export function writtenQuestions(): Written[] {
  return globSync('functions/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(comment)].map(([whole, number = '', text = '']) => {
      const [, , index = 'table', units] = figures.exec(text) ?? [];
      if (units === undefined)
        throw new Error(
          `${file} does not say the index and the cost of its question as it should:\n${whole}`,
        );
      return { number, index, units: Number(units), file };
    }),
  );
}

const asked = /\b(?:records|together)\(\s*'([A-Z]-\d+)'/g;
const declared = /export const (\w+): Kind</g;

/** The numbers under which questions are made, wherever that is; and those of every kind that a feed or an agenda carries. */
export async function askedNumbers(): Promise<string[]> {
  const files = globSync('functions/**/*.ts', { cwd: root });
  const numbers = await Promise.all(
    files.map(async (file) => {
      const source = readFileSync(join(root, file), 'utf8');
      const names = [...source.matchAll(declared)].map(([, name = '']) => name);
      const exported =
        names.length > 0 ? ((await import(join(root, file))) as Record<string, Kind<never>>) : {};
      return [...source.matchAll(asked)]
        .map(([, number = '']) => number)
        .concat(names.flatMap((name) => carriedBy(exported[name])));
    }),
  );
  return numbers.flat();
}

function carriedBy(kind: Kind<never> | undefined): string[] {
  if (!kind) return [];
  return [...(kind.feed ? [`F-${kind.name}`] : []), ...(kind.agenda ? [`A-${kind.name}`] : [])];
}
