/** Which origins of a recording are one site. Not: what rules make of that (test/lint). */
import { describe, expect, test } from 'vitest';
import { lintRecording } from '#lint/recording-rules';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { siteOf } from '#recording/site';

test.each([
  ['https://shop.example', 'https://shop.example'],
  ['https://api.shop.example:8443/orders?x=1', 'https://shop.example'],
  ['https://www.bakery.co.uk/', 'https://bakery.co.uk'],
  ['http://www.bakery.co.uk/', 'http://bakery.co.uk'],
  // A suffix that a company rents out: each name below it is somebody else's.
  ['https://bakery.github.io/', 'https://bakery.github.io'],
  ['https://till.bakery.github.io/', 'https://bakery.github.io'],
  ['https://github.io/', 'https://github.io'],
  ['https://co.uk/', 'https://co.uk'],
  ['http://localhost:3000/', 'http://localhost'],
  ['http://bakery.localhost/', 'http://bakery.localhost'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1'],
  ['http://10.0.0.1/', 'http://10.0.0.1'],
  ['http://[::1]:3000/', 'http://[::1]'],
  // Punycode, as URLs have it: bäckerei.de, and a shop below the Chinese suffix of .cn.
  ['https://www.bäckerei.de/', 'https://xn--bckerei-5wa.de'],
  ['https://www.shop.公司.cn/', 'https://shop.xn--55qx5d.cn'],
  // A list of exceptions: www.ck is a name below *.ck.
  ['https://api.www.ck/', 'https://www.ck'],
])('%s is of %s', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

const judged = (pasted: string): string[] => {
  const recording = readRecording(pasted);
  if (!recording) throw new Error('no recording');
  return lintRecording(readFlow(recording), { now: 0 }).map(({ rule }) => rule.id);
};

const SID = 'connect.sid=s%3A1fluNWQYkKe20JER1vECC0snP3djAWhV';

describe.each([
  ['bakery.co.uk', 'prizes.co.uk', true],
  ['bakery.github.io', 'prizes.github.io', true],
  ['www.bakery.co.uk', 'till.bakery.co.uk', false],
])('a page of %s and one of %s', (own, other, areStrangers) => {
  test('an order for which the other one asked', () => {
    const order = [
      `GET https://${own}/account HTTP/1.1`,
      `Cookie: ${SID}`,
      '',
      'HTTP/1.1 200 OK',
      '',
      `POST https://${own}/orders HTTP/1.1`,
      `Cookie: ${SID}`,
      `Origin: https://${other}`,
      '',
      'bread=rye',
      '',
      'HTTP/1.1 200 OK',
    ];
    expect(judged(order.join('\n')).includes('login-cross-site-post')).toBe(areStrangers);
  });

  test('a bearer token that both get', () => {
    const token = 'Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA2YotnFZFEjr1zCsicMWpAA';
    const issued = JSON.stringify({ access_token: token.slice('Authorization: Bearer '.length) });
    const calls = [
      `POST https://${own}/login HTTP/1.1`,
      'Content-Type: application/x-www-form-urlencoded',
      '',
      'username=alice&password=rye+bread+2',
      '',
      'HTTP/1.1 200 OK',
      'Content-Type: application/json',
      '',
      issued,
      '',
      `GET https://${own}/orders HTTP/1.1`,
      token,
      '',
      'HTTP/1.1 200 OK',
      '',
      `GET https://${other}/page HTTP/1.1`,
      token,
      '',
      'HTTP/1.1 200 OK',
    ];
    expect(judged(calls.join('\n')).includes('login-bearer-to-third-party')).toBe(areStrangers);
  });
});
