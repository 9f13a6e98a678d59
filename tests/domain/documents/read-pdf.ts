import { inflateSync } from 'node:zlib';

export type ReadPdf = { readonly pages: readonly string[]; readonly raw: string };

type Objects = ReadonlyMap<string, { readonly head: string; readonly stream: string }>;

function objectsOf(bytes: Uint8Array): Objects {
  const file = Buffer.from(bytes).toString('latin1');
  const found = file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g);
  return new Map([...found].map(([, number = '', body = '']) => [number, objectOf(body)]));
}

function objectOf(body: string) {
  const at = body.indexOf('stream\n');
  if (at < 0) return { head: body, stream: '' };
  const packed = Buffer.from(body.slice(at + 7), 'latin1');
  const head = body.slice(0, at);
  return {
    head,
    stream: head.includes('/FlateDecode') ? inflateSync(packed).toString('latin1') : packed.toString('utf8'),
  };
}

/** What each glyph of a font means, by its number. */
function meanings(objects: Objects, font: string): readonly string[] {
  const [, map = ''] = /\/ToUnicode (\d+)/.exec(objects.get(font)?.head ?? '') ?? [];
  const ranges = (objects.get(map)?.stream ?? '').matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/g);
  const texts = [...ranges].flatMap(([, range = '']) => range.trim().split(' '));
  return texts.map((hex) => Buffer.from(hex.slice(1, -1), 'hex').swap16().toString('utf16le'));
}

function textOf(content: string, fonts: ReadonlyMap<string, readonly string[]>): string {
  const lines = content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*)\] TJ/g);
  let glyphs: readonly string[] = [];
  const said: string[] = [];
  for (const [, font, shown] of lines) {
    if (font !== undefined) glyphs = fonts.get(font) ?? [];
    if (shown === undefined) continue;
    const codes = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    said.push(codes.map((code) => glyphs[Number.parseInt(code, 16)] ?? '\uFFFD').join(''));
  }
  return said.join('\n');
}

/** The words of a PDF of ours, page by page, one line of text each; and its bytes, where its structure can be read. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = objectsOf(bytes);
  const pages = [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const [, resources = ''] = /\/Resources (\d+)/.exec(head) ?? [];
      const [, content = ''] = /\/Contents (\d+)/.exec(head) ?? [];
      const named = (objects.get(resources)?.head ?? '').matchAll(/\/(F\d+) (\d+) 0 R/g);
      const fonts = new Map([...named].map(([, name = '', font = '']) => [name, meanings(objects, font)]));
      return textOf(objects.get(content)?.stream ?? '', fonts);
    });
  return { pages, raw: Buffer.from(bytes).toString('latin1') };
}
