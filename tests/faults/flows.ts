import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableName } from '../../functions/platform/environment.ts';
import { dynamoEngine } from '../../functions/platform/storage/dynamo-engine.ts';
import { Unavailable } from '../../functions/platform/storage/engine.ts';
import type { Store } from '../../functions/platform/storage/store.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { clientOf, type Database } from '../storage/database.ts';
import { openOver } from '../storage/stores.ts';
import { retryAtOnce, withFaults, type Fault, type Plan } from './sdk.ts';

/** How a flow ended, for the one who asked. */
export type Ending = 'done' | 'refused' | 'unavailable';

/** Something that a person does, told so that it can be done again and again, each time with ids of its own. */
export type Flow = {
  readonly name: string;
  readonly prepare?: (store: Store, id: string) => Promise<unknown>;
  readonly run: (store: Store, id: string) => Promise<Result<unknown>>;
  /** How much of it is kept: all, exactly once; nothing; or, which must never be, a part. */
  readonly state: (store: Store, id: string) => Promise<'all' | 'nothing' | 'half'>;
};

export type Place = { readonly database: Database; readonly nameOf: (table: TableName) => string };

const noPause = () => Promise.resolve();

function storeOver(client: DynamoDBClient, { nameOf }: Place): Store {
  return openOver(dynamoEngine(client, nameOf, noPause), noPause, async () => undefined).store;
}

let ran = 0;

/** Runs a flow under a plan of faults, and says how it ended, what is kept, and which calls it made. */
export async function runUnder(flow: Flow, place: Place, plan: Plan) {
  ran += 1;
  const id = `${flow.name.replaceAll(' ', '-')}-${ran}`;
  const [calm, faulty] = [clientOf(place.database), await retryAtOnce(clientOf(place.database))];
  const store = storeOver(calm, place);
  await flow.prepare?.(store, id);
  const { calls } = withFaults(faulty, plan);
  const ending = await endingOf(() => flow.run(storeOver(faulty, place), id));
  const state = await flow.state(store, id);
  calm.destroy();
  faulty.destroy();
  return { ending, state, calls };
}

async function endingOf(run: () => Promise<Result<unknown>>): Promise<Ending> {
  try {
    const result = await run();
    if (result.ok) return 'done';
    return result.refusal.code === 'platform/unavailable' ? 'unavailable' : 'refused';
  } catch (error) {
    if (error instanceof Unavailable) return 'unavailable';
    throw error;
  }
}

/** A fault that meets one call: its first tries, or every try of that command from then on. */
export function faultAt(fault: Fault, number: number, command: string, tries: number): Plan {
  let left = tries;
  return (call) => {
    const meets =
      call.command === command &&
      (tries === Infinity ? call.number >= number : call.number >= number && left > 0);
    if (!meets) return undefined;
    left -= 1;
    return fault;
  };
}
