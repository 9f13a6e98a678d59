import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import type { Clock } from '../clock.ts';
import { home } from '../template/home.ts';
import { programOf } from '../thread.ts';
import type { PartOf } from '../template/kinds.ts';
import type { Reply, Setup } from './container.ts';

/** How an event was answered. A time-out and a bundle that does not load are failures like any other. */
export type Outcome =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly errorType: string; readonly errorMessage: string };

/** One function: what it says is JSON text, so that its size is what Lambda would count. */
export type Invoke = (event: string) => Promise<Outcome>;
export type Container = { readonly invoke: Invoke; readonly stop: () => Promise<void> };
export type Line = (caller: string, text: string) => void;

const failed = (errorType: string, errorMessage: string): Outcome => ({ ok: false, errorType, errorMessage });

/**
 * A function in a thread of its own, started by its first event. Events that come together share the thread, as no two
 * events share a container of Lambda: state that leaks between calls shows here first. One that passes its time-out ends
 * the thread, with all that it was doing, and the next event starts another.
 */
export function container(
  line: PartOf<'function'>,
  {
    folder,
    environment,
    clock,
    log,
  }: { folder: string; environment: Readonly<Record<string, string>>; clock: Clock; log: Line },
): Container {
  const waiting = new Map<string, (outcome: Outcome) => void>();
  const arn = `arn:aws:lambda:${home.region}:${home.account}:function:${line.name}`;
  let worker: Worker | undefined;
  let ready = Promise.resolve();

  const settle = (requestId: string, outcome: Outcome) => {
    waiting.get(requestId)?.(outcome);
    waiting.delete(requestId);
  };
  const end = (outcome: Outcome) => {
    const ended = worker;
    worker = undefined;
    for (const requestId of waiting.keys()) settle(requestId, outcome);
    return ended?.terminate();
  };
  const timeOut = (requestId: string) => {
    const text = `Task timed out after ${line.Timeout} seconds`;
    log(line.name, `${requestId} ${text}`);
    void end(failed('Sandbox.Timedout', `RequestId: ${requestId} Error: ${text}`));
  };
  const start = (): Worker => {
    const { promise, resolve: becomeReady } = Promise.withResolvers<undefined>();
    ready = promise.then(() => undefined);
    const setup: Setup = {
      clock: clock.shared,
      folder,
      handler: line.Handler,
      name: line.name,
      arn,
      megabytes: line.MemorySize,
    };
    const started = new Worker(programOf(new URL('./container.ts', import.meta.url)), {
      workerData: setup,
      env: {
        ...environment,
        AWS_LAMBDA_FUNCTION_NAME: line.name,
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(line.MemorySize),
      },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    for (const stream of [started.stdout, started.stderr])
      createInterface(stream).on('line', (text) => log(line.name, text));
    started.on('message', (reply: Reply) => {
      if ('ready' in reply) return becomeReady(undefined);
      const { requestId, ...outcome } = reply;
      settle(requestId, 'value' in outcome ? { ok: true, ...outcome } : { ok: false, ...outcome.error });
    });
    started.on('error', (error) => {
      log(line.name, String(error));
      if (worker === started) void end(failed('Runtime.ExitError', String(error)));
    });
    started.on('exit', () => {
      if (worker === started) void end(failed('Runtime.ExitError', 'The function ended its own process'));
    });
    started.unref();
    return started;
  };

  return {
    invoke: (event) =>
      new Promise((resolve) => {
        const requestId = randomUUID();
        let timer: NodeJS.Timeout | undefined;
        waiting.set(requestId, (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        });
        const target = (worker ??= start());
        // As with Lambda, what it takes to load the bundle is not of the function's time.
        void ready.then(() => {
          if (!waiting.has(requestId)) return;
          timer = setTimeout(() => timeOut(requestId), line.Timeout * 1000);
          const deadline = performance.timeOrigin + performance.now() + line.Timeout * 1000;
          target.postMessage({ requestId, deadline, event });
        });
      }),
    stop: async () => {
      await end(failed('Runtime.ExitError', 'The stack was closed'));
    },
  };
}
