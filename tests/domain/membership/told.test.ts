import { expect, it } from 'vitest';
import { members } from '../../../functions/membership/records.ts';
import { day } from '../../../shared/kernel/day.ts';
import { id, type MemberId } from '../../../shared/kernel/ids.ts';
import { blankMember, type Member } from '../../../shared/membership/member.ts';

it('the roll tells that somebody was excluded, and to nobody why', () => {
  const member: Member = {
    ...blankMember(id<MemberId>('m-1'), 'person'),
    ended: { how: 'excluded', on: day('2026-03-01'), reason: 'Raison confidentielle' },
    override: { status: 'suspended', from: day('2026-01-01'), until: day('2026-02-01'), reason: 'Enquête' },
  };
  const rows = members.feed?.rows(member);
  expect(rows?.full).toMatchObject({ ended: { how: 'excluded', on: '2026-03-01' } });
  expect(JSON.stringify(rows)).not.toMatch(/confidentielle|Enquête/);
});
