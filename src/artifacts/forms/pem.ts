/** Where PEM blocks are in a text (RFC 7468). Not: the keys in them (jose/keys/pem.ts). */
import type { Span } from '#text/span';

const MARK = /-----(BEGIN|END) ((?!PGP)[A-Z0-9 ]{1,60})-----/gu;

/** The blocks, those that only white space parts as one: a certificate chain, a key after its parameters. */
export const pemIn = (text: string): Span[] => {
  const blocks: Span[] = [];
  let begin: { readonly label: string; readonly start: number } | undefined;
  for (const match of text.matchAll(MARK)) {
    const [mark, word, label = ''] = match;
    if (word === 'BEGIN') begin = { label, start: match.index };
    else if (begin?.label === label) {
      const end = match.index + mark.length;
      const last = blocks.at(-1);
      if (last && /^(?:\s|\\[rn])*$/u.test(text.slice(last.end, begin.start))) {
        blocks[blocks.length - 1] = { start: last.start, end };
      } else blocks.push({ start: begin.start, end });
      begin = undefined;
    }
  }
  return blocks;
};
