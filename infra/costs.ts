/**
 * What a network costs a month, computed from capacity units: `npx node infra/costs.ts` prints the tables of
 * docs/deploy.md. Dollars of the United States, ca-central-1; look at the price lists before you count on them.
 */
const million = 1_000_000;
const prices = {
  write: 0.6875 / million,
  read: 0.1375 / million,
  gigabyteKept: 0.275,
  gigabyteRestorable: 0.22,
  gigabyteSecond: 0.0000133334,
  invocation: 0.2 / million,
  call: 1.11 / million,
  queueCall: 0.4 / million,
  mail: 0.1 / 1000,
  signedIn: 0.015,
  gigabyteSent: 0.085,
  gigabyteLogged: 0.55,
  alarm: 0.1,
};

/** What every account has free each month, for ever. The offers to new accounts come on top, and are not counted. */
const free = {
  gigabytesKept: 25,
  gigabyteSeconds: 400_000,
  invocations: million,
  queueCalls: million,
  signedIn: 10_000,
  gigabytesSent: 1000,
  gigabytesLogged: 5,
  alarms: 10,
};

/** One operation: write and read units (indexes included), messages in queues, and milliseconds of a 1 GB function. */
type Operation = {
  readonly what: string;
  readonly writes: number;
  readonly reads: number;
  readonly queued: number;
  readonly milliseconds: number;
  /** By which the units were measured; the milliseconds are of a machine slower than those that run the benches. */
  readonly bench: string;
};

const operations = {
  memberRead: {
    what: 'a member read',
    writes: 0,
    reads: 1,
    queued: 0,
    milliseconds: 15,
    bench: 'units',
  },
  cellEdited: {
    what: 'a cell edited',
    writes: 16,
    reads: 1,
    queued: 0,
    milliseconds: 25,
    bench: 'units',
  },
  signUp: {
    what: 'a sign-up, with its e-mail',
    writes: 33,
    reads: 8,
    queued: 1,
    milliseconds: 60,
    bench: 'units',
  },
  invoiced: {
    what: 'dues invoiced by the daily job',
    writes: 48,
    reads: 8,
    queued: 1,
    milliseconds: 80,
    bench: 'daily',
  },
  paid: {
    what: 'a payment recorded',
    writes: 80,
    reads: 14,
    queued: 1,
    milliseconds: 60,
    bench: 'units',
  },
  message: {
    what: 'a message sent and its fate heard',
    writes: 17,
    reads: 5,
    queued: 3,
    milliseconds: 150,
    bench: 'units',
  },
  poll: {
    what: 'an open panel asks what changed',
    writes: 0,
    reads: 8,
    queued: 0,
    milliseconds: 15,
    bench: 'units',
  },
  sweep: {
    what: 'a schedule with nothing due',
    writes: 0,
    reads: 8,
    queued: 0,
    milliseconds: 100,
    bench: 'units',
  },
} as const satisfies Record<string, Operation>;

/** Sizes in bytes, all that a member brings counted: history, dues of a year, messages, and copies in the indexes. */
const sizes = { rowInFeed: 2_000, rowSent: 300, kept: 26_000, restorable: 14_000 };

/** How many times a month each thing happens in a network of so many members: change it to yours. */
function activity(members: number) {
  const staff = 2 + members / 5_000;
  const workingDays = 22;
  return {
    memberRead: staff * workingDays * 40 + members * 0.1 * 4,
    cellEdited: members,
    signUp: members * 0.01,
    invoiced: members / 12,
    paid: members / 12,
    message: members,
    poll: staff * workingDays * 2 * 900,
    sweep: 2 * 12 * 24 * 30,
    rollsOpened: staff * workingDays * 2,
    membersSignedIn: members * 0.1,
  };
}

const gigabyte = 1e9;
const beyond = (used: number, given: number) => Math.max(0, used - given);

/** Dollars a month, line by line. */
export function costs(members: number): Readonly<Record<string, number>> {
  const times = activity(members);
  const total = (unit: 'writes' | 'reads' | 'queued' | 'milliseconds') =>
    names.reduce((sum, name) => sum + times[name] * operations[name][unit], 0);
  const roll = {
    reads: (members * sizes.rowInFeed) / 4096 / 2,
    pages: Math.max(1, (members * sizes.rowInFeed) / million),
  };
  const reads = total('reads') + times.rollsOpened * roll.reads;
  const calls =
    times.memberRead +
    times.cellEdited +
    times.signUp +
    times.paid +
    times.poll +
    times.rollsOpened * roll.pages;
  const invocations = calls + times.sweep + total('queued');
  const gigabyteSeconds = total('milliseconds') / 1000 + times.rollsOpened * roll.pages * 0.15;
  return {
    'DynamoDB, writes': total('writes') * prices.write,
    'DynamoDB, reads': reads * prices.read,
    'DynamoDB, kept and restorable':
      beyond((members * sizes.kept) / gigabyte, free.gigabytesKept) * prices.gigabyteKept +
      ((members * sizes.restorable) / gigabyte) * prices.gigabyteRestorable,
    Lambda:
      beyond(gigabyteSeconds, free.gigabyteSeconds) * prices.gigabyteSecond +
      beyond(invocations, free.invocations) * prices.invocation,
    'API Gateway': calls * prices.call,
    SQS: beyond(total('queued') * 3 + pollsOfQueues, free.queueCalls) * prices.queueCall,
    SES: times.message * prices.mail,
    Cognito: beyond(times.membersSignedIn, free.signedIn) * prices.signedIn,
    'CloudFront, sent':
      beyond((times.rollsOpened * members * sizes.rowSent) / gigabyte, free.gigabytesSent) *
      prices.gigabyteSent,
    'Logs, alarms':
      beyond((invocations * 500) / gigabyte, free.gigabytesLogged) * prices.gigabyteLogged +
      beyond(15, free.alarms) * prices.alarm,
  };
}

/** Lambda asks each of six queues by five pollers that wait 20 s, even when nothing comes. */
const pollsOfQueues = 6 * 5 * 3 * 60 * 24 * 30;

const names = ['memberRead', 'cellEdited', 'signUp', 'invoiced', 'paid', 'message', 'poll', 'sweep'] as const;

const columns = [120, 10_000, 1_000_000];
function dollars(amount: number): string {
  if (amount === 0) return '0';
  return amount < 0.005 ? '< 0.01' : amount.toFixed(amount < 100 ? 2 : 0);
}

/** The two tables of docs/deploy.md: what each operation takes, and what a month costs. */
export function tables(): string {
  const units = names.map((name) => {
    const { what, writes, reads, queued, milliseconds, bench } = operations[name];
    return `| ${what} | ${writes} | ${reads} | ${queued} | ${milliseconds} | \`npm run bench -- ${bench}\` |`;
  });
  const months = columns.map(costs);
  const lines = Object.keys(costs(0)).map(
    (line) => `| ${line} | ${months.map((month) => dollars(month[line] ?? 0)).join(' | ')} |`,
  );
  const sums = months.map((month) => Object.values(month).reduce((sum, amount) => sum + amount, 0));
  return [
    '| operation | writes | reads | queued | ms | measured by |',
    '|---|---:|---:|---:|---:|---|',
    ...units,
    '',
    '| $ a month | 120 members | 10 000 members | 1 000 000 members |',
    '|---|---:|---:|---:|',
    ...lines,
    `| **all** | ${sums.map((sum) => `**${dollars(sum)}**`).join(' | ')} |`,
    `| a member and year | ${sums.map((sum, index) => ((sum * 12) / (columns[index] ?? 1)).toFixed(3)).join(' | ')} |`,
  ].join('\n');
}

if (import.meta.main) console.log(tables());
