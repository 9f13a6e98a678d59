import * as fc from 'fast-check';
import * as z from 'zod';
import { routes } from '../../../shared/contracts/routes.ts';
import type { Route } from '../../../shared/contracts/route.ts';
import { hostileKeys, hostileTexts, hostileValues } from './values.ts';

type Schema = Readonly<Record<string, unknown>>;
/** What stands in the network, by the name of the field that refers to it. */
export type Known = Readonly<Record<string, readonly string[]>>;

export type Request = {
  readonly name: string;
  readonly route: Route;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly key: string | undefined;
};

/** One in so many values is one that nobody would type. */
const hostileOneIn = 60;

/** Requests of every route, made from its own contract: mostly as it wants them, with something hostile here and there. */
export function requestsOf(known: Known): fc.Arbitrary<Request> {
  return fc.oneof(...routes.map(([name, route]) => requestOf(name, route, known)));
}

function requestOf(name: string, route: Route, known: Known): fc.Arbitrary<Request> {
  return fc.record({
    name: fc.constant(name),
    route: fc.constant(route),
    path: fieldsOf(route.path, known),
    query: fieldsOf(route.query, known),
    body: route.body ? seasoned(valueOf(schemaOf(route.body), '', known)) : fc.constant(undefined),
    // A few keys for all: most are used again by something else.
    key: seldom(fc.constantFrom('key-number-1', 'key-number-2', '../../key'), undefined, 3),
  });
}

function schemaOf(schema: z.ZodType): Schema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
}

/** Path and query: everything in them is text. */
function fieldsOf(schema: z.ZodType | undefined, known: Known): fc.Arbitrary<Record<string, string>> {
  const value = schema ? valueOf(schemaOf(schema), '', known) : fc.constant({});
  return value.map((fields) =>
    Object.fromEntries(Object.entries(Object(fields)).map(([name, one]) => [name, String(one)])),
  );
}

/** A value once, where the ordinary one comes so many times. */
function seldom<A, B>(value: fc.Arbitrary<A>, ordinary: B, times: number): fc.Arbitrary<A | B> {
  return fc.oneof({ weight: times, arbitrary: fc.constant(ordinary) }, { weight: 1, arbitrary: value });
}

function seasoned(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: hostileOneIn, arbitrary: value },
    { weight: 1, arbitrary: fc.constantFrom(...hostileValues) },
  );
}

function valueOf(schema: Schema, name: string, known: Known): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return seasoned(fc.constantFrom<unknown>(...schema['enum']));
  for (const choice of ['anyOf', 'oneOf'])
    if (Array.isArray(schema[choice]))
      return fc.oneof(...schema[choice].map((one: Schema) => valueOf(one, name, known)));
  switch (schema['type']) {
    case 'string':
      return seasoned(textOf(name, known));
    case 'integer':
    case 'number':
      return seasoned(fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 100_000 })));
    case 'boolean':
      return seasoned(fc.boolean());
    case 'null':
      return fc.constant(null);
    case 'array':
      return seasoned(listOf(schema, name, known));
    case 'object':
      return seasoned(objectOf(schema, known));
    default:
      return fc.constantFrom(...hostileValues);
  }
}

function textOf(name: string, known: Known): fc.Arbitrary<string> {
  const texts = known[name] ?? known['text'] ?? [''];
  return fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(...texts) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  );
}

function listOf({ items, minItems }: Schema, name: string, known: Known): fc.Arbitrary<unknown[]> {
  const minLength = typeof minItems === 'number' ? minItems : 0;
  return fc.array(valueOf(Object(items), name, known), { minLength, maxLength: minLength + 2 });
}

function objectOf(schema: Schema, known: Known): fc.Arbitrary<object> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const fields = Object.entries(Object(properties)).map(
    ([name, one]) => [name, valueOf(Object(one), name, known)] as const,
  );
  const own = fc.record(Object.fromEntries(fields), {
    requiredKeys: Array.isArray(required) ? required.map(String) : [],
  });
  const free =
    typeof additionalProperties === 'object'
      ? fc.dictionary(
          fc.constantFrom(...(known['column'] ?? []), ...hostileKeys),
          fc.constantFrom(...hostileTexts),
        )
      : fc.constant({});
  const strange = seldom(fc.constantFrom(...hostileKeys), undefined, hostileOneIn);
  return fc.tuple(own, free, strange).map(([one, more, key]) => withKey({ ...one, ...more }, key));
}

/** JSON text makes `__proto__` a field like any other, which an object literal does not. */
function withKey(fields: object, key: string | undefined): object {
  if (key === undefined) return fields;
  return Object.defineProperty({ ...fields }, key, { value: 1, enumerable: true, configurable: true });
}
