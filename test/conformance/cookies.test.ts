/** The prefix examples of RFC 6265bis: what a user agent takes from a secure origin. */
import { afterAll, expect, test } from 'vitest';
import { store } from '#cookies/cookie-jar';
import { corpus, WHERE } from './corpora';

interface Example {
  readonly setCookie: string;
  readonly uaFromSecureOrigin: 'accepted' | 'rejected';
}

const examples = corpus('cookies-rfc6265bis/prefix-examples.json') as Example[];
let alike = 0;

test.each(examples)('$setCookie is $uaFromSecureOrigin', ({ setCookie, uaFromSecureOrigin }) => {
  const context = { url: 'https://site.example/', now: 0, fromScript: false };
  const outcomeOf = (line: string) => store([], line, context).storing.outcome;
  expect(outcomeOf(setCookie)).toBe(uaFromSecureOrigin === 'accepted' ? 'stored' : 'refused');
  // Refused for the prefix, and not for another reason: without it, the rest is taken.
  const plain = setCookie.replace(/__\w+-/u, '');
  expect(plain).not.toBe(setCookie);
  expect(outcomeOf(plain)).toBe('stored');
  alike += 1;
});

afterAll(() => {
  console.log(`${WHERE}: RFC 6265bis: ${alike} of ${examples.length} examples of prefixes decided as there.`);
});
