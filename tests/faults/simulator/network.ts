import { category } from '../../domain/membership/made.ts';
import { calendar, network as demo } from '../../../infra/local/demo/network.ts';
import { members } from '../../../functions/membership/records.ts';
import { agendaOf } from '../../../functions/platform/storage/kind.ts';
import { memberWrites } from '../../../functions/membership/party-writes.ts';
import { calendars, categories, networks, rules } from '../../../functions/platform/settings.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { variable } from '../../../functions/platform/environment.ts';
import { addDays, type Day } from '../../../shared/kernel/day.ts';
import { id, type MemberId, type RuleId } from '../../../shared/kernel/ids.ts';
import { dayIn } from '../../../shared/kernel/instant.ts';
import { blankMember, type Member } from '../../../shared/membership/member.ts';
import type { Rule } from '../../../shared/messages/rule.ts';
import type { Cloud } from './cloud.ts';
import type { Tools } from '../../../functions/platform/tools.ts';

/** Days from the end of a term on which a reminder leaves. */
export const offsets = [-60, -30, -7, 15] as const;

export const individual = category();

export function ruleOf(offset: number): Rule {
  return {
    id: id<RuleId>(`rule${offset}`),
    name: { fr: `Rappel ${offset}`, en: `Reminder ${offset}` },
    active: true,
    offset,
    audience: [],
    template: 'renewal-reminder',
  };
}

/** A network by term with its reminders, and members whose terms end all through the year. */
export async function openNetwork(cloud: Cloud, count: number): Promise<readonly MemberId[]> {
  process.env[variable.siteOrigin] = 'https://reseau.example';
  const tools = cloud.toolsOver(cloud.calmStore());
  const settings = [
    create(networks, demo),
    create(calendars, { ...calendar, duesPeriod: null }),
    create(categories, individual),
    ...offsets.map((offset) => create(rules, ruleOf(offset))),
  ];
  await tools.commitEach([settings]);
  const today = dayIn(tools.now);
  const all = Array.from({ length: count }, (_, n) =>
    memberOf(n, addDays(today, cloud.chance.between(1, 365))),
  );
  for (const one of all) await join(one, tools);
  return all.map((one) => one.id);
}

/** Puts a member on the roll, with what is due next for it. */
export async function join(member: Member, tools: Tools): Promise<void> {
  await tools.commitEach([await memberWrites(undefined, member, individual, tools)]);
}

/** A row that cannot be read, due every morning before all others of its shard: it stands in nobody's way. */
export async function spoil({ engine, newId }: Cloud): Promise<void> {
  const key = { pk: `member#spoilt`, sk: 'member' };
  const due = {
    agenda: agendaOf(members, 0),
    nextAt: `2020-01-01T00:00:00.000Z#${key.pk}`,
    next: 'remind',
  };
  const item = {
    ...key,
    kind: 'member',
    version: 1,
    changedAt: '2020-01-01T00:00:00.000Z',
    tx: '',
    body: '{}',
    ...due,
  };
  await engine.transact([{ type: 'put', table: 'membership', key, item, when: { absent: true } }], newId());
}

/** A member by term, whose term ends on a day. */
export function memberOf(n: number, termEndsOn: Day): Member {
  const joinedOn = addDays(termEndsOn, -364);
  return {
    ...blankMember(id<MemberId>(`m-${n}`), 'person'),
    number: `${n}`,
    givenName: 'Ana',
    familyName: `Tremblay ${n}`,
    email: `membre-${n}@exemple.ca`,
    language: n % 3 === 0 ? 'en' : 'fr',
    category: individual.id,
    joinedOn,
    anchorOn: joinedOn,
    termStartsOn: joinedOn,
    termEndsOn,
  };
}
