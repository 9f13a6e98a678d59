/**
 * Work that is asked for in one turn of the event loop is done as one: three records that a use case reads at once cost
 * one call, not three. Each asker has the answer of the whole, or its failure.
 */
export function gathered<Asked, Answer>(
  work: (all: readonly Asked[]) => Promise<Answer>,
): (asked: readonly Asked[]) => Promise<{ readonly answer: Answer; readonly from: number }> {
  let waiting: { readonly all: Asked[]; readonly answer: Promise<Answer> } | undefined;
  return async (asked) => {
    waiting ??= begin();
    const { all, answer } = waiting;
    const from = all.length;
    all.push(...asked);
    return { answer: await answer, from };
  };

  function begin() {
    const all: Asked[] = [];
    const turn = new Promise((resolve) => setImmediate(resolve));
    const answer = turn.then(() => {
      waiting = undefined;
      return work(all);
    });
    return { all, answer };
  }
}
