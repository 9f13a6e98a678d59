import type { Readable } from 'node:stream';
import * as z from 'zod';

const consumed = z.object({ CapacityUnits: z.number() });
const answered = z.object({
  ConsumedCapacity: z.union([consumed.transform((one) => [one]), z.array(consumed)]).default([]),
});

/** Capacity units, of reads and of writes. */
export type Reading = {
  readonly calls: number;
  readonly reads: number;
  readonly writes: number;
  readonly units: number;
};
const writing = /^(TransactWriteItems|PutItem|UpdateItem|DeleteItem|BatchWriteItem)$/;

/** Counts the capacity units that the functions consume, while it is on; the product's code does not know. */
export type Meter = {
  readonly on: () => void;
  /** What was counted since `on`, and stops counting. */
  readonly off: () => Reading;
  readonly counting: () => boolean;
  readonly ask: (body: unknown) => Buffer;
  readonly read: (operation: string, answer: Readable) => void;
};

export function openMeter(): Meter {
  const nothing = { calls: 0, reads: 0, writes: 0, units: 0 };
  let counting = false;
  let counted = { ...nothing };
  return {
    counting: () => counting,
    on: () => {
      [counting, counted] = [true, { ...nothing }];
    },
    off: () => {
      counting = false;
      return counted;
    },
    ask: (body) => Buffer.from(JSON.stringify({ ...Object(body), ReturnConsumedCapacity: 'TOTAL' })),
    read: (operation, answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { ConsumedCapacity } = answered.parse(JSON.parse(Buffer.concat(chunks).toString()));
        const units = ConsumedCapacity.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
        counted.calls += 1;
        counted.units += units;
        counted[writing.test(operation) ? 'writes' : 'reads'] += units;
      });
    },
  };
}
