import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { openApi } from '../../../shared/contracts/openapi.ts';
import { routes } from '../../../shared/contracts/routes.ts';

// As a program reads it: through JSON.
const told = JSON.parse(JSON.stringify(openApi()));

it('tells the API to programs as OpenAPI 3.1, as its schema has it', async () => {
  const { valid, errors } = await new Validator().validate(told);
  expect([valid, errors]).toEqual([true, undefined]);
});

it('tells every route once, with who may call it', () => {
  const operations = Object.values<Record<string, { operationId: string }>>(told.paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(operations.toSorted()).toEqual(routes.map(([name]) => name).toSorted());
  expect(told.paths['/api/dues/payments'].post).toMatchObject({
    operationId: 'dues.recordPayment',
    security: [{ bearer: ['courtepointe/staff'] }],
    'x-access': { admin: 'all', treasurer: 'all' },
    responses: { default: { $ref: '#/components/responses/Problem' } },
  });
  expect(told.paths['/api/join/applications'].post.security).toEqual([]);
});

it('names what a route takes: path, query, body, and the key that makes it repeatable', () => {
  const { parameters, requestBody } = told.paths['/api/sheets/members/edits'].post;
  expect(parameters.map(({ name }: { name: string }) => name)).toEqual([
    'Accept-Language',
    'Idempotency-Key',
  ]);
  const { edits } = requestBody.content['application/json'].schema.properties;
  expect(edits).toMatchObject({ type: 'array', minItems: 1, maxItems: 2000 });
});
