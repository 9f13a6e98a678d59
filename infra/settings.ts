import * as z from 'zod';
import { tableVariable, type TableName } from '../functions/platform/environment.ts';
import { names } from './names.ts';

/** What differs from one network to the next: read from the CDK context, each with a default that synthesizes. */
export type Settings = {
  /** First part of the stacks' names, so that two networks can share an account. */
  readonly name: string;
  readonly account?: string;
  readonly region: string;
  /** The site's own domain, with the ARN of its certificate in us-east-1; without them, CloudFront's. */
  readonly domain?: { readonly name: string; readonly certificate: string };
  /** Who the network's mail comes from. */
  readonly sender: string;
  /** What SES has verified: the sender's domain, or by default the one address. */
  readonly mailIdentity: string;
  /** Once SES has verified the identity, Cognito's codes are sent through it too (its own sender stops at 50 a day). */
  readonly signInMail: boolean;
  /** Who is told of alarms. */
  readonly alarmsTo?: string;
  /** Tables restored from a point in time, which the functions use in place of those of the stack. */
  readonly restored: Readonly<Partial<Record<TableName, string>>>;
};

type Context = (key: string) => unknown;

export function readSettings(context: Context): Settings {
  const text = (key: string) => textOf(context(key), key);
  const account = text('account');
  const alarmsTo = text('alarmsTo');
  const sender = text('sender') ?? 'reseau@courtepointe.example';
  return {
    name: text('name') ?? 'courtepointe',
    region: text('region') ?? 'ca-central-1',
    sender,
    mailIdentity: text('mailDomain') ?? sender,
    signInMail: context('signInMail') === true || context('signInMail') === 'true',
    restored: restoredTables.parse(context('restored')),
    ...(account === undefined ? {} : { account }),
    ...(alarmsTo === undefined ? {} : { alarmsTo }),
    ...domainOf(text('domain'), text('certificate')),
  };
}

const restoredTables = z.partialRecord(z.enum(names(tableVariable)), z.string()).default({});

function domainOf(name: string | undefined, certificate: string | undefined): Pick<Settings, 'domain'> {
  if (name === undefined) return {};
  if (certificate === undefined)
    throw new Error('The context has a `domain` but no `certificate` for it (docs/deploy.md, step 3)');
  return { domain: { name, certificate } };
}

function textOf(value: unknown, key: string): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value !== 'string') throw new Error(`The context's \`${key}\` must be text`);
  return value;
}
