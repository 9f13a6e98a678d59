import { describe, expect, it } from 'vitest';
import { day } from '../../../shared/kernel/day.ts';
import {
  id,
  type ApplicationId,
  type CategoryId,
  type MemberId,
  type ResolutionId,
  type StaffId,
} from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import type { Refusal, Result } from '../../../shared/kernel/result.ts';
import {
  admit,
  completeFile,
  decline,
  expireApplication,
  meetConditions,
  recommend,
  verifyEmail,
  withdrawApplication,
} from '../../../shared/membership/admission.ts';
import type { Application, Resolution } from '../../../shared/membership/application.ts';
import type { AdmissionRule } from '../../../shared/membership/category.ts';
import { becomeMember } from '../../../shared/membership/joining.ts';
import { category, member } from './made.ts';

const applicationId = id<ApplicationId>('a-1');
const board: AdmissionRule = { decidedBy: 'board', conditions: { firstDues: true, shares: 2 } };
const staff: AdmissionRule = { decidedBy: 'staff', conditions: { firstDues: false, shares: 0 } };
const byStaff = { by: 'staff', staffId: id<StaffId>('s-1'), on: day('2026-11-20') } as const;
const resolution: Resolution = {
  id: id<ResolutionId>('r-1'),
  number: 'CA-2026-14',
  on: day('2026-11-20'),
  applications: [applicationId],
};
const at = instant('2026-11-01T12:00:00Z');

function value<V>(result: Result<V, Refusal>): V {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

const sent: Application = {
  id: applicationId,
  category: id<CategoryId>('coop'),
  applicant: member(),
  contact: null,
  consents: [],
  appliedAt: at,
  party: null,
  state: 'unverified',
  linkExpiresAt: instant('2026-11-03T12:00:00Z'),
};
const received = value(verifyEmail(sent, at));
const complete = value(completeFile(received, [], at));
const recommended = value(recommend(complete, { by: id<StaffId>('s-1'), at, opinion: 'Favorable' }));
const admitted = value(admit(recommended, board, { by: 'board', resolution }));
const coop = category({ id: id<CategoryId>('coop'), regime: { kind: 'continuous' }, admission: board });
const given = { memberId: id<MemberId>('m-9'), number: '0042', on: day('2026-11-22') };

describe('an application', () => {
  it('is confirmed within the time of its link, once', () => {
    expect(verifyEmail(sent, instant('2026-11-03T12:00:00.001Z'))).toMatchObject({
      refusal: { code: 'membership/link-expired' },
    });
    expect(verifyEmail(received, instant('2027-01-01T00:00:00Z'))).toEqual({ ok: true, value: received });
  });

  it('goes to the board complete, and recommended', () => {
    expect(completeFile(received, ['neq'], at)).toMatchObject({
      refusal: { code: 'membership/file-incomplete', missing: ['neq'] },
    });
    expect(admit(complete, board, { by: 'board', resolution })).toMatchObject({
      refusal: { code: 'membership/wrong-state' },
    });
  });

  it('is decided by the board where the by-laws say so, by a resolution that names the applicant', () => {
    expect(admit(recommended, board, byStaff)).toMatchObject({
      refusal: { code: 'membership/needs-resolution' },
    });
    const another = { ...resolution, applications: [] };
    expect(admit(recommended, board, { by: 'board', resolution: another })).toMatchObject({
      refusal: { code: 'membership/not-in-resolution', number: 'CA-2026-14' },
    });
    expect(admitted.decision).toEqual({
      by: 'board',
      resolutionId: 'r-1',
      number: 'CA-2026-14',
      on: '2026-11-20',
    });
  });

  it('is decided by staff on a complete file, where the by-laws say so', () => {
    expect(admit(complete, staff, byStaff)).toMatchObject({
      value: { state: 'admitted', conditions: { firstDues: 'not-asked' } },
    });
  });

  it('may be refused with its reason, given up, or left to expire, and is then closed', () => {
    expect(decline(recommended, staff, byStaff, 'Hors du territoire')).toMatchObject({
      value: { state: 'refused', reason: 'Hors du territoire' },
    });
    const gone = value(withdrawApplication(admitted, at));
    expect(gone.state).toBe('withdrawn');
    expect(withdrawApplication(gone, at)).toMatchObject({
      refusal: { code: 'membership/wrong-state', state: 'withdrawn' },
    });
    expect(expireApplication(sent, at)).toMatchObject({ value: { state: 'expired' } });
    expect(expireApplication(complete, at)).toMatchObject({ ok: false });
  });
});

describe('conditions', () => {
  it('payment alone makes nobody a member', () => {
    expect(meetConditions(recommended, { firstDues: true })).toMatchObject({
      refusal: { code: 'membership/wrong-state' },
    });
    const paid = value(meetConditions(admitted, { firstDues: true }));
    expect(becomeMember(paid, coop, given)).toMatchObject({
      refusal: { code: 'membership/conditions-open', sharesAsked: 2 },
    });
  });

  it('a reversed payment opens its condition again', () => {
    const paid = value(meetConditions(admitted, { firstDues: true, sharesSubscribed: 2 }));
    const reversed = value(meetConditions(paid, { firstDues: false }));
    expect(reversed.conditions).toEqual({ firstDues: 'open', sharesAsked: 2, sharesSubscribed: 2 });
  });

  it('all met, the applicant is a member with a number, from that day', () => {
    const met = value(meetConditions(admitted, { firstDues: true, sharesSubscribed: 2 }));
    const { member: row, term, application } = value(becomeMember(met, coop, given));
    expect(row).toMatchObject({
      id: 'm-9',
      number: '0042',
      category: 'coop',
      legalName: 'Coop Boréale',
      appliedOn: '2026-11-01',
      admittedOn: '2026-11-20',
      joinedOn: '2026-11-22',
      termStartsOn: null,
      sharesSubscribed: 2,
    });
    expect(term).toBeNull();
    expect(application.state).toBe('member');
  });

  it('who comes back keeps its number and the day on which it first joined', () => {
    const simple = value(admit(complete, staff, byStaff));
    const party = member({ id: id<MemberId>('m-3'), number: '0007', joinedOn: day('2015-03-01') });
    const back = value(becomeMember(simple, category(), { ...given, memberId: party.id, party }));
    expect(back.member).toMatchObject({
      id: 'm-3',
      number: '0007',
      joinedOn: '2015-03-01',
      termStartsOn: '2026-11-22',
      termEndsOn: '2027-11-21',
    });
  });
});
