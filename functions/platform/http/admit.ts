import { now } from '../clock.ts';
import { reachOf, type Caller } from '../caller.ts';
import { memberBySubject, staffBySubject } from '../people.ts';
import { Refused } from '../problem.ts';
import type { Store } from '../storage/store.ts';
import type { Visit } from './read.ts';

/**
 * Who the caller is, when the route's line of access admits them. The gateway has checked the token's signature,
 * audience and time; its scope says through which door it passes.
 *
 * @throws Refused
 */
export async function admit(visit: Visit, store: Store): Promise<Caller> {
  const { access } = visit.route;
  if (access.door === 'public') return { door: 'public', source: visit.source() };
  const subject = visit.claims['sub'];
  if (typeof subject !== 'string' || visit.claims['token_use'] !== 'access')
    throw new Refused({ code: 'platform/not-signed-in' });
  if (!visit.scopes.includes(`courtepointe/${access.door}`))
    throw new Refused({ code: 'platform/not-allowed' });
  if (access.door === 'member') {
    const memberId = await memberBySubject(store, subject);
    if (memberId === undefined) throw new Refused({ code: 'platform/not-allowed' });
    return { door: 'member', memberId, subject };
  }
  const person = await staffBySubject(store, subject, Date.parse(now()));
  const reach = person && reachOf(person, access);
  if (!person || reach === undefined) throw new Refused({ code: 'platform/not-allowed' });
  return { door: 'staff', person, reach };
}
