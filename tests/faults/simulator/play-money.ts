import { Treasury } from './money.ts';
import { onTimeline, quietly } from './quiet.ts';

const operationsTogether = 2_000;

/** Which networks to play of those that so many operations fill: from one on, every so many-th. */
export type MoneyShare = {
  readonly seed: string;
  readonly operations: number;
  readonly from: number;
  readonly every: number;
};
/** One network, and the first promise that was broken in it. */
export type MoneyPlayed = { readonly report: ReturnType<Treasury['report']>; readonly first?: string };

/** Plays networks until there are no more, or nobody wants to be told of another. Each has a seed of its own. */
export async function playMoney(
  { seed, operations, from, every }: MoneyShare,
  told: (played: MoneyPlayed) => boolean,
): Promise<void> {
  for (let n = from; n * operationsTogether < operations; n += every) {
    const treasury = new Treasury(`${seed}#${n}`);
    const size = Math.min(operations - n * operationsTogether, operationsTogether);
    await quietly(() => onTimeline(treasury.cloud, () => treasury.run(size)));
    const [first] = treasury.books.breaches;
    if (!told({ report: treasury.report(), ...(first === undefined ? {} : { first }) })) return;
  }
}
