import type { Readable } from 'node:stream';
import * as z from 'zod';

const consumed = z.object({ TableName: z.string(), CapacityUnits: z.number() });
const answered = z.object({
  ConsumedCapacity: z.union([consumed.transform((one) => [one]), z.array(consumed)]).default([]),
});

export type Reading = {
  readonly calls: number;
  readonly units: number;
  readonly tables: Readonly<Record<string, number>>;
};

/** Counts the capacity units that the functions consume, while it is on; the product's code does not know. */
export type Meter = {
  readonly on: () => void;
  /** What was counted since `on`, and stops counting. */
  readonly off: () => Reading;
  readonly counting: () => boolean;
  readonly ask: (body: unknown) => Buffer;
  readonly read: (answer: Readable) => void;
};

export function openMeter(): Meter {
  let counting = false;
  let calls = 0;
  let tables: Record<string, number> = {};
  return {
    counting: () => counting,
    on: () => {
      [counting, calls, tables] = [true, 0, {}];
    },
    off: () => {
      counting = false;
      return { calls, units: Object.values(tables).reduce((sum, units) => sum + units, 0), tables };
    },
    ask: (body) => Buffer.from(JSON.stringify({ ...Object(body), ReturnConsumedCapacity: 'TOTAL' })),
    read: (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        calls += 1;
        const { ConsumedCapacity } = answered.parse(JSON.parse(Buffer.concat(chunks).toString()));
        for (const { TableName, CapacityUnits } of ConsumedCapacity)
          tables[TableName] = (tables[TableName] ?? 0) + CapacityUnits;
      });
    },
  };
}
