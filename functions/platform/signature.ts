import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Kind } from './storage/kind.ts';
import { create } from './storage/writes.ts';
import type { Tools } from './tools.ts';

const secretSchema = z.strictObject({ name: z.string(), key: z.string() });

/** The network's own key for links that work more than once. It never leaves the table and the function's memory. */
const secrets: Kind<z.infer<typeof secretSchema>> = {
  name: 'secret',
  table: 'operations',
  schema: secretSchema,
  key: ({ name }) => ({ pk: 'secret', sk: name }),
};

const name = 'links';
let known: string | undefined;

async function keyOf({ store, commit }: Pick<Tools, 'store' | 'commit'>): Promise<string> {
  const there = known ?? (await store.get(secrets, { pk: 'secret', sk: name }))?.record.key;
  if (there !== undefined) return (known = there);
  // Of two that make it at once, one is refused, and reads what the other made.
  await commit([create(secrets, { name, key: randomBytes(32).toString('base64url') })], undefined);
  const made = await store.get(secrets, { pk: 'secret', sk: name });
  if (!made) throw new Error('The key of the links could not be made');
  return (known = made.record.key);
}

/** Signs a text for one purpose: 32 characters that fit in a link. */
export async function sign(
  tools: Pick<Tools, 'store' | 'commit'>,
  purpose: string,
  text: string,
): Promise<string> {
  return createHmac('sha256', await keyOf(tools))
    .update(`${purpose}\n${text}`)
    .digest('base64url')
    .slice(0, 32);
}

export async function isSigned(
  tools: Pick<Tools, 'store' | 'commit'>,
  purpose: string,
  text: string,
  signature: string,
): Promise<boolean> {
  const [right, given] = [Buffer.from(await sign(tools, purpose, text)), Buffer.from(signature)];
  return right.length === given.length && timingSafeEqual(right, given);
}
