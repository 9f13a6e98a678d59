import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFile, uploadLink, writeFile } from '../../functions/platform/files.ts';
import { startStack, type Stack } from '../../infra/local/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
  Object.assign(process.env, stack.environmentOf('import'));
});
afterAll(() => stack.close());

const key = 'imports/été (d’hier) & co/source.csv';
const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

describe('the files of the network', () => {
  it('are not there until they are written', async () => {
    expect(await readFile(key)).toBeUndefined();
    await writeFile(key, new TextEncoder().encode('nom;ville\nCoop du Lac;La Tuque\n'), 'text/csv');
    expect(text(await readFile(key))).toBe('nom;ville\nCoop du Lac;La Tuque\n');
  });

  it('are put by the browser under a link, of the type and size that were said', async () => {
    const link = await uploadLink('imports/a/source.csv', 'text/csv', 5);
    const put = (body: string, type: string) =>
      fetch(link, { method: 'PUT', body, headers: { 'content-type': type } });
    expect((await put('a;b;c', 'text/html')).status).toBe(403);
    expect((await put('a;b;c;d', 'text/csv')).status).toBe(403);
    expect((await put('a;b;c', 'text/csv')).status).toBe(200);
    expect(text(await readFile('imports/a/source.csv'))).toBe('a;b;c');
  });

  it('are put nowhere else by an altered link, nor when its time has passed', async () => {
    const link = await uploadLink('imports/b/source.csv', 'text/csv', 5);
    const put = (url: string) =>
      fetch(url, { method: 'PUT', body: 'a;b;c', headers: { 'content-type': 'text/csv' } });
    expect((await put(link.replace('/b/', '/c/'))).status).toBe(403);
    await stack.travel(new Date(stack.clock.now() + 901_000).toISOString());
    expect((await put(link)).status).toBe(403);
  });

  it('under another prefix than the function’s own are out of its reach', async () => {
    await expect(writeFile('documents/x.pdf', new Uint8Array(1), 'application/pdf')).rejects.toThrow(
      'AccessDenied',
    );
  });
});
