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
/** As each store has it; it never changes. */
const known = new WeakMap<Tools['store'], string>();

async function keyOf({ store, commitEach }: Pick<Tools, 'store' | 'commitEach'>): Promise<string> {
  const key = known.get(store) ?? (await readKey(store)) ?? (await makeKey(store, commitEach));
  known.set(store, key);
  return key;
}

async function readKey(store: Tools['store']): Promise<string | undefined> {
  return (await store.get(secrets, { pk: 'secret', sk: name }))?.record.key;
}

/** Of two that make it at once, one is refused, and reads what the other made. */
async function makeKey(store: Tools['store'], commitEach: Tools['commitEach']): Promise<string> {
  await commitEach([[create(secrets, { name, key: randomBytes(32).toString('base64url') })]]);
  const made = await readKey(store);
  if (made === undefined) throw new Error('The key of the links could not be made');
  return made;
}

/** Signs a text for one purpose: 32 characters that fit in a link. */
export async function sign(
  tools: Pick<Tools, 'store' | 'commitEach'>,
  purpose: string,
  text: string,
): Promise<string> {
  return createHmac('sha256', await keyOf(tools))
    .update(`${purpose}\n${text}`)
    .digest('base64url')
    .slice(0, 32);
}

export async function isSigned(
  tools: Pick<Tools, 'store' | 'commitEach'>,
  purpose: string,
  text: string,
  signature: string,
): Promise<boolean> {
  const [right, given] = [Buffer.from(await sign(tools, purpose, text)), Buffer.from(signature)];
  return right.length === given.length && timingSafeEqual(right, given);
}
