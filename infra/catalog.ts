import type { IndexName, QueueName, TableName } from '../functions/platform/environment.ts';
import type { HttpFunction } from '../shared/contracts/route.ts';

/** Everything that is deployed, as data: one line each. The stacks read it, and a test compares it with the template. */

/** Every table and its indexes. All have `pk` and `sk`, and expire records by `ttl`. */
export const tables = {
  membership: ['feed', 'agenda', 'gsi1', 'gsi2'],
  dues: ['feed', 'agenda', 'gsi1'],
  ledger: ['gsi1'],
  mentorship: ['feed', 'agenda', 'gsi1', 'gsi2'],
  operations: ['feed', 'agenda', 'gsi1'],
} as const satisfies Record<TableName, readonly IndexName[]>;

/** Indexes that carry keys alone: what they find is read from the table. Every edit of a record would be paid for there too. */
export const findersOnly: Partial<Record<TableName, readonly IndexName[]>> = {
  membership: ['gsi1', 'gsi2'],
};

/** The keys of each index, and the one attribute that it carries besides; without one it carries the whole record. */
export const indexShapes: Record<IndexName, { pk: string; sk: string; carries?: string }> = {
  feed: { pk: 'feed', sk: 'changedAt', carries: 'packed' },
  agenda: { pk: 'agenda', sk: 'nextAt', carries: 'next' },
  gsi1: { pk: 'gsi1pk', sk: 'gsi1sk' },
  gsi2: { pk: 'gsi2pk', sk: 'gsi2sk' },
};

/**
 * What a function does to a table. A transaction is authorised by its parts, so it has no verb of its own.
 * `Query` is the table itself, `Query:feed` that index alone.
 */
export type Verb =
  | 'BatchGetItem'
  | 'PutItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'
  | 'Query'
  | `Query:${IndexName}`;

type VerbOn<Table extends TableName> = Table extends 'ledger'
  ? 'PutItem' | 'Query' | `Query:${(typeof tables)['ledger'][number]}`
  : Exclude<Verb, `Query:${string}`> | `Query:${(typeof tables)[Table][number]}`;

export type Uses = { readonly [Table in TableName]?: readonly VerbOn<Table>[] };

export type FileVerb = 'GetObject' | 'PutObject' | 'DeleteObject';
export type PoolVerb = 'AdminCreateUser' | 'AdminGetUser';

/** One function: its code, what it may touch, how long it may take, how much memory (and so processor) it has. */
export type FunctionLine = {
  readonly entry: `functions/${string}.ts`;
  readonly uses: Uses;
  readonly sends?: readonly QueueName[];
  readonly drivenBy?: QueueName;
  /** Verbs on the objects under each prefix of the bucket of files. */
  readonly files?: Readonly<Record<`${string}/`, readonly FileVerb[]>>;
  readonly mails?: true;
  /** Verbs on the pool of the members' sign-ins. */
  readonly membersPool?: readonly PoolVerb[];
  /** Verbs on the pool of the staff's sign-ins. */
  readonly staffPool?: readonly PoolVerb[];
  /** It writes links, so it must know where the site is. */
  readonly needsSiteOrigin?: true;
  readonly seconds: number;
  readonly megabytes: number;
};

type JobFunction = 'daily' | 'send' | 'accounts' | 'mailEvents';
export type FunctionName = HttpFunction | JobFunction;

const sheets = ['Query:feed', 'Query:gsi1'] as const;

/** Every function. HTTP functions answer the routes of the contracts that name them. */
export const functions = {
  membership: {
    entry: 'functions/membership/index.ts',
    uses: {
      membership: ['BatchGetItem', 'PutItem', 'DeleteItem', 'Query', ...sheets, 'Query:gsi2'],
      dues: ['BatchGetItem', 'PutItem', 'DeleteItem', 'Query:gsi1'],
      ledger: ['PutItem', 'Query'],
      operations: ['BatchGetItem', 'PutItem', 'Query'],
    },
    sends: ['send', 'accounts'],
    needsSiteOrigin: true,
    seconds: 20,
    megabytes: 1024,
  },
  dues: {
    entry: 'functions/dues/index.ts',
    uses: {
      dues: ['BatchGetItem', 'PutItem', 'DeleteItem', ...sheets],
      ledger: ['PutItem', 'Query', 'Query:gsi1'],
      membership: ['BatchGetItem', 'PutItem', 'DeleteItem', 'Query'],
      operations: ['BatchGetItem', 'PutItem', 'Query'],
    },
    sends: ['send', 'accounts'],
    needsSiteOrigin: true,
    seconds: 20,
    megabytes: 1024,
  },
  mentorship: {
    entry: 'functions/mentorship/index.ts',
    uses: {
      mentorship: ['BatchGetItem', 'PutItem', 'DeleteItem', 'Query', ...sheets, 'Query:gsi2'],
      membership: ['BatchGetItem', 'PutItem', 'Query:gsi1'],
      operations: ['BatchGetItem', 'PutItem', 'Query'],
    },
    sends: ['send', 'accounts'],
    needsSiteOrigin: true,
    seconds: 20,
    megabytes: 1024,
  },
  messages: {
    entry: 'functions/messages/index.ts',
    uses: {
      operations: ['BatchGetItem', 'PutItem', 'Query', ...sheets],
      membership: ['BatchGetItem', 'Query', 'Query:agenda'],
      dues: ['BatchGetItem'],
    },
    sends: ['send'],
    needsSiteOrigin: true,
    seconds: 20,
    megabytes: 1024,
  },
  office: {
    entry: 'functions/office/index.ts',
    uses: { operations: ['BatchGetItem', 'PutItem', 'DeleteItem', 'ConditionCheckItem', 'Query'] },
    sends: ['due'],
    staffPool: ['AdminCreateUser', 'AdminGetUser'],
    seconds: 20,
    megabytes: 1024,
  },
  join: {
    entry: 'functions/join/index.ts',
    uses: {
      membership: [
        'BatchGetItem',
        'PutItem',
        'DeleteItem',
        'ConditionCheckItem',
        'Query',
        'Query:gsi1',
        'Query:gsi2',
      ],
      operations: ['BatchGetItem', 'PutItem', 'Query'],
    },
    sends: ['send'],
    needsSiteOrigin: true,
    seconds: 20,
    megabytes: 1024,
  },
  space: {
    entry: 'functions/space/index.ts',
    uses: {
      membership: ['BatchGetItem', 'Query:gsi1'],
      dues: ['Query:gsi1'],
      mentorship: ['BatchGetItem', 'PutItem', 'DeleteItem', 'Query', 'Query:gsi2'],
      operations: ['BatchGetItem', 'PutItem', 'Query'],
    },
    sends: ['send'],
    needsSiteOrigin: true,
    seconds: 20,
    megabytes: 1024,
  },
  import: {
    entry: 'functions/jobs/import.ts',
    uses: {
      membership: ['BatchGetItem', 'PutItem', 'DeleteItem', 'Query:feed', 'Query:gsi2'],
      mentorship: ['BatchGetItem', 'PutItem', 'DeleteItem', 'Query', 'Query:feed'],
      operations: ['BatchGetItem', 'PutItem', 'Query', 'Query:gsi1'],
    },
    sends: ['import'],
    drivenBy: 'import',
    files: { 'imports/': ['GetObject', 'PutObject'] },
    seconds: 120,
    megabytes: 1769,
  },
  report: {
    entry: 'functions/jobs/report.ts',
    uses: {
      dues: ['BatchGetItem'],
      membership: ['BatchGetItem'],
      operations: ['BatchGetItem', 'Query'],
    },
    sends: ['send'],
    drivenBy: 'report',
    files: { 'documents/': ['PutObject'] },
    seconds: 60,
    megabytes: 1769,
  },
  daily: {
    entry: 'functions/jobs/daily.ts',
    uses: {
      membership: ['BatchGetItem', 'PutItem', 'Query', 'Query:agenda', 'Query:feed'],
      dues: ['BatchGetItem', 'PutItem', 'Query:gsi1'],
      ledger: ['PutItem', 'Query'],
      mentorship: ['BatchGetItem', 'PutItem', 'Query:agenda'],
      operations: ['BatchGetItem', 'PutItem', 'Query', 'Query:agenda'],
    },
    sends: ['due', 'send'],
    drivenBy: 'due',
    needsSiteOrigin: true,
    seconds: 300,
    megabytes: 1024,
  },
  send: {
    entry: 'functions/jobs/send.ts',
    uses: {
      operations: ['BatchGetItem', 'PutItem', 'ConditionCheckItem', 'Query', 'Query:agenda'],
      membership: ['BatchGetItem', 'ConditionCheckItem'],
    },
    sends: ['send', 'report'],
    drivenBy: 'send',
    files: { 'documents/': ['GetObject'] },
    mails: true,
    needsSiteOrigin: true,
    seconds: 120,
    megabytes: 512,
  },
  accounts: {
    entry: 'functions/jobs/accounts.ts',
    uses: { membership: ['BatchGetItem', 'PutItem', 'Query:agenda'], operations: ['PutItem'] },
    drivenBy: 'accounts',
    membersPool: ['AdminCreateUser', 'AdminGetUser'],
    seconds: 60,
    megabytes: 512,
  },
  mailEvents: {
    entry: 'functions/jobs/mail-events.ts',
    uses: { operations: ['BatchGetItem', 'PutItem'] },
    drivenBy: 'mailEvents',
    seconds: 30,
    megabytes: 512,
  },
} as const satisfies Record<FunctionName, FunctionLine>;

/** How each queue is emptied: messages at a time, functions at a time, tries before the dead letters. */
export type QueueLine = { readonly batch: number; readonly atOnce: number; readonly tries: number };
export const queues = {
  due: { batch: 1, atOnce: 5, tries: 5 },
  send: { batch: 10, atOnce: 2, tries: 5 },
  accounts: { batch: 10, atOnce: 2, tries: 5 },
  import: { batch: 1, atOnce: 2, tries: 5 },
  report: { batch: 5, atOnce: 2, tries: 5 },
  mailEvents: { batch: 10, atOnce: 2, tries: 5 },
} as const satisfies Record<QueueName, QueueLine>;

/** The clock of every schedule: a job of 06:10 stays at 06:10 when the hour changes. */
export const timeZone = 'America/Toronto';

/** What the calendar starts. The function receives `{"schedule": NAME}`. */
export type ScheduleLine = { readonly runs: FunctionName; readonly at: `cron(${string})` };
export const schedules = {
  daily: { runs: 'daily', at: 'cron(10 6 * * ? *)' },
  send: { runs: 'send', at: 'cron(0/5 * * * ? *)' },
  accounts: { runs: 'accounts', at: 'cron(0/5 * * * ? *)' },
} as const satisfies Record<string, ScheduleLine>;

/** Which page of the site answers under each path; the longest that fits wins. Files (with a dot) answer themselves. */
export const pages = {
  '/panel': '/panel/index.html',
  '/space': '/space/index.html',
  '/': '/index.html',
} as const;

/** Where each kind of person comes back to after signing in and out, and what their access token must carry. */
export const signIn = {
  staff: { scope: 'courtepointe/staff', callback: '/panel/auth-callback', signedOut: '/panel' },
  member: { scope: 'courtepointe/member', callback: '/space/auth-callback', signedOut: '/space' },
} as const;

/** Days after which what was put under a prefix of the bucket of files is gone. */
export const filesExpire = { 'imports/': 30 } as const satisfies Record<`${string}/`, number>;
