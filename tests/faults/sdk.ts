import {
  type AttributeValue,
  type DynamoDBClient,
  InternalServerError,
  ThrottlingException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';

/** What happens to a call: before it reaches DynamoDB, or to the answer on its way back. */
export type Fault =
  | 'failsBefore'
  | 'answerLost'
  | 'answerLostTokenForgotten'
  | 'throttled'
  | 'conflicts'
  | 'someUnprocessed'
  | 'allUnprocessed';

/** One logical call of the client, whatever the number of its tries. */
export type Call = { readonly number: number; readonly command: string; readonly attempt: number };

/** Which fault meets a try of a call, if any. */
export type Plan = (call: Call) => Fault | undefined;

/** What the client was asked, call by call. */
export type Ear = { readonly calls: string[] };

/**
 * Puts a plan of faults between the client's own retries and the network, as the cloud would: a fault that passes is
 * met by the client, one that lasts by the product.
 */
export function withFaults(client: DynamoDBClient, plan: Plan): Ear {
  const calls: string[] = [];
  const attempts = new WeakMap<object, { number: number; attempt: number }>();
  client.middlewareStack.add(
    (next, context) => async (args) => {
      calls.push(context.commandName ?? '');
      attempts.set(context, { number: calls.length - 1, attempt: 0 });
      return next(args);
    },
    { step: 'initialize', name: 'countCalls', override: true },
  );
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const seen = attempts.get(context) ?? { number: -1, attempt: 0 };
      seen.attempt += 1;
      const fault = plan({
        number: seen.number,
        attempt: seen.attempt,
        command: (context.commandName ?? '').replace('Command', ''),
      });
      if (fault === undefined) return next(args);
      refuseBefore(fault, args.input);
      if (fault === 'answerLostTokenForgotten' && seen.attempt > 1) forgetToken(args);
      const result = await next(args);
      if (fault === 'answerLost' || (fault === 'answerLostTokenForgotten' && seen.attempt === 1))
        throw lost();
      leaveUnprocessed(fault, args.input, result.output);
      return result;
    },
    { step: 'finalizeRequest', priority: 'low', name: 'faults', override: true },
  );
  return { calls };
}

/** The client's own retries, without their waits. */
export async function retryAtOnce(client: DynamoDBClient): Promise<DynamoDBClient> {
  const strategy = await client.config.retryStrategy();
  Object.assign(strategy, {
    retryBackoffStrategy: { setDelayBase: () => undefined, computeNextBackoffDelay: () => 1 },
  });
  client.config.retryStrategy = async () => strategy;
  return client;
}

function refuseBefore(fault: Fault, input: object): void {
  if (fault === 'failsBefore')
    throw new InternalServerError({ message: 'Injected', $metadata: { httpStatusCode: 500 } });
  if (fault === 'throttled')
    throw new ThrottlingException({ message: 'Injected', $metadata: { httpStatusCode: 400 } });
  if (fault !== 'conflicts') return;
  const items = 'TransactItems' in input && Array.isArray(input.TransactItems) ? input.TransactItems : [];
  throw new TransactionCanceledException({
    message: 'Injected',
    $metadata: { httpStatusCode: 400 },
    CancellationReasons: items.map((_, at) => ({ Code: at === 0 ? 'TransactionConflict' : 'None' })),
  });
}

function lost(): Error {
  return Object.assign(new Error('socket hang up'), {
    name: 'TimeoutError',
    code: 'ECONNRESET',
    $metadata: {},
  });
}

/** As after ten minutes: the same transaction comes under a token that DynamoDB does not know. */
function forgetToken(args: object): void {
  const { request } = args as { request: { body: Uint8Array } };
  const body = new TextDecoder().decode(request.body);
  request.body = new TextEncoder().encode(
    body.replace(/"ClientRequestToken":"[^"]+"/, `"ClientRequestToken":"${crypto.randomUUID()}"`),
  );
}

type Batch = { RequestItems?: Record<string, { Keys: Record<string, AttributeValue>[] }> };
type BatchAnswer = { Responses?: Record<string, unknown[]>; UnprocessedKeys?: Batch['RequestItems'] };

function leaveUnprocessed(fault: Fault, input: object, output: object): void {
  if (fault !== 'someUnprocessed' && fault !== 'allUnprocessed') return;
  const { RequestItems = {} } = input as Batch;
  const answer = output as BatchAnswer;
  for (const [table, { Keys }] of Object.entries(RequestItems)) {
    const left = fault === 'allUnprocessed' ? Keys : Keys.filter((_, at) => at % 2 === 1);
    const isLeft = (item: unknown) =>
      left.some((key) => Object.entries(key).every(([name, value]) => sameText(item, name, value)));
    answer.Responses = {
      ...answer.Responses,
      [table]: (answer.Responses?.[table] ?? []).filter((item) => !isLeft(item)),
    };
    answer.UnprocessedKeys = { ...answer.UnprocessedKeys, [table]: { Keys: left } };
  }
}

function sameText(item: unknown, name: string, value: AttributeValue): boolean {
  return (item as Record<string, AttributeValue>)[name]?.S === value.S;
}
