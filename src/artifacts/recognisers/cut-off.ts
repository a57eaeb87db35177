/** A token that a program cut off or masked as it logged it: its header can be read, and perhaps a part of its claims. Not: one that is whole (embedded-jws.ts). */
import { sliceOf } from '#text/slice';
import { memberOf } from '#text/json';
import type { Recogniser } from '../artifact';
import { lineCounter } from '#text/position';
import { headerIn } from '../tokens-in';

/** A header and what follows it; then a mark that something was left out, or where a line, a text or a value ends. */
const TOKEN =
  /(?<![\w.-])(ey[JA][\w-]{10,}\.[\w-]*(?:\.[\w-]*)?)(\.{3}|…|\*{2,}(?![\w*-])|•{2,}|[ \t]*[[<(](?:redacted|masked|truncated|removed|signature)[^\n]{0,40}|['"`]?(?:\.{3}|…| \.\.\. )|(?=["'`]?[ \t,;)\]}>]|["'`]?[\r\n]|["'`]?$))/giu;

/** Where so many parts are, nothing was cut. */
const isWhole = (token: string): boolean => {
  const [, second = '', third = ''] = token.split('.');
  return second !== '' && third !== '';
};

const LEFT_OUT = 'the rest (shortened by the program that logged it)';

export default {
  says: 'A token that a log shortened',
  order: 28,
  *recognise(pasted) {
    const bareText = pasted.trim();
    const isMany = bareText.includes('\n');
    const lineOf = lineCounter(pasted);
    for (const { 1: token = '', 2: mark = '', index } of pasted.matchAll(TOKEN)) {
      const header = headerIn(token.split('.', 1)[0] ?? '');
      if (!header || memberOf(header, 'alg')?.value.type !== 'string' || memberOf(header, 'enc')) continue;
      if (mark === '' && (isWhole(token) || bareText === token)) continue;
      const bare = mark === '' ? token : token.replace(/\.$/u, '');
      yield {
        kind: 'jws' as const,
        where: isMany ? `line ${lineOf(index)}` : undefined,
        slice: sliceOf(pasted, [{ start: index, end: index + bare.length }]),
        leftOut: [LEFT_OUT],
      };
    }
  },
} satisfies Recogniser;
