import { createServer, type RequestListener, type Server } from 'node:http';
import { keepReport } from './access/kept-reports.ts';
import { enforce, operator, probe, type Permissions } from './access/permissions.ts';
import { localizer } from './addresses.ts';
import { momentOf, openClock, type Clock } from './clock.ts';
import { consoleOf } from './console/console.ts';
import { pagesFolder } from './frontend.ts';
import { functionsOf, openFleet, type Fleet } from './functions/fleet.ts';
import { openLog } from './functions/log.ts';
import { api } from './gateway/api.ts';
import { authorizer } from './gateway/authorizer.ts';
import { edge } from './gateway/edge.ts';
import { pages } from './gateway/pages.ts';
import { router } from './gateway/routes.ts';
import { site } from './gateway/site.ts';
import { startIdentity, type Identity } from './identity/identity.ts';
import { openMeter, type Meter } from './meter.ts';
import { proxy } from './proxy.ts';
import { openQueues, queueRules, type Queues } from './queues.ts';
import { openCalendar, openSchedules, queuesOfSchedules, type Schedule } from './schedules.ts';
import { openBuckets } from './services/bucket.ts';
import { openMail, type Mail } from './services/mail.ts';
import { sqs } from './services/sqs.ts';
import { driveSources } from './sources.ts';
import { openState } from './state.ts';
import { openDatabase, openTables, type Tables } from './tables.ts';
import { synthesize, type Assembly } from './template/assembly.ts';
import { kinds } from './template/kinds.ts';
import { planOf, type Plan } from './template/plan.ts';

export type StackOptions = {
  /** Where records, queues, mailbox, files, keys and clock are kept; without it, in memory. */
  readonly folder?: string;
  /** Of the pages; the issuer and the proxy take the next two. Without it, any that are free. */
  readonly port?: number;
  /** Another template than the product's. */
  readonly assembly?: Assembly;
  /** What time it is at the start: a day (its noon in Toronto) or an instant. */
  readonly clock?: string;
  /** Told what has just been done. */
  readonly onStep?: (what: string) => void;
};

/** The running stack. */
export type Stack = {
  /** The one origin: pages, `/api/*`, `/config.json`, and the console under `/_local/`. */
  readonly url: string;
  readonly endpoints: { readonly proxy: string; readonly issuer: string; readonly database: string };
  /** What the SDK and the product's code need in the environment to speak to this stack as a function does; uncounted. */
  readonly environmentOf: (functionName: string) => Readonly<Record<string, string>>;
  /** Every variable of every function, for this machine's own hand: nothing is refused or counted. */
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** Moves the clock, and fires what was passed. */
  readonly travel: (to: string) => Promise<void>;
  readonly fire: (schedule: string) => Promise<void>;
  readonly invoke: Fleet['invoke'];
  /** Resolves once nothing waits on a queue and no function works on one. */
  readonly drained: () => Promise<void>;
  readonly token: Identity['mint'];
  readonly mail: Mail;
  readonly queues: Queues;
  readonly permissions: Permissions;
  readonly tables: Tables;
  readonly schedules: readonly Schedule[];
  readonly accounts: Identity['accounts'];
  readonly plan: Plan;
  /** Counts the capacity that the functions consume. */
  readonly meter: Meter;
  readonly logs: () => readonly string[];
  readonly close: () => Promise<void>;
};

async function listen(
  port: number,
): Promise<{ server: Server; url: string; serve: (listener: RequestListener) => void }> {
  const server = createServer({ keepAliveTimeout: 60_000 });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  return { server, url, serve: (listener) => void server.on('request', listener) };
}

/** Starts everything that the template describes, on this machine. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { folder, port = 0 } = options;
  const state = openState(folder);
  const clock = openClock(state);
  if (options.clock !== undefined) clock.set(momentOf(options.clock));
  const [front, back, database, assembly] = await Promise.all([
    listen(port),
    listen(port === 0 ? 0 : port + 2),
    openDatabase(folder),
    options.assembly ?? synthesize(),
  ]);
  options.onStep?.('template synthesized, database open');
  const plan = planOf(assembly);
  const callers = functionsOf(plan).map(({ name, Role }) => [name, Role] as const);
  const roles = [...callers, ...plan.parts(kinds.role).map(({ name }) => [name, name] as const)];
  const statements = new Map(roles.map(([caller, role]) => [caller, () => plan.statements(role)]));
  const permissions = enforce(
    statements,
    callers.map(([caller]) => caller),
  );
  const queues = openQueues(state, clock, new Map([...queueRules(plan), ...queuesOfSchedules(plan)]));
  const mail = openMail(plan, { state, clock, queues });
  const post = (to: string, subject: string, text: string) =>
    mail.post({ from: 'local', to: [to], subject, text });
  const toSite = (text: string) => localizer(plan, { site: front.url, issuer: '', proxy: back.url })(text);
  const [identity, tables] = await Promise.all([
    startIdentity(plan, {
      clock,
      state,
      folder,
      port: port === 0 ? 0 : port + 1,
      siteOrigin: front.url,
      localize: toSite,
      post,
    }),
    openTables(plan, database, clock),
  ]);
  const localize = localizer(plan, { site: front.url, issuer: identity.origin, proxy: back.url });
  const { lines, log } = openLog(folder);
  const fleet = openFleet(plan, { clock, permissions, proxyUrl: back.url, localize, log });
  const bucket = openBuckets(plan, state, clock);
  const meter = openMeter();
  back.serve(
    proxy({
      permissions,
      meter,
      clock,
      bucket,
      siteOrigin: front.url,
      identities: plan.parts(kinds.identity).map(({ name }) => name),
      services: { sqs: (operation, body) => sqs(queues, operation, body), ses: (_, body) => mail.send(body) },
      backs: { dynamodb: database.url, 'cognito-idp': identity.origin },
    }),
  );
  const schedules = openSchedules(plan, queues, permissions);
  const sources = driveSources(queues, clock, [...fleet.sources(), ...schedules.sources(fleet)]);
  const calendar = openCalendar(schedules, clock, sources.drained);
  const travel = async (to: string) => {
    await calendar.travel(momentOf(to));
    await tables.sweep();
  };
  const fire = async (name: string) => {
    schedules.fire(name);
    await sources.drained();
  };
  const environment = {
    ...Object.fromEntries(fleet.lines.flatMap(({ name }) => Object.entries(fleet.environmentOf(name)))),
    AWS_ACCESS_KEY_ID: operator,
    AWS_ENDPOINT_URL_DYNAMODB: database.url,
  };
  const stack: Stack = {
    url: front.url,
    endpoints: { proxy: back.url, issuer: identity.origin, database: database.url },
    environment,
    environmentOf: (name) => ({
      ...fleet.environmentOf(name),
      AWS_ACCESS_KEY_ID: `${fleet.environmentOf(name)['AWS_ACCESS_KEY_ID']}${probe}`,
    }),
    clock,
    travel,
    fire,
    invoke: fleet.invoke,
    drained: sources.drained,
    token: identity.mint,
    mail,
    queues,
    permissions,
    tables,
    plan,
    schedules: schedules.all,
    accounts: identity.accounts,
    meter,
    logs: () => lines,
    close: async () => {
      if (options.assembly === undefined) keepReport(permissions.report());
      calendar.stop();
      sources.stop();
      await fleet.stop();
      await identity.stop();
      for (const { server } of [front, back]) {
        server.closeAllConnections();
        server.close();
      }
      database.stop();
      state.close();
    },
  };
  front.serve(
    site(front.url, clock, {
      console: consoleOf(stack),
      edge: edge(plan),
      pages: pages(plan, pagesFolder, localize),
      api: api({
        match: router(plan, permissions, localize),
        judge: authorizer(clock),
        invoke: fleet.invoke,
        clock,
      }),
    }),
  );
  return stack;
}
