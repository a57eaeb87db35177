/** A token in the URL of a request: told wherever the paste says that it is a URL, with its place. */
import { describe, expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { ACCESS, HS256, jwt, TOKEN as A } from '#lint/example-token';
import { lintArtifact } from '#lint/lint-artifact';

const B = jwt(HS256, { ...ACCESS, sub: 'another' });
const ORDERS = `https://shop.bakery.example/orders?access_token=${A}&page=2`;

/** What is told of tokens in URLs: the text at each place. */
const told = (pasted: string): string[] =>
  recognise(pasted).flatMap((artifact) =>
    lintArtifact(artifact, { now: 1_790_000_000 })
      .filter(({ finding }) => finding.rule.id === 'token-in-url')
      .flatMap(({ spans }) => spans.map(({ start, end }) => pasted.slice(start, end))),
  );

const HAR = JSON.stringify({
  log: {
    entries: [
      { request: { method: 'GET', url: ORDERS, headers: [] }, response: { status: 200, headers: [] } },
    ],
  },
});

describe('a token is told once', () => {
  test.each([
    ['a URL alone', `  ${ORDERS}`, [A]],
    ['several URLs', `${ORDERS}\nhttps://shop.bakery.example/confirm/${B}`, [A, B]],
    ['a curl command', `curl '${ORDERS}' -H 'Authorization: Bearer ${B}'`, [A]],
    ['a curl command with it in a field too', `curl -H 'Authorization: Bearer ${A}' '${ORDERS}'`, [A]],
    ['an HTTP message', `GET /orders?access_token=${A} HTTP/1.1\nHost: shop.bakery.example\n\n`, [A]],
    ['a HAR file', HAR, [A]],
    ['a fragment', `https://app.bakery.example/#access_token=${A}&state=7`, [A]],
  ])('%s', (_, pasted, wanted) => {
    expect(told(pasted)).toEqual(wanted);
  });
});

test.each([
  ['the token alone', A],
  [
    'a curl command with it in a field',
    `curl 'https://shop.bakery.example/orders' -H 'Authorization: Bearer ${A}'`,
  ],
])('%s is not', (_, pasted) => {
  expect(told(pasted)).toEqual([]);
});
