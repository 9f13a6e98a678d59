import { createHash } from 'node:crypto';
import { isSpent, oneOf } from '../platform/budgets.ts';
import { settingsOf } from '../platform/settings.ts';
import type { AnyWrite } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';

const hour = 60;
const day = 24 * hour;

/** Whether one network address, or everybody together, sends more forms than the network takes in an hour. */
export async function isFlooded(tools: Tools): Promise<boolean> {
  const { limits } = await settingsOf(tools);
  const from = tools.caller.door === 'public' ? tools.caller.source : 'inside';
  const [source, all] = await Promise.all([
    isSpent(tools, { name: `sign-up-from#${from}`, most: limits.signUpsPerSource, minutes: hour }),
    isSpent(tools, { name: 'sign-up', most: limits.signUps, minutes: hour }),
  ]);
  return source || all;
}

/** One message more to an address, written with it; nothing when it has had those of the day. */
export async function mailTo(email: string, tools: Tools): Promise<AnyWrite | undefined> {
  const { limits } = await settingsOf(tools);
  const address = createHash('sha256').update(email).digest('base64url');
  return oneOf(tools, { name: `sign-up-to#${address}`, most: limits.signUpMailsPerAddress, minutes: day });
}
