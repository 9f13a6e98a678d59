import * as z from 'zod';
import { instant } from '../../shared/contracts/cells.ts';
import { plus } from '../../shared/kernel/instant.ts';
import type { Kind } from './storage/kind.ts';
import { create, type AnyWrite } from './storage/writes.ts';
import type { Tools } from './tools.ts';

const decoySchema = z.strictObject({ id: z.string(), at: instant, padding: z.string() });

/** A record that stands for nothing, rings the bell of the outbox for nothing, and is gone within a minute. */
const decoys: Kind<z.infer<typeof decoySchema>> = {
  name: 'decoy',
  table: 'operations',
  schema: decoySchema,
  key: ({ id }) => ({ pk: `decoy#${id}`, sk: 'decoy' }),
  expires: ({ at }) => plus(at, { minutes: 1 }),
  rouse: { queue: 'send', when: ({ id }) => id.endsWith('#0') },
};

/**
 * Writes for nothing: as many and as large as those of the other answer, so that which of the two was given does not
 * show in the time that it took.
 */
export function decoyWrites(
  { now, newId }: Pick<Tools, 'now' | 'newId'>,
  sizes: readonly number[],
): AnyWrite[] {
  const id = newId();
  return sizes.map((size, index) =>
    create(decoys, { id: `${id}#${index}`, at: now, padding: ' '.repeat(size) }),
  );
}
