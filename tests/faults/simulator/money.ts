import { calendar, categories, network, schedules, taxes } from '../../../infra/local/demo/network.ts';
import { getAccount } from '../../../functions/dues/account.ts';
import { identifyPayer } from '../../../functions/dues/identify-payer.ts';
import { issueInvoice } from '../../../functions/dues/issue-invoice.ts';
import type { DuesPorts } from '../../../functions/dues/ports.ts';
import { quoteDues } from '../../../functions/dues/quote-dues.ts';
import { recordPayment } from '../../../functions/dues/record-payment.ts';
import { reversePayment } from '../../../functions/dues/reverse-payment.ts';
import { voidInvoice } from '../../../functions/dues/void-invoice.ts';
import { morning } from '../../../functions/jobs/daily/morning.ts';
import { nextDues } from '../../../functions/membership/next-dues.ts';
import { memberKey, members } from '../../../functions/membership/records.ts';
import { memberWrites } from '../../../functions/membership/party-writes.ts';
import {
  membershipOnReopened,
  membershipOnSettled,
  membershipOnVoided,
} from '../../../functions/membership/settled.ts';
import { outgoing } from '../../../functions/messages/writes.ts';
import { variable } from '../../../functions/platform/environment.ts';
import {
  calendars,
  categories as categoryKind,
  networks,
  schedules as scheduleKind,
  taxes as taxesKind,
} from '../../../functions/platform/settings.ts';
import { hashOf } from '../../../functions/platform/storage/answers.ts';
import { create } from '../../../functions/platform/storage/writes.ts';
import { once, toolsFor, type Tools } from '../../../functions/platform/tools.ts';
import { items } from '../../../shared/dues/item.ts';
import { owing } from '../../../shared/dues/invoice.ts';
import { isUnidentified, paymentMethods } from '../../../shared/dues/payment.ts';
import { addDays, day } from '../../../shared/kernel/day.ts';
import {
  id,
  type InvoiceId,
  type MemberId,
  type PaymentId,
  type StaffId,
} from '../../../shared/kernel/ids.ts';
import { dayIn, instant } from '../../../shared/kernel/instant.ts';
import { money } from '../../../shared/kernel/money.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { blankMember, type Member } from '../../../shared/membership/member.ts';
import { Books } from './books.ts';
import { Cloud } from './cloud.ts';
import { watchedEngine } from './watch.ts';

const second = 1000;
const oneDay = 86_400 * second;

const ports: DuesPorts = {
  party: async (memberId, { store }) => (await store.get(members, memberKey(memberId)))?.record,
  nextDues,
  onSettled: membershipOnSettled,
  onReopened: membershipOnReopened,
  onVoided: membershipOnVoided,
  outgoing,
};

const useCases = {
  quote: quoteDues(ports),
  issue: issueInvoice(ports),
  pay: recordPayment(ports),
  identify: identifyPayer(ports),
  reverse: reversePayment(ports),
  void: voidInvoice(ports),
} as const;
type UseCases = typeof useCases;

const treasurer = {
  door: 'staff',
  person: {
    id: id<StaffId>('s-1'),
    email: 'tresorerie@reseau.example',
    name: 'Ada',
    language: 'fr',
    roles: ['treasurer'],
    committees: [],
    active: true,
  },
  reach: 'all',
} as const;

type Payment = Parameters<UseCases['pay']>[0]['body'];
type Answer = Result<unknown, { readonly code: string }>;
const unsettled = new Set(['platform/unavailable', 'platform/busy', 'platform/changed-meanwhile']);

/** A few members whose money many hands move at once, through the product's own use cases, in a cloud that fails. */
export class Treasury {
  readonly cloud: Cloud;
  readonly books = new Books();
  readonly counts = { operations: 0, done: 0, refused: 0, unanswered: 0 };
  readonly refusals = new Map<string, number>();
  #members: readonly MemberId[] = [];
  #keys = 0;
  /** Payments that carry a reference. */
  readonly #paid: Payment[] = [];
  /** What was answered to each key. */
  readonly #answers = new Map<string, string>();

  constructor(seed: string) {
    const { onCommit } = this.books;
    this.cloud = new Cloud(seed, instant('2026-01-05T15:00:00Z'), watchedEngine({ onCommit }));
    Object.assign(this.cloud.workers, {
      due: (body: object, tools: Tools) => morning({ enqueue: this.cloud.put }).onMessage(body, tools),
    });
  }

  async run(operations: number): Promise<void> {
    const { timeline, chance } = this.cloud;
    await this.#open();
    let at = timeline.time;
    for (let n = 0; n < operations; n += 1) {
      at += chance.between(0, 150);
      if (n % 100 === 99) at += chance.between(1, 30) * oneDay;
      timeline.at(at, () => this.#operate());
      if (n % 100 === 99)
        timeline.at(at, () =>
          this.cloud.fire('due', (tools) => morning({ enqueue: this.cloud.put }).onSchedule(tools)),
        );
    }
    await timeline.runUntil(at + oneDay);
    this.cloud.calm();
    await timeline.runUntil(timeline.time + oneDay);
    await this.#reconcile();
  }

  async #open(): Promise<void> {
    process.env[variable.siteOrigin] = 'https://reseau.example';
    const tools = this.cloud.toolsOver(this.cloud.calmStore());
    await tools.commitEach([
      [
        create(networks, network),
        create(calendars, calendar),
        ...categories.map((one) => create(categoryKind, one)),
        ...schedules.map((one) => create(scheduleKind, one)),
        create(taxesKind, taxes),
      ],
    ]);
    const all = Array.from({ length: 12 }, (_, n) => memberOf(n));
    for (const one of all) {
      const category = categories.find((known) => known.id === one.category);
      if (category) await tools.commitEach([await memberWrites(undefined, one, category, tools)]);
    }
    this.#members = all.map((one) => one.id);
  }

  async #operate(): Promise<void> {
    const { chance } = this.cloud;
    this.counts.operations += 1;
    const act = chance.of([
      'issue',
      'issue',
      'bill',
      'bill',
      'pay',
      'pay',
      'pay',
      'identify',
      'reverse',
      'void',
    ] as const);
    await this.#acts[act]();
  }

  readonly #acts = {
    issue: () => {
      const { chance } = this.cloud;
      const lines = Array.from({ length: chance.between(1, 3) }, () => ({
        item: chance.of(items),
        description: 'Atelier',
        amount: money(chance.between(1, 300_000)),
      }));
      const dueDays = chance.between(0, 60);
      return this.#ask('issue', {
        body: { kind: 'other' as const, memberId: this.#someone(), lines, dueDays },
      });
    },
    bill: async () => {
      const memberId = this.#someone();
      const quoted = await this.#ask('quote', { path: { memberId } });
      const periods = (quoted?.ok ? quoted.value : { periods: [] }) as { periods: { startsOn: string }[] };
      if (periods.periods.length === 0) return undefined;
      const startsOn = day(this.cloud.chance.of(periods.periods).startsOn);
      return this.#ask('issue', { body: { kind: 'dues' as const, memberId, startsOn } });
    },
    pay: () => {
      const { chance, timeline } = this.cloud;
      // Now and then the same cheque, or the same line of a statement, by another hand.
      if (this.#paid.length > 0 && chance.hit(0.1)) return this.#ask('pay', { body: chance.of(this.#paid) });
      const open = [...this.books.invoices.values()].filter((invoice) => owing(invoice) > 0);
      const invoice = open.length > 0 ? chance.of(open) : undefined;
      const owed = invoice ? owing(invoice) : 10_000;
      const amount = chance.of([owed, owed, chance.between(1, owed), owed + chance.between(1, 20_000)]);
      const body = {
        memberId: invoice?.memberId ?? this.#someone(),
        amount: money(amount),
        method: chance.of(paymentMethods),
        receivedOn: dayIn(timeline.now()),
        reference: chance.hit(0.5) ? String(this.#keys) : '',
        ...(invoice && chance.hit(0.2) ? { invoices: [invoice.id] } : {}),
      };
      const asked = chance.hit(0.15) ? { ...body, memberId: null, invoices: undefined } : body;
      if (asked.reference !== '') this.#paid.push(asked);
      return this.#ask('pay', { body: asked });
    },
    identify: () => {
      const { chance } = this.cloud;
      // Now and then by another hand, at the same time or long after.
      const known = [...this.books.payments.values()].filter(
        (one) => isUnidentified(one) || chance.hit(0.01),
      );
      if (known.length === 0) return undefined;
      const path = { paymentId: id<PaymentId>(chance.of(known).id) };
      return this.#ask('identify', { path, body: { memberId: this.#someone(), version: 1 } });
    },
    reverse: () => {
      const { chance } = this.cloud;
      const known = [...this.books.payments.keys()];
      if (known.length === 0 || !chance.hit(0.5)) return undefined;
      const as = chance.of(['reversed', 'refunded'] as const);
      const path = { paymentId: id<PaymentId>(chance.of(known)) };
      return this.#ask('reverse', { path, body: { reason: 'Chèque retourné', as } });
    },
    void: () => {
      const { chance } = this.cloud;
      const known = [...this.books.invoices.values()];
      const open = known.filter(({ paid, state }) => paid === 0 && state === 'open');
      if (open.length === 0) return undefined;
      const { id: invoiceId } = chance.of(chance.hit(0.8) ? open : known);
      return this.#ask('void', {
        path: { invoiceId: id<InvoiceId>(invoiceId) },
        body: { reason: 'Erreur' },
      });
    },
  };

  #someone(): MemberId {
    return this.cloud.chance.of(this.#members);
  }

  /** A person at a screen: asks again with the same key until there is an answer, and now and then clicks twice. */
  async #ask<Name extends keyof UseCases>(
    name: Name,
    request: Partial<Parameters<UseCases[Name]>[0]>,
  ): Promise<Answer | undefined> {
    const { chance, odds, timeline } = this.cloud;
    const key = `${name}-${(this.#keys += 1)}`;
    if (chance.hit(odds.again)) void this.#call(name, request, key);
    for (let tries = 0; tries < 6; tries += 1) {
      const answer = await this.#call(name, request, key);
      if (answer && (answer.ok || !unsettled.has(answer.refusal.code))) {
        if (!answer.ok && this.#answers.has(key)) this.books.breaches.push(`${key} was done, then refused`);
        this.counts[answer.ok ? 'done' : 'refused'] += 1;
        const code = answer.ok ? 'ok' : answer.refusal.code;
        this.refusals.set(`${name} ${code}`, (this.refusals.get(`${name} ${code}`) ?? 0) + 1);
        return answer;
      }
      await timeline.wait(chance.between(100, 20 * second));
    }
    this.counts.unanswered += 1;
    return undefined;
  }

  async #call(name: keyof UseCases, request: object, key: string): Promise<Answer | undefined> {
    const said: { answer?: Answer } = {};
    await this.cloud.start(async ({ pause }, store) => {
      const hash = hashOf(JSON.stringify(request));
      const repeatable = { id: `staff#s-1#${name}#${key}`, hash, private: false };
      const tools = { ...toolsFor(treasurer, name, 'fr', repeatable, store), pause };
      const useCase = useCases[name] as (asked: object, tools: Tools) => Promise<Answer>;
      said.answer = await once(store, repeatable, () => useCase(request, tools));
    });
    this.#mustAnswerAlike(key, said.answer);
    return said.answer;
  }

  /** The same request again is answered as it was, once it was. */
  #mustAnswerAlike(key: string, answer: Answer | undefined): void {
    if (!answer?.ok || key.startsWith('quote')) return;
    const [text, before] = [JSON.stringify(answer.value), this.#answers.get(key)];
    if (before !== undefined && before !== text) this.books.breaches.push(`${key} was answered in two ways`);
    this.#answers.set(key, text);
  }

  /** Every account that the product shows is the fold of its postings, and every record is read back whole. */
  async #reconcile(): Promise<void> {
    const tools = this.cloud.toolsOver(this.cloud.calmStore());
    for (const memberId of this.#members) {
      const account = await getAccount({ path: { memberId } } as never, tools);
      const shown = account.ok && 'balance' in account.value ? account.value.balance : undefined;
      if (shown !== this.books.balanceOf(memberId))
        this.books.breaches.push(`the account of ${memberId} shows ${shown}`);
      const kept = await tools.store.get(members, memberKey(memberId));
      if (kept && (kept.record.nextAt === null) !== (kept.record.next === null))
        this.books.breaches.push(`${memberId} has half of a next action`);
    }
  }

  report() {
    const { books, cloud } = this;
    return {
      ...this.counts,
      ...books.counts,
      invoices: books.invoices.size,
      payments: books.payments.size,
      breaches: books.breaches.length,
      ...cloud.counts,
    };
  }
}

function memberOf(n: number): Member {
  const category = categories[n % 4 === 2 ? 3 : n % 2];
  const joinedOn = addDays(day('2026-01-02'), -n * 40);
  const isByTerm = category?.regime.kind === 'term';
  return {
    ...blankMember(id<MemberId>(`m-${n}`), 'organisation'),
    number: String(n),
    legalName: `Coop ${n}`,
    email: `coop-${n}@exemple.ca`,
    category: category?.id ?? null,
    revenue: n % 5 === 0 ? null : money(n * 17_000_000),
    joinedOn,
    anchorOn: joinedOn,
    ...(isByTerm ? { termStartsOn: joinedOn, termEndsOn: addDays(day('2026-03-01'), n * 20) } : {}),
  };
}
