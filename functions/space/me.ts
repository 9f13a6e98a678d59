import type { spaceRoutes } from '../../shared/contracts/routes/space.ts';
import type { Member } from '../../shared/membership/member.ts';
import { dayIn } from '../../shared/kernel/instant.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { displayName } from '../../shared/membership/member.ts';
import { defaultStatusRules, statusOn } from '../../shared/membership/status.ts';
import { everyProgramme, participationsOf } from '../mentorship/records.ts';
import { memberKey, members } from '../membership/records.ts';
import type { UseCase } from '../platform/http.ts';
import { settingsOf } from '../platform/settings.ts';
import type { Tools } from '../platform/tools.ts';
import { selvesOf } from './selves.ts';

/** Who is signed in, what they are to the network, and where they and their people take part. */
export const me: UseCase<typeof spaceRoutes.me> = async (_, tools) => {
  const { caller, store } = tools;
  const kept = caller.door === 'member' ? await store.get(members, memberKey(caller.memberId)) : undefined;
  if (!kept) return refuse('platform/not-found');
  const { network } = await settingsOf(tools);
  return ok({
    member: await tellMember(kept.record, tools),
    network: { name: network.name, email: network.email, phone: network.phone },
    participations: await participations(tools),
  });
};

async function tellMember(member: Member, tools: Tools) {
  const { categories } = await settingsOf(tools);
  const category = member.category === null ? null : (categories.get(member.category) ?? null);
  const { number, kind, email, phone, address, municipality, postalCode, language } = member;
  const { joinedOn, termEndsOn } = member;
  return {
    number,
    name: displayName(member),
    kind,
    email,
    phone,
    address,
    municipality,
    postalCode,
    language,
    category: category?.name ?? null,
    status: statusOn(member, category, defaultStatusRules, dayIn(tools.now)),
    joinedOn,
    termEndsOn,
  };
}

async function participations(tools: Tools) {
  const selves = await selvesOf(tools);
  const found = await Promise.all(selves.map((self) => tools.store.listAll(participationsOf(self))));
  const all = found.flat();
  if (all.length === 0) return [];
  const programmes = new Map(
    (await tools.store.listAll(everyProgramme)).map(({ record }) => [record.id, record]),
  );
  return all.flatMap(({ kind: side, record }) => {
    const programme = programmes.get(record.programmeId);
    if (!programme) return [];
    const level = programme.levels.find(({ key }) => key === record.level)?.name ?? null;
    return [{ programme: programme.name, side, name: record.name, state: record.state, level }];
  });
}
