import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Fault } from './sdk.ts';

/** One try of one call, as it passes on the wire. */
export type Passing = { readonly number: number; readonly operation: string };
export type WirePlan = (passing: Passing) => Fault | undefined;

/** A wire to the database on which faults can be planned; the other end of it answers for queues, which take all. */
export type Wire = {
  readonly url: string;
  /** Plans faults, and forgets the calls so far. */
  readonly plan: (plan: WirePlan) => void;
  /** Every try that passed since, in its order. */
  readonly calls: readonly string[];
  /** What the database took since, each transaction once: the table and kind of each record. */
  readonly written: () => readonly string[];
  readonly stop: () => Promise<void>;
};

type Keyed = { TableName: string; Item?: Record<string, { S?: string }> };
type Body = {
  ClientRequestToken?: string;
  TransactItems?: Record<string, Keyed>[];
  RequestItems?: Record<string, { Keys: Record<string, { S: string }>[] }>;
};

/** Faults between any function and DynamoDB, whoever made its client: what `sdk.ts` does for one that we make. */
export async function openWire(database: string): Promise<Wire> {
  let faults: WirePlan = () => undefined;
  const calls: string[] = [];
  const taken = new Map<string, string[]>();
  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('This machine gave no port');

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const [service = '', operation = ''] = String(request.headers['x-amz-target']).split('.');
    if (service === 'AmazonSQS') return say(response, 200, { Successful: [], Failed: [] });
    calls.push(operation);
    const fault = faults({ number: calls.length - 1, operation });
    const body = JSON.parse(bytes.toString()) as Body;
    const refusal = refusalOf(fault, body);
    if (refusal) return say(response, refusal.status, refusal.body);
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': String(request.headers['x-amz-target']),
      authorization: String(request.headers.authorization),
      'x-amz-date': String(request.headers['x-amz-date']),
    };
    const answer = await fetch(database, { method: 'POST', headers, body: bytes });
    const said = (await answer.json()) as object;
    if (answer.ok && body.TransactItems)
      taken.set(body.ClientRequestToken ?? '', recordsOf(body.TransactItems));
    if (fault === 'answerLost') return void response.destroy();
    say(response, answer.status, fault === 'allUnprocessed' ? unprocessed(body) : said);
  }

  return {
    url: `http://127.0.0.1:${address.port}`,
    plan: (next) => {
      faults = next;
      calls.length = 0;
      taken.clear();
    },
    calls,
    written: () => [...taken.values()].flat().toSorted(),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Checks write nothing; what is deleted has no kind. */
function recordsOf(items: readonly Record<string, Keyed>[]): string[] {
  return items.flatMap((item) =>
    Object.entries(item).flatMap(([verb, { TableName, Item }]) =>
      verb === 'ConditionCheck' ? [] : [`${TableName.split('-')[0]} ${Item?.['kind']?.S ?? verb}`],
    ),
  );
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
}

const named = (name: string) => `com.amazonaws.dynamodb.v20120810#${name}`;

function refusalOf(
  fault: Fault | undefined,
  { TransactItems = [] }: Body,
): { status: number; body: object } | undefined {
  if (fault === 'failsBefore')
    return { status: 500, body: { __type: named('InternalServerError'), message: 'Injected' } };
  if (fault === 'throttled')
    return { status: 400, body: { __type: named('ThrottlingException'), message: 'Injected' } };
  if (fault !== 'conflicts') return undefined;
  const reasons = TransactItems.map((_, at) => ({ Code: at === 0 ? 'TransactionConflict' : 'None' }));
  return {
    status: 400,
    body: {
      __type: named('TransactionCanceledException'),
      message: 'Injected',
      CancellationReasons: reasons,
    },
  };
}

function unprocessed({ RequestItems = {} }: Body): object {
  return { Responses: {}, UnprocessedKeys: RequestItems };
}
