import { createHash } from 'node:crypto';
import type { Limits } from '../../shared/contracts/records/limits.ts';
import { isSpent, pursesOf, type Budget, type Purse } from '../platform/budgets.ts';
import { settingsOf } from '../platform/settings.ts';
import type { Tools } from '../platform/tools.ts';

const hour = 60;
const day = 24 * hour;

/** What one network address, and everybody together, may do in an hour. */
function crowdBudgets(what: string, { caller }: Tools, limits: Limits): Budget[] {
  const from = caller.door === 'public' ? caller.source : 'inside';
  return [
    { name: `${what}-from#${from}`, most: limits.signUpsPerSource, minutes: hour },
    { name: what, most: limits.signUps, minutes: hour },
  ];
}

/** Messages that an address may be sent in a day; it stands hashed in the budget's name. */
function mailBudget(email: string, { signUpMailsPerAddress: most }: Limits): Budget {
  const address = createHash('sha256').update(email).digest('base64url');
  return { name: `sign-up-to#${address}`, most, minutes: day };
}

/** Whether this is more than the network takes in an hour, of one address or in all; else it is counted. */
export async function isFlooded(what: 'sign-up' | 'link', tools: Tools): Promise<boolean> {
  const { limits } = await settingsOf(tools);
  return isSpent(tools, crowdBudgets(what, tools, limits));
}

/** The day's messages of an address. */
export async function mailTo(email: string, tools: Tools): Promise<Purse> {
  const { limits } = await settingsOf(tools);
  const [mail] = await pursesOf(tools, [mailBudget(email, limits)]);
  if (!mail) throw new Error('A budget was not read');
  return mail;
}
