import { join } from 'node:path';

/** The top of the house. */
export const root = join(import.meta.dirname, '..');

/** The names of a table of the catalog, typed. */
export function names<Name extends string>(table: { readonly [Key in Name]?: unknown }): readonly Name[] {
  const isName = (key: string): key is Name => key in table;
  return Object.keys(table).filter(isName);
}

/** The lines of a table of the catalog, with their names. */
export function entries<Name extends string, Line>(table: {
  readonly [Key in Name]?: Line;
}): readonly (readonly [Name, Line])[] {
  return names(table).flatMap((name) => {
    const line = table[name];
    return line === undefined ? [] : [[name, line] as const];
  });
}

/** `mailEvents` as the identifier of a resource: `MailEvents`. */
export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
