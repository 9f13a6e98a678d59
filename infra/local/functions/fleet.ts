import * as z from 'zod';
import type { Permissions } from '../access/permissions.ts';
import type { Clock } from '../clock.ts';
import type { Source } from '../sources.ts';
import { recordOf } from '../services/sqs.ts';
import { secret } from '../services/bucket.ts';
import { home } from '../template/home.ts';
import { kinds, type PartOf } from '../template/kinds.ts';
import type { Plan } from '../template/plan.ts';
import { container, type Container, type Line, type Outcome } from './containers.ts';

/** Every function of the template. */
export type Fleet = {
  readonly lines: readonly PartOf<'function'>[];
  /** By its name in the template or in the catalog. */
  readonly invoke: (name: string, event: unknown) => Promise<Outcome>;
  readonly sources: () => readonly Source[];
  readonly environmentOf: (name: string) => Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};
type Setting = {
  readonly clock: Clock;
  readonly permissions: Permissions;
  readonly proxyUrl: string;
  readonly localize: (text: string) => string;
  readonly log: Line;
};

/** What Lambda sets, with the SDK's end-points turned to this machine; the access key names the function. */
function surroundings(accessKey: string, proxyUrl: string): Readonly<Record<string, string>> {
  const services = ['DYNAMODB', 'SQS', 'SESV2', 'S3', 'COGNITO_IDENTITY_PROVIDER'];
  return {
    ...Object.fromEntries(services.map((service) => [`AWS_ENDPOINT_URL_${service}`, proxyUrl])),
    AWS_REGION: home.region,
    AWS_ACCESS_KEY_ID: accessKey,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    TZ: ':UTC',
  };
}

const failures = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** Which of the messages are done. An answer that names an unknown message, or says nothing legible, fails them all. */
function doneOf<M extends { readonly id: string }>(
  messages: readonly M[],
  outcome: Outcome,
  partial: boolean,
): readonly M[] {
  if (!outcome.ok) return [];
  if (!partial || outcome.value === 'null' || outcome.value === '{}') return messages;
  const parsed = failures.safeParse(JSON.parse(outcome.value));
  if (!parsed.success) return [];
  const failed = new Set(parsed.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const known = new Set(messages.map(({ id }) => id));
  return [...failed].every((id) => known.has(id)) ? messages.filter(({ id }) => !failed.has(id)) : [];
}

/** The functions that run here: the CDK's own helpers at deployment are functions too, in Python. */
export function functionsOf(plan: Plan): readonly PartOf<'function'>[] {
  return plan.parts(kinds.function).filter(({ Runtime }) => Runtime.startsWith('nodejs'));
}

export function openFleet(plan: Plan, { clock, permissions, proxyUrl, localize, log }: Setting): Fleet {
  const lines = functionsOf(plan);
  const environmentOf = ({ name, Environment }: PartOf<'function'>) => ({
    ...Object.fromEntries(
      Object.entries(Environment.Variables).map(([key, value]) => [key, localize(value)]),
    ),
    ...surroundings(name, proxyUrl),
  });
  const containers = new Map<string, Container>(
    lines.map((line) => [
      line.name,
      container(line, { folder: plan.asset(line.Code.S3Key), environment: environmentOf(line), clock, log }),
    ]),
  );
  const lineOf = (name: string): PartOf<'function'> => {
    const found = lines.find(
      (line) => line.name === name || line.Description.toLowerCase() === name.toLowerCase(),
    );
    if (found) return found;
    throw new Error(`The templates have no function ${name}`);
  };
  const logged = (line: PartOf<'function'>) => {
    const resource = `arn:aws:logs:${home.region}:${home.account}:log-group:${line.LoggingConfig.LogGroup}:log-stream:local`;
    permissions.refused(line.name, [
      { action: 'logs:CreateLogStream', resource },
      { action: 'logs:PutLogEvents', resource },
    ]);
  };
  const invoke: Fleet['invoke'] = async (name, event) => {
    const line = lineOf(name);
    logged(line);
    return (
      (await containers.get(line.name)?.invoke(JSON.stringify(event))) ?? {
        ok: false,
        errorType: 'NoContainer',
        errorMessage: name,
      }
    );
  };
  return {
    lines,
    invoke,
    environmentOf: (name) => environmentOf(lineOf(name)),
    stop: async () => void (await Promise.all([...containers.values()].map(({ stop }) => stop()))),
    sources: () =>
      plan
        .parts(kinds.mapping)
        .map(({ EventSourceArn: queue, FunctionName, BatchSize, ScalingConfig, FunctionResponseTypes }) => ({
          queue,
          batch: BatchSize,
          atOnce: ScalingConfig.MaximumConcurrency,
          work: async (messages) => {
            const resource = `arn:aws:sqs:${home.region}:${home.account}:${queue}`;
            const polls = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((verb) => ({
              action: `sqs:${verb}`,
              resource,
            }));
            if (permissions.refused(lineOf(FunctionName).name, polls)) return [];
            const outcome = await invoke(FunctionName, { Records: messages.map(recordOf) });
            return doneOf(messages, outcome, FunctionResponseTypes.includes('ReportBatchItemFailures'));
          },
        })),
  };
}
