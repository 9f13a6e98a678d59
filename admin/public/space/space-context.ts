import { createContext, use, useCallback, useEffect, useState } from 'react';
import type { Client, Problem, RouteName, Said, Sent } from './client.ts';

export type Space = {
  readonly client: Client;
  /** Goes to another page of the space. */
  readonly go: (path: string) => void;
  readonly signOut: () => void;
};

export const SpaceContext = createContext<Space | undefined>(undefined);

/** @throws Error outside of the space */
export function useSpace(): Space {
  const space = use(SpaceContext);
  if (space === undefined) throw new Error('This is only shown inside of the space');
  return space;
}

type AnswerTo<Name extends RouteName> =
  Awaited<ReturnType<typeof call<Name>>> extends Said<infer Answer> ? Answer : never;
function call<Name extends RouteName>(client: Client, name: Name, sent: Sent<Name>) {
  return client.call(name, sent);
}

export type Loaded<Answer> = {
  readonly value: Answer | undefined;
  readonly problem: Problem | undefined;
  /** Puts what a write answered in the place of what was read. */
  readonly put: (value: Answer) => void;
  readonly again: () => void;
};

type Setters<Answer> = {
  readonly setValue: (value: Answer) => void;
  readonly setProblem: (problem: Problem | undefined) => void;
};

function settle<Answer>(said: Said<Answer>, { setValue, setProblem }: Setters<Answer>): void {
  if (said.ok) setValue(said.value);
  setProblem(said.ok ? undefined : said.problem);
}

/** What a route answers, read when the page opens. */
export function useLoaded<Name extends RouteName>(name: Name, pairingId?: string): Loaded<AnswerTo<Name>> {
  const { client } = useSpace();
  const [value, setValue] = useState<AnswerTo<Name> | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const read = useCallback(
    () => call(client, name, pairingId === undefined ? {} : { path: { pairingId } }),
    [client, name, pairingId],
  );
  useEffect(() => {
    let shown = true;
    void read().then((said) => shown && settle(said, { setValue, setProblem }));
    return () => {
      shown = false;
    };
  }, [read]);
  const again = () => void read().then((said) => settle(said, { setValue, setProblem }));
  return { value, problem, put: setValue, again };
}
