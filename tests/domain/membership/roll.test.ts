import { describe, expect, it } from 'vitest';
import { day, monthDay } from '../../../shared/kernel/day.ts';
import {
  id,
  type CategoryId,
  type ConsentId,
  type ContactId,
  type MemberId,
  type PlaceId,
  type TermId,
} from '../../../shared/kernel/ids.ts';
import { instant } from '../../../shared/kernel/instant.ts';
import { money } from '../../../shared/kernel/money.ts';
import { consentAt, withdraw, type Consent } from '../../../shared/membership/consent.ts';
import {
  contactsFor,
  organisationsOf,
  type Contact,
  type Place,
} from '../../../shared/membership/contact.ts';
import { duplicates } from '../../../shared/membership/duplicates.ts';
import type { Member } from '../../../shared/membership/member.ts';
import { registerOn } from '../../../shared/membership/register.ts';
import { mayEnjoy, standingOn } from '../../../shared/membership/standing.ts';
import { defaultStatusRules } from '../../../shared/membership/status.ts';
import type { Term } from '../../../shared/membership/term.ts';
import { validateMember } from '../../../shared/membership/validate.ts';
import { byTerm, category, fixedYear, member } from './made.ts';

const today = day('2026-11-22');

function problems(over: Partial<Member>, kind = category()) {
  const result = validateMember(member(over), { category: kind, today });
  return result.ok ? {} : result.refusal['fields'];
}

describe('the cells of a row agree with each other', () => {
  it('J13, CiviCRM: a term before joining, ending before it starts, without start, or joined in the future', () => {
    expect(problems({ joinedOn: day('2026-02-01'), termStartsOn: day('2026-01-01') })).toEqual({
      termStartsOn: 'before-joining',
    });
    expect(problems({ termStartsOn: day('2026-02-01'), termEndsOn: day('2026-01-31') })).toEqual({
      termEndsOn: 'ends-before-start',
    });
    expect(problems({ termEndsOn: day('2026-01-31') })).toEqual({ termStartsOn: 'start-missing' });
    expect(problems({ joinedOn: day('2026-12-22') })).toEqual({ joinedOn: 'in-the-future' });
  });

  it('J13: a membership for life with an end', () => {
    const life = category({ regime: byTerm({ kind: 'rolling' }, null) });
    expect(problems({ termStartsOn: day('2026-01-01'), termEndsOn: day('2026-12-31') }, life)).toEqual({
      termEndsOn: 'no-end-for-life',
    });
  });

  it('a term of the network’s year may begin before its member joined', () => {
    const fixed = category({ regime: byTerm(fixedYear('01-01', null), { years: 1 }) });
    expect(
      problems(
        { joinedOn: day('2026-02-01'), termStartsOn: day('2026-01-01'), termEndsOn: day('2026-12-31') },
        fixed,
      ),
    ).toEqual({});
  });

  it('figures carry their year, and names are there', () => {
    expect(problems({ legalName: '', revenue: money(100), jobs: -1 })).toEqual({
      legalName: 'name-missing',
      revenueYear: 'year-missing',
      jobs: 'negative',
      jobsYear: 'year-missing',
    });
    expect(problems({ kind: 'person', givenName: 'Ana' }, category({ opensTo: ['organisation'] }))).toEqual({
      category: 'wrong-kind',
    });
  });

  it('numbers and addresses have their shape', () => {
    expect(problems({ email: 'a@b', neq: '123', postalCode: 'D1D 1D1', phone: '12' })).toEqual({
      email: 'not-an-email',
      neq: 'not-an-enterprise-number',
      postalCode: 'not-a-postal-code',
      phone: 'not-a-phone-number',
    });
    expect(problems({ region: 'abroad', postalCode: '75011' })).toEqual({});
  });
});

describe('duplicates', () => {
  const known = member({
    id: id<MemberId>('m-2'),
    legalName: 'Coopérative de travail Boréale, ltée',
    postalCode: 'G9A 4W5',
    neq: '1140139735',
    email: 'info@boreale.coop',
  });

  it('are suspected by e-mail, by NEQ, or by name and postal code, each with its reason', () => {
    const candidate = member({
      legalName: 'COOP DE TRAVAIL BOREALE',
      postalCode: 'g9a4w5',
      neq: '1140 139 735',
      email: 'Info@Boreale.coop',
    });
    expect(duplicates(candidate, [known])).toEqual([
      { id: 'm-2', reasons: ['same-email', 'same-neq', 'same-name-and-postal-code'] },
    ]);
  });

  it('the same name elsewhere is no suspicion, nor are two empty cells', () => {
    expect(
      duplicates(member({ legalName: 'Coopérative de travail Boréale', postalCode: 'H2X 1Y4' }), [known]),
    ).toEqual([]);
    expect(duplicates(member(), [member({ id: id<MemberId>('m-3') })])).toEqual([]);
  });

  it('dots and tags of an e-mail are kept', () => {
    expect(duplicates(member({ email: 'info+ca@boreale.coop' }), [known])).toEqual([]);
  });
});

describe('good standing', () => {
  const rule = {
    requires: ['dues', 'declaration', 'shares'],
    toleranceDays: 30,
    declarationDueOn: monthDay('06-30'),
    takesAway: ['vote'],
  } as const;
  const coop = category({
    regime: { kind: 'continuous' },
    admission: { decidedBy: 'board', conditions: { firstDues: true, shares: 1 } },
    standing: rule,
  });
  const good = member({
    joinedOn: day('2020-01-01'),
    duesPaidUntil: day('2026-12-31'),
    declaredYear: 2025,
    sharesPaid: 1,
  });

  it('asks for dues, declaration and shares, and names what is missing', () => {
    expect(standingOn(good, coop, today)).toEqual({ standing: 'good', missing: [] });
    expect(standingOn({ ...good, declaredYear: 2024, sharesPaid: 0 }, coop, today)).toEqual({
      standing: 'behind',
      missing: ['declaration', 'shares'],
    });
  });

  it('dues may be late for as long as the rule tolerates', () => {
    expect(standingOn(good, coop, day('2027-01-30')).standing).toBe('good');
    expect(standingOn(good, coop, day('2027-01-31')).missing).toEqual(['dues']);
  });

  it('takes the vote away, never the membership', () => {
    const asked = { category: coop, rules: defaultStatusRules, on: day('2027-03-01') };
    expect(mayEnjoy('vote', good, asked)).toBe(false);
    expect(mayEnjoy('member-price', good, asked)).toBe(true);
    expect(mayEnjoy('vote', good, { ...asked, on: today })).toBe(true);
  });
});

describe('the register as of a past day', () => {
  const worker = id<CategoryId>('worker');
  const support = id<CategoryId>('support');
  const term = (name: string, startsOn: string, endsOn: string | null, of: CategoryId): Term => ({
    id: id<TermId>(name),
    memberId: id<MemberId>('m-1'),
    category: of,
    anchorOn: day(startsOn),
    startsOn: day(startsOn),
    endsOn: endsOn === null ? null : day(endsOn),
    state: 'open',
    invoiceId: null,
  });
  const facts = {
    member: member({
      number: '0001',
      category: worker,
      joinedOn: day('2019-01-01'),
      duesPaidUntil: day('2030-01-01'),
    }),
    terms: [term('t-1', '2019-01-01', '2019-12-31', support), term('t-2', '2020-01-01', null, worker)],
    shares: [
      { memberId: id<MemberId>('m-1'), on: day('2020-01-01'), shares: 5 },
      { memberId: id<MemberId>('m-1'), on: day('2024-01-01'), shares: -2 },
    ],
  };
  const rules = {
    categories: new Map([
      [worker, category({ id: worker })],
      [support, category({ id: support, vote: false })],
    ]),
    rules: defaultStatusRules,
  };

  it('tells category, vote and shares as they were', () => {
    expect(registerOn([facts], rules, day('2019-06-01'))).toEqual([
      { memberId: 'm-1', number: '0001', category: 'support', status: 'current', vote: false, shares: 0 },
    ]);
    expect(registerOn([facts], rules, day('2021-06-01'))).toEqual([
      { memberId: 'm-1', number: '0001', category: 'worker', status: 'current', vote: true, shares: 5 },
    ]);
    expect(registerOn([facts], rules, day('2025-06-01'))[0]?.shares).toBe(3);
  });

  it('does not hold who had not joined, or had left', () => {
    expect(registerOn([facts], rules, day('2018-12-31'))).toEqual([]);
    const left = {
      ...facts,
      member: { ...facts.member, ended: { how: 'resigned', on: day('2022-05-01'), reason: '' } } as const,
    };
    expect(registerOn([left], rules, day('2022-04-30'))).toHaveLength(1);
    expect(registerOn([left], rules, day('2022-05-01'))).toHaveLength(0);
  });
});

describe('consent', () => {
  const express: Consent = {
    id: id<ConsentId>('c-1'),
    memberId: id<MemberId>('m-1'),
    purpose: 'bulletin',
    basis: 'express',
    wording: 'v2',
    language: 'fr',
    channel: 'form',
    givenAt: instant('2026-01-01T12:00:00Z'),
    endsOn: null,
    withdrawnAt: null,
    proof: '',
  };

  it('holds from when it was given until it is withdrawn', () => {
    const withdrawn = withdraw(express, instant('2026-06-01T12:00:00Z'));
    expect(consentAt('bulletin', [withdrawn], instant('2025-12-31T00:00:00Z'))).toBeUndefined();
    expect(consentAt('bulletin', [withdrawn], instant('2026-05-01T00:00:00Z'))?.id).toBe('c-1');
    expect(consentAt('bulletin', [withdrawn], instant('2026-06-01T12:00:00Z'))).toBeUndefined();
    expect(consentAt('promotion', [express], instant('2026-05-01T00:00:00Z'))).toBeUndefined();
  });

  it('implied, it ends by itself', () => {
    const implied = { ...express, basis: 'implied', endsOn: day('2026-03-31') } as const;
    expect(consentAt('bulletin', [implied], instant('2026-04-01T03:59:59Z'))).toBeDefined();
    expect(consentAt('bulletin', [implied], instant('2026-04-01T04:00:00Z'))).toBeUndefined();
  });
});

describe('people of an organisation', () => {
  const contact = (name: string, ...roles: Contact['roles']): Contact => ({
    id: id<ContactId>(name),
    memberId: id<MemberId>('m-1'),
    givenName: name,
    familyName: '',
    jobTitle: '',
    email: '',
    phone: '',
    language: 'fr',
    roles,
    shownInDirectory: false,
  });

  it('invoices go to who receives them, else to who is called first', () => {
    const [ana, luc] = [contact('ana', 'primary'), contact('luc', 'billing')];
    expect(contactsFor('billing', [ana, luc])).toEqual([luc]);
    expect(contactsFor('billing', [ana])).toEqual([ana]);
  });

  it('J08: a place points to the organisation, so that it ends when the membership does', () => {
    const place: Place = {
      id: id<PlaceId>('p-1'),
      memberId: id<MemberId>('m-1'),
      holder: id<MemberId>('m-7'),
      from: day('2026-01-01'),
      until: day('2026-06-30'),
    };
    expect(organisationsOf(id<MemberId>('m-7'), [place], day('2026-06-30'))).toEqual(['m-1']);
    expect(organisationsOf(id<MemberId>('m-7'), [place], day('2026-07-01'))).toEqual([]);
  });
});
