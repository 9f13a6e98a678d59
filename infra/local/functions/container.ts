/** What runs inside a function's thread: loads its bundle, and calls its handler once per event. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { format } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { existsSync } from 'node:fs';
import { followClock } from '../follow-clock.ts';

export type Setup = {
  readonly clock: SharedArrayBuffer;
  readonly folder: string;
  readonly handler: string;
  readonly name: string;
  readonly arn: string;
  readonly megabytes: number;
};
export type Order = { readonly requestId: string; readonly deadline: number; readonly event: string };
export type Reply =
  | { readonly ready: true }
  | ({ readonly requestId: string } & (
      | { readonly value: string }
      | { readonly error: { readonly errorType: string; readonly errorMessage: string } }
    ));

// Only `containers.ts` speaks to this thread; a schema library would cost each cold start more than the rest.
const isSetup = (value: unknown): value is Setup => value !== null;
const isOrder = (value: unknown): value is Order => value !== null;
if (!isSetup(workerData)) throw new TypeError('This thread was started without its setup');
const { clock, folder, handler, name, arn, megabytes } = workerData;
followClock(clock);

const requireFrom = createRequire(import.meta.url);
const current = new AsyncLocalStorage<string>();

/** Lambda's JSON logs: what is written through `console` stands as `message` in a line of its own. */
for (const level of ['debug', 'info', 'warn', 'error'] as const)
  console[level] = (...said: readonly unknown[]) => {
    const message = said.length === 1 ? said[0] : format(...said);
    const line = {
      timestamp: new Date(),
      level: level.toUpperCase(),
      requestId: current.getStore(),
      message,
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  };

type Handler = (event: unknown, context: object) => unknown;
const isHandler = (value: unknown): value is Handler => typeof value === 'function';

async function load(): Promise<Handler> {
  const [file = '', exported = ''] = handler.split('.');
  const path = ['.mjs', '.cjs', '.js']
    .map((ending) => join(folder, file + ending))
    .find((candidate) => existsSync(candidate));
  if (path === undefined) throw new Error(`Runtime.ImportModuleError: ${folder} has no ${file}`);
  const loaded: unknown = requireFrom(path);
  const found: unknown = Reflect.get(Object(loaded), exported);
  if (isHandler(found)) return found;
  throw new Error(`Runtime.HandlerNotFound: ${path} exports no ${exported}`);
}

const loading = load();
// A bundle that does not load is reported by the events that wait for it.
void loading.catch(() => undefined).then(() => parentPort?.postMessage({ ready: true }));

function contextOf(requestId: string, deadline: number): object {
  return {
    awsRequestId: requestId,
    functionName: name,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: String(megabytes),
    logGroupName: `/aws/lambda/${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () =>
      Math.max(0, Math.round(deadline - performance.timeOrigin - performance.now())),
  };
}

async function answer({ requestId, deadline, event }: Order): Promise<Reply> {
  try {
    const call = await loading;
    const parsed: unknown = JSON.parse(event);
    const value = await call(parsed, contextOf(requestId, deadline));
    return { requestId, value: JSON.stringify(value ?? null) };
  } catch (error) {
    const { name: errorType, message, stack } = error instanceof Error ? error : new Error(String(error));
    console.error({ errorType, errorMessage: message, stackTrace: stack?.split('\n') });
    return { requestId, error: { errorType, errorMessage: message } };
  }
}

parentPort?.on('message', (order: unknown) => {
  if (isOrder(order))
    void current.run(order.requestId, () => answer(order)).then((reply) => parentPort?.postMessage(reply));
});
