import { metrics } from './environment.ts';

type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * One line of the logs: an object, which Lambda writes as JSON inside of its own line. Fields are codes, counts, ids and durations: nothing that a person wrote, no name,
 * no e-mail address, no amount owed.
 */
export function log(level: 'info' | 'warn' | 'error', event: string, fields: Fields = {}): void {
  console[level]({ event, ...fields });
}

/**
 * A count for the dashboards and alarms, in CloudWatch's embedded metric format. It is written as it is: Lambda's JSON
 * logs would wrap what goes through `console`, and CloudWatch would not find it.
 */
export function metric(name: string, count: number, dimensions: Readonly<Record<string, string>> = {}): void {
  const aws = {
    Timestamp: Date.now(),
    CloudWatchMetrics: [
      {
        Namespace: metrics.namespace,
        Dimensions: [Object.keys(dimensions)],
        Metrics: [{ Name: name, Unit: 'Count' }],
      },
    ],
  };
  process.stdout.write(`${JSON.stringify({ _aws: aws, ...dimensions, [name]: count })}\n`);
}

/** What of an error may be written down: its name and where it was thrown, not its message, which may quote a record. */
export function errorFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const where = error.stack
    ?.split('\n')
    .find((line) => line.trim().startsWith('at '))
    ?.trim();
  return { error: error.name, where };
}
