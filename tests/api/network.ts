import { demoStaff } from '../../infra/local/identity/people.ts';
import { loadNetwork } from '../../infra/local/demo/index.ts';
import { storeOf } from '../../infra/local/demo/store.ts';
import type { Mailed } from '../../infra/local/services/mail.ts';
import { startStack, type Stack, type StackOptions } from '../../infra/local/stack.ts';
import type { Store } from '../../functions/platform/storage/store.ts';
import type { Route } from '../../shared/contracts/route.ts';

type Role = (typeof demoStaff)[number]['role'];

/** What a request carries beside its route. */
type Sent = {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Who asks: somebody of the demo network's staff, or nobody in particular. */
  readonly as?: Role;
  /** Or a member, by the token of their sign-in. */
  readonly token?: string;
  readonly language?: 'fr' | 'en';
  readonly key?: string;
};
/** An answer as loose as a test reads it. */
// oxlint-disable-next-line typescript/no-explicit-any
type Said = any;
export type Answered = { readonly status: number; readonly body: Said };

/** The product on this machine, with a network that has decided what it is and a staff. */
export type Network = {
  readonly stack: Stack;
  readonly store: Store;
  readonly call: (route: Route, sent?: Sent) => Promise<Answered>;
  /** The letters that were sent to an address, oldest first. */
  readonly lettersTo: (address: string) => Promise<readonly Mailed[]>;
  readonly close: () => Promise<void>;
};

/** Nobody is on the roll, unless something else is loaded than the bare network. */
export async function openNetwork(
  options: StackOptions = {},
  load: (stack: Stack) => Promise<unknown> = loadNetwork,
): Promise<Network> {
  const stack = await startStack(options);
  await load(stack);
  const tokens = new Map<string, string>();

  async function tokenOf(role: Role): Promise<string> {
    const email = demoStaff.find((person) => person.role === role)?.email ?? '';
    // A token lives for less than an hour, and tests travel in time.
    const name = `${role} ${Math.floor(stack.clock.now() / 600_000)}`;
    const token = tokens.get(name) ?? (await stack.token('staff', email)).token;
    tokens.set(name, token);
    return token;
  }

  return {
    stack,
    store: storeOf(stack),
    call: async (route, sent = {}) => {
      const url = route.url.replace(/\{(\w+)\}/g, (_, name: string) => sent.path?.[name] ?? '');
      const headers = new Headers({ 'accept-language': sent.language ?? 'fr' });
      if (sent.token) headers.set('authorization', `Bearer ${sent.token}`);
      if (sent.as) headers.set('authorization', `Bearer ${await tokenOf(sent.as)}`);
      if (sent.key) headers.set('idempotency-key', sent.key);
      if (sent.body) headers.set('content-type', 'application/json');
      const answer = await fetch(`${stack.url}${url}?${new URLSearchParams(sent.query).toString()}`, {
        method: route.method,
        headers,
        body: sent.body ? JSON.stringify(sent.body) : null,
      });
      const isJson = /json/.test(answer.headers.get('content-type') ?? '');
      return { status: answer.status, body: isJson ? await answer.json() : await answer.bytes() };
    },
    lettersTo: async (address) => {
      await stack.drained();
      return stack.mail.mailbox().filter(({ to }) => to.includes(address));
    },
    close: () => stack.close(),
  };
}
