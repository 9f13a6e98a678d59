/** What would be lost if the person left now, in cells. */
export type AtRisk = {
  /** On their way to the server. */
  readonly waiting: number;
  /** Refused, in conflict, or in a row that is only begun: typed, and nowhere but here. */
  readonly typed: number;
};

/** Knows of every sheet what is not saved; the browser asks before a page that waits for answers is closed. */
export function openUnsaved(page: Pick<Window, 'addEventListener'>) {
  const asked = new Set<() => AtRisk>();
  let leaving = false;
  const cells = (part: keyof AtRisk) => [...asked].reduce((sum, ask) => sum + ask()[part], 0);

  page.addEventListener('beforeunload', (event) => {
    if (!leaving && cells('waiting') > 0) event.preventDefault();
  });
  return {
    /** @returns how to stop being asked */
    watch(ask: () => AtRisk): () => void {
      asked.add(ask);
      return () => asked.delete(ask);
    },
    /** Cells that leaving would lose. */
    count: (): number => cells('waiting') + cells('typed'),
    /** The person has been asked: the browser asks no second time. */
    leave(): void {
      leaving = true;
    },
  };
}

export type Unsaved = ReturnType<typeof openUnsaved>;
