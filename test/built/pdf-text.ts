/** The text of a printed page, as the browser's PDF writer encodes it: glyphs, and a map from glyphs to characters for each font. */
import { inflateSync } from 'node:zlib';

const objectsIn = (pdf: Buffer): ReadonlyMap<string, string> =>
  new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n?([\s\S]*?)endobj/gu)].map(
      ([, id = '', body = '']) => [id, body] as const,
    ),
  );

const streamOf = (body = ''): string => {
  const from = body.indexOf('\n', body.indexOf('stream')) + 1;
  const raw = Buffer.from(body.slice(from, body.lastIndexOf('endstream')), 'latin1');
  return body.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1');
};

const hex = (digits = ''): number => Number.parseInt(digits, 16);
const characters = (digits = ''): string =>
  (digits.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(hex(unit))).join('');

/** Glyph to characters. */
const mapIn = (cmap: string): ReadonlyMap<number, string> => {
  const map = new Map<number, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
    for (const [, glyph, text] of block.matchAll(/<(\w+)>\s*<(\w+)>/gu))
      map.set(hex(glyph), characters(text));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu))
    for (const [, first, last, text] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/gu))
      for (let glyph = hex(first); glyph <= hex(last); glyph += 1)
        map.set(glyph, String.fromCharCode(hex(text) + glyph - hex(first)));
  return map;
};

/** @returns the text of each page, without its spaces */
export const textOfPages = (pdf: Buffer): readonly string[] => {
  const objects = objectsIn(pdf);
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  const fontOf = (id: string) => {
    const cmap = /\/ToUnicode (\d+) 0 R/u.exec(objects.get(id) ?? '')?.[1];
    const map = fonts.get(id) ?? mapIn(cmap === undefined ? '' : streamOf(objects.get(cmap)));
    fonts.set(id, map);
    return map;
  };
  const textIn = (page: string): string => {
    const named = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(([, name = '', id = '']) => [name, id] as const),
    );
    let text = '';
    let font: ReadonlyMap<number, string> = new Map();
    const content = streamOf(objects.get(/\/Contents (\d+) 0 R/u.exec(page)?.[1] ?? ''));
    for (const [, name, digits] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)>/gu)) {
      if (name !== undefined) font = fontOf(named.get(name) ?? '');
      for (const glyph of digits?.match(/.{4}/gu) ?? []) text += font.get(hex(glyph)) ?? '';
    }
    return text.replaceAll(/\s/gu, '');
  };
  return [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/u.test(body)).map(textIn);
};
