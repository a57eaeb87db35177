/** Set-Cookie fields, one a line, with or without the field name. Not: the Cookie field of a request. */
import { parseSetCookie } from '#cookies/set-cookie';
import { sliceOf } from '#text/slice';
import type { Span } from '#text/span';
import { MOST_ARTIFACTS, type Recogniser, type SetCookieArtifact } from '../artifact';

/** The field name, as `curl -v` marks it too. */
const FIELD = /^(?:< ?)?set-cookie[ \t]*:/iu;
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
]);

/** The lines of the text without the white space around them; empty ones are passed over. */
function* linesOf(text: string): Generator<Span> {
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const line = text.slice(at, next < 0 ? text.length : next);
    const trimmed = line.trim();
    const start = at + line.length - line.trimStart().length;
    if (trimmed !== '') yield { start, end: start + trimmed.length };
    at += line.length + 1;
  }
}

/** True for a pair that an attribute of Set-Cookie follows: in a request's Cookie field another pair would. */
const isBareCookie = (line: string): boolean => {
  const [pair = '', next] = line.split(';', 2);
  if (next === undefined || !PAIR.test(pair.trimEnd())) return false;
  return ATTRIBUTES.has((next.split('=', 1)[0] ?? '').trim().toLowerCase());
};

const cookieAt = (pasted: string, span: Span, leftOut: readonly string[]): SetCookieArtifact => {
  const slice = sliceOf(pasted, [span]);
  return { kind: 'set-cookie', slice, cookie: parseSetCookie(slice.text), leftOut };
};

export default {
  says: 'Set-Cookie fields',
  order: 10,
  recognise: (pasted) => {
    const found: SetCookieArtifact[] = [];
    for (const { start, end } of linesOf(pasted)) {
      if (found.length === MOST_ARTIFACTS) break;
      const line = pasted.slice(start, end);
      const name = FIELD.exec(line)?.[0];
      if (name === undefined) {
        if (isBareCookie(line)) found.push(cookieAt(pasted, { start, end }, []));
        continue;
      }
      const value = line.slice(name.length);
      const from = end - value.trimStart().length;
      if (from < end) found.push(cookieAt(pasted, { start: from, end }, ['the field name Set-Cookie']));
    }
    return found;
  },
} satisfies Recogniser;
