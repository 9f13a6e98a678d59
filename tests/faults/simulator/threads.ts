import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Runs a file of this folder in threads, each with its share of the work, and tells what each posts. Once somebody has
 * heard enough, all are ended.
 */
export async function inThreads<Told>(
  file: string,
  threads: number,
  shareOf: (from: number, every: number) => object,
  told: (one: Told) => boolean,
): Promise<void> {
  const workers = Array.from(
    { length: threads },
    (_, from) => new Worker(join(import.meta.dirname, file), { workerData: shareOf(from, threads) }),
  );
  const ends = workers.map(async (worker) => {
    worker.on('message', (one: Told) => {
      if (!told(one)) for (const each of workers) void each.terminate();
    });
    await once(worker, 'exit');
  });
  await Promise.all(ends);
}
