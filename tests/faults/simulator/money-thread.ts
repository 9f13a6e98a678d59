import { parentPort, workerData } from 'node:worker_threads';
import { playMoney, type MoneyShare } from './play-money.ts';

await playMoney(workerData as MoneyShare, (played) => {
  parentPort?.postMessage(played);
  return played.first === undefined;
});
