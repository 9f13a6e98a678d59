import { randomUUID } from 'node:crypto';

/** A new id, 36 characters, that nobody can guess. */
export function newId(): string {
  return randomUUID();
}
