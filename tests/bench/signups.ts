import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { tableVariable } from '../../functions/platform/environment.ts';
import { openNetwork, type Network } from '../api/network.ts';
import { coopForm } from '../api/applicant.ts';
import { joinRoutes } from '../../shared/contracts/routes/join.ts';
import { quantile } from './figures.ts';

const crowd = 500;
const clients = 32;
const twins = 50;

const form = (n: number, email: string) => coopForm({ legalName: `Coopérative ${n}`, neq: '' }, { email });

/** 500 sign-ups by 32 clients from one address; then 50 e-mails posted twice at once, in different letter case. */
export async function run(): Promise<object> {
  const network = await openNetwork();
  try {
    await network.call(joinRoutes.form);
    const busy = await signUps(network);
    const doubled = await twice(network);
    await network.stack.drained();
    const kept = await addressesKept(network);
    const crowdKept = kept.filter((email) => email.endsWith('@foule.example')).length;
    const twinsKept = kept.filter((email) => email.endsWith('@double.example')).length;
    const letters = network.stack.mail.mailbox().length;
    console.log(
      `${crowdKept} of ${crowd} sign-ups and ${twinsKept} of ${twins} twins are in the store; ${letters} letters left`,
    );
    return { ...busy, kept: crowdKept, twins: { ...doubled, duplicates: twinsKept - twins }, letters };
  } finally {
    await network.close();
  }
}

async function signUps({ call }: Network) {
  const queue = Array.from({ length: crowd }, (_, n) => n).values();
  const statuses: number[] = [];
  const times: number[] = [];
  const client = async () => {
    for (const n of queue) {
      const began = performance.now();
      const { status } = await call(joinRoutes.apply, { body: form(n, `personne-${n}@foule.example`) });
      times.push(performance.now() - began);
      statuses.push(status);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = Number(((performance.now() - began) / 1000).toFixed(2));
  const accepted = statuses.filter((status) => status === 200).length;
  return {
    seconds,
    accepted,
    refused: crowd - accepted,
    p50Ms: Math.round(quantile(times, 0.5)),
    p95Ms: Math.round(quantile(times, 0.95)),
  };
}

async function twice({ call }: Network) {
  const answers = await Promise.all(
    Array.from({ length: twins }, (_, n) => [`Personne-${n}@Double.example`, `PERSONNE-${n}@double.EXAMPLE`])
      .flat()
      .map((email, at) => call(joinRoutes.apply, { body: form(Math.floor(at / 2), email) })),
  );
  return { posted: answers.length, accepted: answers.filter(({ status }) => status === 200).length };
}

/** The addresses of every sign-up in the store, read past the product. */
async function addressesKept({ stack }: Network): Promise<string[]> {
  const client = new DynamoDBClient({
    endpoint: stack.endpoints.database,
    region: 'ca-central-1',
    credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' },
  });
  const asked = {
    TableName: stack.environment[tableVariable.membership] ?? '',
    FilterExpression: '#k = :k',
    ExpressionAttributeNames: { '#k': 'kind' },
    ExpressionAttributeValues: { ':k': { S: 'sign-up' } },
  };
  const found: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, asked)) {
    for (const { gsi1pk } of Items) found.push(gsi1pk?.S?.split('#')[1] ?? '');
  }
  client.destroy();
  return found;
}
