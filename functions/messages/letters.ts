import type { messagesRoutes } from '../../shared/contracts/routes/messages.ts';
import type { AnswerOf } from '../../shared/contracts/route.ts';
import type { Letter, LetterText } from '../../shared/contracts/records/letter.ts';
import type { Language } from '../../shared/kernel/language.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Member } from '../../shared/membership/member.ts';
import { letterHindrances } from '../../shared/words/letters.ts';
import { say } from '../../shared/words/word.ts';
import { letterHindrance, type LetterNonSend } from '../../shared/messages/letter.ts';
import type { UseCase } from '../platform/http.ts';
import { create } from '../platform/storage/writes.ts';
import type { Tools } from '../platform/tools.ts';
import { factsFor, letterFor, renderedFor, type LetterPorts } from './letter-to.ts';
import { latestLetters, letterKey, letters } from './records.ts';
import { outgoing } from './writes.ts';

type Outcome = AnswerOf<typeof messagesRoutes.sendLetter>['outcomes'][number];

/** What one member would receive, and why not. */
export const previewLetter =
  (ports: LetterPorts): UseCase<typeof messagesRoutes.previewLetter> =>
  async ({ body }, tools) => {
    const [member] = await ports.membersOf([body.memberId], tools);
    if (!member) return refuse('platform/not-found');
    const { email: to, language } = member;
    const hindrance = await hindranceFor(member, body.letter, ports, tools);
    const rendered = await renderedFor(member, body.letter, tools);
    if (!rendered.ok && rendered.refusal.code === 'messages/template-broken') return rendered;
    const written = rendered.ok ? rendered.value : { subject: '', text: '' };
    const why = hindrance && say(letterHindrances[hindrance], tools.language);
    return ok({ to, language, subject: written.subject, text: written.text, ...(why ? { why } : {}) });
  };

/**
 * Writes a letter to some members: a page of a batch, which may come again. Each message has a name of its own, so that
 * it exists once; who does not get it is said, with the reason.
 */
export const sendLetter =
  (ports: LetterPorts): UseCase<typeof messagesRoutes.sendLetter> =>
  async ({ body }, tools) => {
    const kept = await keep(body.batch, body.letter, tools);
    if (!kept.ok) return kept;
    const members = await ports.membersOf(body.memberIds, tools);
    const found = new Map(members.map((member) => [member.id, member]));
    const check = checkOf(body.letter, tools);
    const judged = await Promise.all(
      body.memberIds.map(async (id) => {
        const member = found.get(id);
        return { id, member, why: member && (await reasonFor(member, body.letter, { ports, check, tools })) };
      }),
    );
    const going = judged.flatMap(({ member, why }) => (member && !why ? [member] : []));
    const writes = await Promise.all(
      going.map(async (member) => [outgoing(tools, await letterFor(member, body, tools))]),
    );
    const results = await tools.commitEach(writes);
    const failed = new Set(
      going.flatMap((member, at) => {
        const result = results[at];
        return result?.ok === true || result?.refusal.code === 'platform/already-there' ? [] : [member.id];
      }),
    );
    const outcomes = judged.map(({ id, member, why }): Outcome => {
      if (!member) return left(id, 'unknown', tools);
      if (why) return left(id, why, tools);
      return failed.has(id) ? left(id, 'not-written', tools) : { id, done: true };
    });
    return ok({ outcomes });
  };

function left(id: string, why: keyof typeof letterHindrances, { language }: Tools): Outcome {
  return { id, done: false, why: say(letterHindrances[why], language) };
}

async function hindranceFor(
  member: Member,
  letter: LetterText,
  ports: LetterPorts,
  tools: Tools,
): Promise<LetterNonSend | undefined> {
  return letterHindrance(letter.kind, letter, await factsFor(member, letter.kind, ports, tools));
}

type Check = (member: Member) => Promise<boolean>;

/**
 * A text that cannot be filled is told before anything is written: it would wait for a person for ever. One member of each
 * language tells, since all of them have the same fields.
 */
function checkOf(letter: LetterText, tools: Tools): Check {
  const known = new Map<Language, Promise<boolean>>();
  return (member) => {
    const before = known.get(member.language);
    const check = before ?? renderedFor(member, letter, tools).then(({ ok: written }) => written);
    known.set(member.language, check);
    return check;
  };
}

async function reasonFor(
  member: Member,
  letter: LetterText,
  { ports, check, tools }: { readonly ports: LetterPorts; readonly check: Check; readonly tools: Tools },
) {
  const hindrance = await hindranceFor(member, letter, ports, tools);
  if (hindrance) return hindrance;
  return (await check(member)) ? undefined : ('template-broken' as const);
}

/** The text of a batch, kept once: a page that comes later, or again, is of the same letter. */
async function keep(batch: Letter['id'], text: LetterText, { store, commitEach, caller, now }: Tools) {
  if (caller.door !== 'staff') return refuse('platform/not-allowed');
  const seen = await store.get(letters, letterKey(batch));
  if (seen) return sameText(seen.record, text) ? ok(undefined) : refuse('platform/key-reused');
  const record: Letter = { ...text, id: batch, byName: caller.person.name, writtenAt: now };
  // Not the request's own commit: that one remembers its answer, and there are pages of messages to come.
  const [done] = await commitEach([[create(letters, record)]]);
  return done?.ok === false && done.refusal.code !== 'platform/already-there' ? done : ok(undefined);
}

function sameText(a: LetterText, b: LetterText): boolean {
  return JSON.stringify([a.kind, a.subject, a.body]) === JSON.stringify([b.kind, b.subject, b.body]);
}

/** What was written before, to begin from. */
export const listLetters: UseCase<typeof messagesRoutes.letters> = async (_, { store }) => {
  const { rows } = await store.list(latestLetters);
  return ok({ letters: rows.map(({ record }) => record) });
};
