import { describe, expect, it } from 'vitest';
import { openEditQueue, type QueuePorts } from '../../../admin/panel/sheet/edit-queue.ts';
import type { Edit } from '../../../shared/contracts/sheets/routes.ts';
import type { Row } from '../../../shared/contracts/sheets/sheet.ts';

/** A server that answers when it is told to. */
function opened() {
  const batches: {
    edits: readonly Edit[];
    key: string;
    answer: (sent: Awaited<ReturnType<QueuePorts['send']>>) => void;
    fail: () => void;
  }[] = [];
  const accepted: Row[] = [];
  let keys = 0;
  const queue = openEditQueue({
    send: (edits, key) =>
      new Promise((resolve, reject) => {
        batches.push({ edits, key, answer: resolve, fail: () => reject(new Error('Nobody answered')) });
      }),
    accepted: (rows) => accepted.push(...rows),
    changed: () => undefined,
    newKey: () => `key-${(keys += 1)}`,
    wait: () => Promise.resolve(),
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  const edit = (was: string, value: string, id = 'a', column = 'name'): Edit => ({ id, column, was, value });
  const taken = (version: number, name: string) => ({
    ok: true as const,
    outcomes: [{ id: 'a', row: { id: 'a', version, name }, refused: [] }],
  });
  const refusal = (message: string, now?: string) => ({
    ok: true as const,
    outcomes: [
      {
        id: 'a',
        refused: [{ column: 'name', code: 'platform/x', message, ...(now === undefined ? {} : { now }) }],
      },
    ],
  });
  return { queue, batches, accepted, settled, edit, taken, refusal };
}

describe('edits on their way', () => {
  it('what one gesture writes leaves in one batch', async () => {
    const { queue, batches, settled, edit } = opened();
    queue.write([edit('', 'Un', 'a'), edit('', 'Deux', 'b')]);
    queue.write([edit('', 'Trois', 'c')]);
    await settled();
    expect(batches.map(({ edits }) => edits.map(({ value }) => value))).toEqual([['Un', 'Deux', 'Trois']]);
    expect(queue.saving()).toEqual({ state: 'saving', cells: 3 });
  });

  it('a cell typed again while its edit flies is sent next, on top of what was sent', async () => {
    const { queue, batches, settled, edit, taken, accepted } = opened();
    queue.write([edit('', 'Un')]);
    await settled();
    queue.write([edit('Un', 'Deux')]);
    queue.write([edit('Deux', 'Trois')]);
    batches[0]?.answer(taken(2, 'Un'));
    await settled();
    expect(batches[1]?.edits).toEqual([{ id: 'a', column: 'name', was: 'Un', value: 'Trois' }]);
    batches[1]?.answer(taken(3, 'Trois'));
    await settled();
    expect(accepted.map(({ version }) => version)).toEqual([2, 3]);
    expect(queue.saving()).toEqual({ state: 'saved' });
  });

  it('a repeated batch carries the same key, until somebody answers', async () => {
    const { queue, batches, settled, edit, taken } = opened();
    queue.write([edit('', 'Un')]);
    await settled();
    batches[0]?.fail();
    await settled();
    expect(queue.saving()).toEqual({ state: 'offline', cells: 1 });
    expect(batches.map(({ key }) => key)).toEqual(['key-1', 'key-1']);
    batches[1]?.answer(taken(2, 'Un'));
    await settled();
    expect(queue.saving()).toEqual({ state: 'saved' });
  });

  it('a refused cell keeps what was typed, with the reason', async () => {
    const { queue, batches, settled, edit, refusal } = opened();
    queue.write([edit('', 'Un')]);
    await settled();
    batches[0]?.answer(refusal('Déjà pris'));
    await settled();
    expect(queue.markOf('a', 'name')).toEqual({ state: 'refused', value: 'Un', reason: 'Déjà pris' });
    expect(queue.saving()).toEqual({ state: 'attention', cells: 1 });
  });

  it('a cell in which someone else wrote shows both values, the newest of mine', async () => {
    const { queue, batches, settled, edit, refusal } = opened();
    queue.write([edit('', 'Un')]);
    await settled();
    queue.write([edit('Un', 'Deux')]);
    batches[0]?.answer(refusal('Changé entre-temps', 'À eux'));
    await settled();
    expect(queue.markOf('a', 'name')).toMatchObject({ state: 'conflict', value: 'Deux', now: 'À eux' });
    expect(batches).toHaveLength(1);
  });

  it('a cell typed back to what it was before it left is not sent', async () => {
    const { queue, batches, settled, edit } = opened();
    queue.write([edit('Avant', 'Après')]);
    queue.write([edit('Après', 'Avant')]);
    await settled();
    expect(batches).toEqual([]);
    expect(queue.saving()).toEqual({ state: 'saved' });
  });

  it('a whole refusal marks every cell of its batch', async () => {
    const { queue, batches, settled, edit } = opened();
    queue.write([edit('', 'Un', 'a'), edit('', 'Deux', 'b')]);
    await settled();
    batches[0]?.answer({ ok: false, reason: 'Votre rôle ne permet pas cela' });
    await settled();
    expect(queue.attention()).toEqual([
      { id: 'a', column: 'name' },
      { id: 'b', column: 'name' },
    ]);
  });
});
