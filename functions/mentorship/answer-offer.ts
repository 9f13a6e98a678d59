import type { Pairing } from '../../shared/contracts/records/accompaniment.ts';
import type { RefusalCode } from '../../shared/contracts/problems.ts';
import type { Refusal, Result } from '../../shared/kernel/result.ts';
import type { Side } from '../../shared/mentorship/accompaniment.ts';
import { answer } from '../../shared/mentorship/pairing.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Kept } from '../platform/storage/kind.ts';
import type { Tools } from '../platform/tools.ts';
import type { Roll } from './roll.ts';
import { stepOf } from './step-pairing.ts';

type Answering<Shown> = {
  readonly roll: Pick<Roll, 'party'>;
  readonly tools: Tools;
  readonly shown: (after: Kept<Pairing>) => Shown;
};

/** One side's answer, whoever writes it down: accepted once both said yes, over at the first no. */
export async function answerOffer<Shown>(
  seen: Kept<Pairing>,
  said: { readonly side: Side; readonly yes: boolean },
  { roll, tools, shown }: Answering<Shown>,
): Promise<Result<Shown, Refusal<RefusalCode>>> {
  const stepped = await stepOf(seen, (pairing) => answer(pairing, said, tools.now), roll, tools);
  if (!stepped.ok) return stepped;
  const { pairing, writes } = stepped.value;
  if (isSaidAlready(seen.record, pairing)) return ok(shown(seen));
  return tools.commit(writes, shown({ record: pairing, version: seen.version + 1, changedAt: tools.now }));
}

function isSaidAlready(before: Pairing, after: Pairing): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
