import type { consentRoutes } from '../../shared/contracts/routes/consents.ts';
import type { ConsentId, MemberId } from '../../shared/kernel/ids.ts';
import { dayIn, startOfDay } from '../../shared/kernel/instant.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import { withdraw, type Consent } from '../../shared/membership/consent.ts';
import { formConsents } from '../../shared/words/consents.ts';
import { say } from '../../shared/words/word.ts';
import type { UseCase } from '../platform/http.ts';
import { recordedOn } from '../platform/recorded-on.ts';
import { settingsOf } from '../platform/settings.ts';
import { create, replace } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { consents, consentsOf } from './party-records.ts';
import { memberKey, members } from './records.ts';

type Routes = typeof consentRoutes;

async function keptOf(memberId: MemberId, { store }: Tools) {
  const kept = await store.listAll(consentsOf(memberId));
  return kept.toSorted((a, b) => (a.record.givenAt < b.record.givenAt ? 1 : -1));
}

/** Everything that a member agreed to, the latest first; what was withdrawn stays, with when. */
export const listConsents: UseCase<Routes['list']> = async ({ path }, tools) => {
  const kept = await keptOf(path.memberId, tools);
  return ok({ consents: kept.map(({ record }) => record) });
};

/** A consent on paper, by e-mail or by phone, to the wording of the form. */
export const recordConsent: UseCase<Routes['record']> = async ({ path, body }, tools) => {
  const said = recordedOn('givenOn', body.givenOn, tools);
  if (!said.ok) return said;
  const member = await tools.store.get(members, memberKey(path.memberId));
  if (!member) return refuse('platform/not-found');
  const { network } = await settingsOf(tools);
  const { language } = member.record;
  const { purpose, channel, givenOn, proof } = body;
  const given: Consent = {
    id: tools.newId<ConsentId>(),
    memberId: path.memberId,
    purpose,
    basis: 'express',
    wording: say(formConsents[purpose].wording, language, { network: network.name[language] }),
    language,
    channel,
    givenAt: givenOn === dayIn(tools.now) ? tools.now : startOfDay(givenOn),
    endsOn: null,
    withdrawnAt: null,
    proof,
  };
  const before = (await keptOf(path.memberId, tools)).map(({ record }) => record);
  return tools.commit([create(consents, given)], { consents: [given, ...before] });
};

/** The member takes it back. Twice leaves the first moment. */
export const withdrawConsent: UseCase<Routes['withdraw']> = async ({ path }, tools) => {
  const kept = await keptOf(path.memberId, tools);
  const seen = kept.find(({ record }) => record.id === path.consentId);
  if (!seen) return refuse('platform/not-found');
  const after = withdraw(seen.record, tools.now);
  const answer = { consents: kept.map(({ record }) => (record.id === after.id ? after : record)) };
  return tools.commit(after === seen.record ? [] : [replace(consents, seen, after)], answer);
};
