import type * as z from 'zod';
import type { messagesRoutes, previewLineSchema } from '../../shared/contracts/routes/messages.ts';
import type { Day } from '../../shared/kernel/day.ts';
import { endOfDay } from '../../shared/kernel/instant.ts';
import { ok } from '../../shared/kernel/result.ts';
import { displayName, type Member } from '../../shared/membership/member.ts';
import { verdicts } from '../../shared/messages/rule.ts';
import type { UseCase } from '../platform/http.ts';
import type { Kind } from '../platform/storage/kind.ts';
import { dueNow } from '../platform/storage/agenda.ts';
import { settingsOf } from '../platform/settings.ts';
import type { Tools } from '../platform/tools.ts';

type Line = z.infer<typeof previewLineSchema>;
/** What the preview asks of membership and of dues, handed in where the function is composed. */
export type PreviewPorts = {
  readonly members: Kind<Member>;
  readonly factsOf: (
    member: Member,
    tools: Tools,
  ) => Promise<{ readonly renewed: boolean; readonly suppressed: boolean }>;
};

const mostLines = 1_000;

/** For any day, what would be sent and what would not, each with its reason. The cost is what is due, not the roll. */
export function preview({ members, factsOf }: PreviewPorts): UseCase<typeof messagesRoutes.preview> {
  return async ({ query }, tools) => {
    const lines: Line[] = [];
    for await (const due of dueNow(tools.store, members, endOfDay(query.on))) {
      const reminded = due.filter(({ next }) => next === 'remind');
      const kept = await tools.store.getMany(
        members,
        reminded.map(({ key }) => key),
      );
      const found = await Promise.all(kept.map(({ record }) => linesOf(record, query.on, factsOf, tools)));
      lines.push(...found.flat());
      if (lines.length >= mostLines) break;
    }
    const sorted = lines.toSorted((a, b) =>
      `${a.on} ${a.member}`.localeCompare(`${b.on} ${b.member}`, tools.language),
    );
    return ok({ lines: sorted.slice(0, mostLines), more: lines.length >= mostLines });
  };
}

async function linesOf(
  member: Member,
  on: Day,
  factsOf: PreviewPorts['factsOf'],
  tools: Tools,
): Promise<Line[]> {
  const { rules } = await settingsOf(tools);
  const { id, category, termEndsOn, email, ended } = member;
  if (category === null || termEndsOn === null) return [];
  const facts = {
    memberId: id,
    category,
    termEndsOn,
    email,
    left: ended !== null,
    ...(await factsOf(member, tools)),
  };
  return verdicts(rules, facts, on)
    .filter(({ on: day }) => day <= on)
    .map((verdict) => ({
      memberId: id,
      member: displayName(member),
      rule: verdict.rule.name,
      on: verdict.on,
      termEndsOn,
      send: verdict.send,
      ...(verdict.send ? {} : { why: verdict.why }),
    }));
}
