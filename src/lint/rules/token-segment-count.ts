/** Too few or too many parts between dots. */
import { rfc } from '#sources/sources';
import { ACCESS, encoded, HS256, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

const says = (count: number): string => {
  if (count === 1) return 'The token has no dot: one part instead of three.';
  if (count === 2) return 'The token has two parts: dot and signature are missing.';
  return `The token has ${count} parts instead of three.`;
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The token does not have three parts.',
  why: 'A signed token is header, payload and signature with dots between them. With fewer parts it was cut off; with more, no verifier may accept it.',
  fix: 'Copy the whole token, from the first letters "ey" to the end of the signature.',
  sources: [rfc(7515, '7.1'), rfc(7516, '9')],
  examples: {
    bad: [
      `${encoded(HS256)}.${encoded(ACCESS)}`,
      encoded(HS256),
      encoded(ACCESS),
      `${encoded(HS256)}.${encoded(ACCESS)}.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc.${encoded(HS256)}`,
    ],
    good: [TOKEN, jwt({ alg: 'none' }, ACCESS, '')],
  },
  check(jws) {
    const count = jws.segments.length;
    if (count === 3) return undefined;
    if (count < 3 && jws.payload && jws.header.text === '')
      return { at: { start: 0, end: 0 }, says: 'The token begins with its payload; the header is missing.' };
    // RFC 7516 section 9: five parts and the header parameter enc are an encrypted token.
    if (count === 5 && parameterOf(jws, 'enc')) return undefined;
    const end = jws.text.length;
    const fourth = jws.segments[3];
    return { at: fourth ? { start: fourth.start - 1, end } : { start: end, end }, says: says(count) };
  },
});
