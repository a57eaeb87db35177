/** Tokens that are written down in code. Not: what code does with one (in-log.ts, in-address.ts). */
import { tokensIn } from '#artifacts/tokens-in';
import { claim, decodeJws, headerParameter, numberOf, stringOf } from '#jose/jws/jws';
import type { Code } from '../code/code';
import type { Report, Severity } from '../rule';
import { YEAR } from '../times';
import { nodesOf } from '../code/nodes';

/** Says nothing of anybody, or was published in documentation: the token of jwt.io, of RFC 7515 and of Supabase's local set-up. */
const NAMES_SOMEBODY =
  'iss aud sub azp client_id email role roles scope scp uid userId user_id user id username'.split(' ');

const isSample = (text: string): boolean => {
  const jws = decodeJws(text);
  const of = (name: string) => stringOf(claim(jws, name)?.value);
  return (
    of('name') === 'John Doe' ||
    of('iss') === 'supabase-demo' ||
    of('iss') === 'joe' ||
    NAMES_SOMEBODY.every((name) => claim(jws, name) === undefined)
  );
};

const gravityOf = (text: string, now: number): Severity => {
  const jws = decodeJws(text);
  if (stringOf(headerParameter(jws, 'alg')?.value)?.toLowerCase() === 'none' || isSample(text)) return 'info';
  const expires = numberOf(claim(jws, 'exp')?.value);
  return expires !== undefined && expires < now - YEAR ? 'info' : 'warning';
};

/**
 * Every token in the text.
 * @param now seconds since 1970-01-01T00:00:00Z
 */
export function* inCode(code: Code, now: number): Generator<Report> {
  const texts = nodesOf(code, 'text', 'template', 'unread');
  for (const at of tokensIn(code.text)) {
    // In a comment, it shows how something is called.
    const isWritten = texts.some((node) => node.at.start <= at.start && at.end <= node.at.end);
    const severity = isWritten ? gravityOf(code.text.slice(at.start, at.end), now) : 'info';
    yield { at, severity, says: 'The code contains a token.' };
  }
}
