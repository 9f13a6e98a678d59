/** How long work may go on where nobody says when the browser needs its thread, in milliseconds. */
const slice = 6;

type Ask = (then: (left: () => number) => void) => void;

/** When nothing else is to be done: the browser says so; elsewhere, after what waits. */
const ask: Ask = (then) => {
  if (typeof requestIdleCallback === 'function') {
    requestIdleCallback((deadline) => then(() => deadline.timeRemaining()), { timeout: 2_000 });
    return;
  }
  setTimeout(() => {
    const until = performance.now() + slice;
    then(() => until - performance.now());
  }, 0);
};

/** Work that waits until nothing else is to be done, and gives way bit by bit; the last that was asked for is done. */
export function openIdle() {
  let now: Generator<undefined> | undefined;
  let asked = false;

  function go(left: () => number): void {
    asked = false;
    do if (now === undefined || now.next().done === true) return;
    while (left() > 1);
    again();
  }
  function again(): void {
    if (asked) return;
    asked = true;
    ask(go);
  }

  return {
    run(work: Generator<undefined>): void {
      now = work;
      again();
    },
    stop(): void {
      now = undefined;
    },
  };
}
