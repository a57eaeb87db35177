/** Set-Cookie fields, one a line, with or without the field name. */
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';
import { setCookieThings } from '../forms/cookies';
import { linesWith } from '../forms/lines';

/** The field name, as `curl -v` marks it too. */
const FIELD = /^(?:< ?)?set-cookie[ \t]*:/iu;
/** A line worth a look: the field, or a pair and a semicolon. Lines begin behind U+2028 too, so none goes on over it. */
const LINE =
  /^(?:[ \t]*(?:< ?)?set-cookie[ \t]*:|[^\r\n\u2028\u2029;=]{1,4096}=[^\r\n\u2028\u2029;]*;).*/gimu;
/** A cookie-pair of RFC 6265 section 4.1.1, without white space around the equals sign. */
const PAIR = /^[\w!#$%&'*+.^`|~-]+=(?:"[^\s";,\\]*"|[^\s";,\\]*)$/u;
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'expires',
  'max-age',
  'domain',
  'path',
  'secure',
  'httponly',
  'samesite',
  'partitioned',
  'priority',
  // Of RFC 2109, which Java servers write.
  'version',
  'comment',
]);

/** True for a pair that an attribute of Set-Cookie follows: in a request's Cookie field another pair would. */
const isBareCookie = (line: string): boolean => {
  const [pair = '', next] = line.trimStart().split(';', 2);
  if (next === undefined || !PAIR.test(pair.trimEnd())) return false;
  return ATTRIBUTES.has((next.split('=', 1)[0] ?? '').trim().toLowerCase());
};

export default {
  says: 'Set-Cookie fields',
  order: 10,
  *recognise(pasted) {
    for (const { start, end } of linesWith(pasted, LINE)) {
      const line = pasted.slice(start, end);
      const name = FIELD.exec(line.trimStart())?.[0];
      if (name === undefined && !isBareCookie(line)) continue;
      const value = line
        .trimStart()
        .slice(name?.length ?? 0)
        .trim();
      const from = start + line.lastIndexOf(value);
      const slice = sliceOf(pasted, [{ start: from, end: from + value.length }]);
      if (value !== '')
        yield* setCookieThings({ slice }, undefined, name === undefined ? [] : ['the field name Set-Cookie']);
    }
  },
} satisfies Recogniser;
