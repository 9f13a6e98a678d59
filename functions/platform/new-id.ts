import { createHash, randomUUID } from 'node:crypto';

/** A new id, 36 characters, that nobody can guess. */
export function newId(): string {
  return randomUUID();
}

/** The id that always follows from this text, in the same form. */
export function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}
