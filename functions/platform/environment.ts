/** The names that both sides spell: the stacks set these variables, the functions read them. */
export const tableVariable = {
  membership: 'MEMBERSHIP_TABLE',
  dues: 'DUES_TABLE',
  ledger: 'LEDGER_TABLE',
  mentorship: 'MENTORSHIP_TABLE',
  operations: 'OPERATIONS_TABLE',
} as const;
export type TableName = keyof typeof tableVariable;

export const queueVariable = {
  due: 'DUE_QUEUE_URL',
  send: 'SEND_QUEUE_URL',
  accounts: 'ACCOUNTS_QUEUE_URL',
  import: 'IMPORT_QUEUE_URL',
  report: 'REPORT_QUEUE_URL',
  mailEvents: 'MAIL_EVENTS_QUEUE_URL',
} as const;
export type QueueName = keyof typeof queueVariable;

export const variable = {
  filesBucket: 'FILES_BUCKET',
  membersPool: 'MEMBERS_POOL_ID',
  staffPool: 'STAFF_POOL_ID',
  mailConfiguration: 'MAIL_CONFIGURATION_SET',
  /** The address that SES has verified for this network. */
  mailSender: 'MAIL_SENDER',
  siteOrigin: 'SITE_ORIGIN',
  /** What a request carries in `originHeader` when it came through CloudFront. */
  originProof: 'ORIGIN_PROOF',
} as const;

/** Where CloudFront writes that it was the one to pass a request on; what a caller writes there, it overwrites. */
export const originHeader = 'x-courtepointe-origin';

type Variable =
  | (typeof variable)[keyof typeof variable]
  | (typeof tableVariable)[TableName]
  | (typeof queueVariable)[QueueName];

/** Reads one variable of the function; a missing one is a mistake of the stack, so it throws at the first use. */
export function environment(name: Variable): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is not set`);
  return value;
}

/** The indexes of every table, by name. `feed` and `agenda` carry what their readers need and no more. */
export const indexes = { feed: 'feed', agenda: 'agenda', gsi1: 'gsi1', gsi2: 'gsi2' } as const;
export type IndexName = keyof typeof indexes;

/** What `send` counts, and an alarm watches: messages that were due, and messages that left. */
export const metrics = { namespace: 'Courtepointe', due: 'MessagesDue', sent: 'MessagesSent' } as const;
