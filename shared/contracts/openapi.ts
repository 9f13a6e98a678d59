import * as z from 'zod';
import type { Access } from './access.ts';
import { problems } from './problems.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

type Json = Readonly<Record<string, unknown>>;

/** The OAuth scope under which each door is reached; anyone may come through the third. */
const scopes = { staff: 'courtepointe/staff', member: 'courtepointe/member' } as const;

/**
 * The API as OpenAPI 3.1 tells it, from the one table of routes: what each takes, answers and refuses, and who may call
 * it (`x-access`).
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function openApi(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of routes) {
    const path = (paths[route.url] ??= {});
    path[route.method.toLowerCase()] = operationOf(name, route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Courtepointe',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { securitySchemes, schemas: { Problem: problemSchema }, responses: { Problem: refusal } },
  };
}

function operationOf(name: string, route: Route): Json {
  const [tag = name] = name.split('.');
  const { access, body } = route;
  return {
    operationId: name,
    tags: [tag],
    ...('roles' in access ? { 'x-access': access.roles } : {}),
    security: securityOf(access),
    parameters: [
      ...fieldsOf(route.path, 'input').map(([field, schema]) => parameter('path', field, schema, true)),
      ...fieldsOf(route.query, 'input').map(([field, schema, required]) =>
        parameter('query', field, schema, required),
      ),
      parameter('header', 'Accept-Language', { type: 'string', default: 'fr' }, false),
      ...(route.method === 'GET' ? [] : [idempotencyKey]),
    ],
    ...(body ? { requestBody: { required: true, content: json(schemaOf(body, 'input')) } } : {}),
    responses: {
      200: { description: 'Done', content: json(schemaOf(route.answer, 'output')) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

const idempotencyKey = {
  ...parameter('header', 'Idempotency-Key', { type: 'string', pattern: '^[\\w-]{8,64}$' }, false),
  description: 'The same key with the same request is done once, and answered as the first time.',
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', enum: Object.keys(problems).map((code) => `/problems/${code}`) },
    title: { type: 'string', description: 'In the language that was asked for.' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: { type: 'object', additionalProperties: { type: 'string' }, description: 'By field.' },
  },
};

const refusal = {
  description: 'Refused, and why (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** Where people sign in is written in `/config.json`; the tokens are JWTs of that issuer. */
const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
};

function securityOf({ door }: Access): readonly Json[] {
  return door === 'public' ? [] : [{ bearer: [scopes[door]] }];
}

function parameter(where: string, name: string, schema: Json, required: boolean): Json {
  return { in: where, name, required, schema };
}

const json = (schema: Json) => ({ 'application/json': { schema } });

/** A schema as JSON Schema; what it cannot say (a refinement, a transformation) is left to the API's own answer. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...said } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return said;
}

type Field = readonly [name: string, schema: Json, required: boolean];

function fieldsOf(schema: z.ZodType | undefined, io: 'input' | 'output'): readonly Field[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return Object.entries(properties).map(([name, said]) => [
    name,
    typeof said === 'boolean' ? {} : { ...said },
    required.includes(name),
  ]);
}
