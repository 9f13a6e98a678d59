import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { variable, type QueueName } from '../../functions/platform/environment.ts';
import { httpFunctions } from '../../shared/contracts/route.ts';
import type { Bundle } from '../bundle.ts';
import { functions, queues, schedules, type FunctionLine, type FunctionName } from '../catalog.ts';
import { Alarms } from '../constructs/alarms.ts';
import { Gateway } from '../constructs/gateway.ts';
import { Handler } from '../constructs/handler.ts';
import { Mail } from '../constructs/mail.ts';
import { Queue } from '../constructs/queue.ts';
import { Timetable } from '../constructs/timetable.ts';
import { entries, names, pascal } from '../names.ts';
import { apiRoutes } from '../routes.ts';
import type { Settings } from '../settings.ts';
import { stackProps, type Data } from './data.ts';
import type { Site } from './site.ts';

/** What runs. Nothing here is kept: the stack can be deleted and deployed again. */
export class Service extends Stack {
  constructor(
    scope: Construct,
    settings: Settings,
    {
      data,
      site,
      bundles,
    }: { data: Data; site: Site; bundles: ReadonlyMap<FunctionName, Bundle> | undefined },
  ) {
    super(scope, 'Service', stackProps(settings, 'service'));
    const queue = this.#queues();
    const handler = this.#handlers(bundles);
    const mail = new Mail(this, 'Mail', settings, queue('mailEvents'));
    for (const [name, line] of entries<FunctionName, FunctionLine>(functions)) {
      const to = handler(name);
      for (const [table, verbs] of entries(line.uses)) data.table(table).lend(to, verbs);
      for (const target of line.sends ?? []) queue(target).lend(to);
      if (line.drivenBy) queue(line.drivenBy).drive(to);
      if (line.files) data.files.lend(to, line.files);
      if (line.mails) mail.lend(to);
      if (line.membersPool) data.members.lend(to, line.membersPool);
      if (line.staffPool) data.staff.lend(to, line.staffPool);
      if (line.needsSiteOrigin) to.tell(variable.siteOrigin, site.origin);
    }
    this.#gateway(site, handler);
    const timetable = new Timetable(this, 'Timetable');
    for (const [name, line] of entries(schedules)) timetable.start(name, line, handler(line.runs));
    this.#alarms(settings, queue, timetable);
  }

  #queues(): (name: QueueName) => Queue {
    return built(queues, (name) => new Queue(this, name, `${pascal(name)}Queue`));
  }

  #handlers(bundles: ReadonlyMap<FunctionName, Bundle> | undefined): (name: FunctionName) => Handler {
    return built(
      functions,
      (name) => new Handler(this, pascal(name), functions[name], bundles?.get(name)?.folder),
    );
  }

  #gateway(site: Site, handler: (name: FunctionName) => Handler): void {
    const gateway = new Gateway(this, 'Gateway', site.api, site.clients);
    for (const name of httpFunctions) {
      gateway.serve(name, handler(name));
      // A request that a page of another origin sent is refused, and links of messages lead to this one.
      handler(name).tell(variable.siteOrigin, site.origin);
    }
    for (const route of apiRoutes) gateway.route(route);
    // Who is not signed in is counted by network address, and must not choose it.
    for (const name of servingAnyone) handler(name).tell(variable.originProof, site.proof);
  }

  #alarms(settings: Settings, queue: (name: QueueName) => Queue, timetable: Timetable): void {
    const alarms = new Alarms(this, 'Alarms', settings.alarmsTo);
    for (const name of names(queues)) {
      alarms.onDeadLetters(name, queue(name).deadLetters);
      alarms.onAge(name, queue(name));
    }
    alarms.onDeadLetters('timetable', timetable.deadLetters);
    alarms.onErrors();
    alarms.onSilence();
  }
}

const servingAnyone = new Set(apiRoutes.flatMap(({ serves, door }) => (door === 'public' ? [serves] : [])));

/** Builds one of each line, and finds them by name. */
function built<Name extends string, Built>(
  lines: Readonly<Record<Name, unknown>>,
  build: (name: Name) => Built,
) {
  const all = new Map(names(lines).map((name) => [name, build(name)]));
  return (name: Name): Built => {
    const found = all.get(name);
    if (found === undefined) throw new Error(`${name} is not in the catalog`);
    return found;
  };
}
