/**
 * Runs in a process of its own, with a function's environment: calls the function's handler and, turn about, sends the
 * same commands bare, through the same proxy. Writes what each took, in milliseconds, as one line of JSON.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import {
  BatchGetItemCommand,
  DynamoDBClient,
  QueryCommand,
  TransactWriteItemsCommand,
  type AttributeValue,
} from '@aws-sdk/client-dynamodb';

const { values } = parseArgs({
  options: {
    bundle: { type: 'string' },
    subject: { type: 'string' },
    member: { type: 'string' },
    twin: { type: 'string' },
  },
});
const { bundle = '', subject = '', member = '', twin = '' } = values;
const { handler } = createRequire(import.meta.url)(bundle) as {
  handler: (event: object, context: object) => Promise<{ statusCode: number; body: string }>;
};

const client = new DynamoDBClient({ maxAttempts: 4 });
const [roll, history] = [process.env['MEMBERSHIP_TABLE'] ?? '', process.env['OPERATIONS_TABLE'] ?? ''];
const warmUps = 200;
const rounds = 800;

type Attributes = Record<string, AttributeValue>;
const keyOf = (id: string): Attributes => ({ pk: { S: `member#${id}` }, sk: { S: 'member' } });

function event(routeKey: string, more: object): object {
  const claims = { sub: subject, token_use: 'access', scope: 'courtepointe/staff' };
  const requestContext = { authorizer: { jwt: { claims } }, http: { sourceIp: '127.0.0.1' } };
  return {
    routeKey,
    headers: { 'content-type': 'application/json', 'accept-language': 'fr' },
    requestContext,
    ...more,
  };
}

async function handled(of: object): Promise<string> {
  const { statusCode, body } = await handler(of, {});
  if (statusCode !== 200) throw new Error(`${statusCode} ${body}`);
  return body;
}

const places = ['Shawinigan', 'La Tuque'] as const;
let turn = 0;
/** Where the member's office is before and after this edit. */
const move = () => {
  turn += 1;
  return { was: places[turn % 2] ?? '', value: places[(turn + 1) % 2] ?? '' };
};

async function editByHandler(): Promise<void> {
  const edits = [{ id: member, column: 'municipality', ...move() }];
  const body = await handled(event('POST /api/sheets/members/edits', { body: JSON.stringify({ edits }) }));
  if (!body.includes('"refused":[]')) throw new Error(body);
}

const getByHandler = async () =>
  void (await handled(
    event('GET /api/membership/members/{memberId}', { pathParameters: { memberId: member } }),
  ));
/** As the product reads, one record or several. */
async function read(id: string): Promise<Attributes | undefined> {
  const { Responses } = await client.send(
    new BatchGetItemCommand({ RequestItems: { [roll]: { Keys: [keyOf(id)], ConsistentRead: true } } }),
  );
  return Responses?.[roll]?.[0];
}

const getBare = async () => void (await read(twin));

/** The member's item and a line of its history as the product wrote them: what a bare writer would send again. */
async function written(): Promise<{ item: Attributes; line: Attributes }> {
  const item = await read(member);
  const { Items: [line] = [] } = await client.send(
    new QueryCommand({
      TableName: history,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: `history#member#${member}` } },
      ScanIndexForward: false,
      Limit: 1,
    }),
  );
  if (!item || !line) throw new Error('The member was not edited');
  return { item: { ...item, ...keyOf(twin) }, line };
}

async function editBare({ item, line }: { item: Attributes; line: Attributes }): Promise<void> {
  const version = (await read(twin))?.['version']?.N ?? '0';
  const told = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const;
  await client.send(
    new TransactWriteItemsCommand({
      ClientRequestToken: crypto.randomUUID(),
      TransactItems: [
        {
          Put: {
            TableName: roll,
            Item: { ...item, version: { N: String(Number(version) + 1) } },
            ConditionExpression: '#v = :v',
            ExpressionAttributeNames: { '#v': 'version' },
            ExpressionAttributeValues: { ':v': { N: version } },
            ...told,
          },
        },
        {
          Put: {
            TableName: history,
            Item: { ...line, sk: { S: crypto.randomUUID() } },
            ConditionExpression: 'attribute_not_exists(pk)',
            ...told,
          },
        },
      ],
    }),
  );
}

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** Both in turns, so that what else the machine does falls on both; the first hundreds only warm up. */
async function compare(ours: () => Promise<void>, bare: () => Promise<void>) {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = -warmUps; round < rounds; round += 1) {
    const [first, second] = [
      await timed(round % 2 === 0 ? ours : bare),
      await timed(round % 2 === 0 ? bare : ours),
    ];
    if (round < 0) continue;
    times.ours.push(round % 2 === 0 ? first : second);
    times.bare.push(round % 2 === 0 ? second : first);
  }
  return times;
}

await editByHandler();
const again = await written();
const get = await compare(getByHandler, getBare);
const edit = await compare(editByHandler, () => editBare(again));
console.log(JSON.stringify({ get, edit }));
