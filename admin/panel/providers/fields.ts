export type Fields = Readonly<Record<string, unknown>>;

/** The fields of something unknown, to be looked at one by one; none where it is not an object. */
export function fieldsOf(part: unknown): Fields {
  return typeof part === 'object' && part !== null ? Object.fromEntries(Object.entries(part)) : {};
}
