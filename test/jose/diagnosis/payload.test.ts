/** Which spelling of a detached payload was signed: each is named, and nothing else matches. */
import { expect, test } from 'vitest';
import { diagnosePayload } from '#jose/diagnosis/payload';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import { encodeUtf8 } from '#text/utf8';
import { compact, SECRET } from '../tokens';

const key = readKey(SECRET, 'utf8');
const bareOf = (payload: string) => {
  const [header = '', , signature = ''] = compact({ alg: 'HS256' }, payload, Buffer.from(SECRET)).split('.');
  return decodeJws(`${header}..${signature}`);
};

test.each([
  ['a\r\nb', 'a\nb', 'the payload has CRLF line breaks'],
  ['a\nb', 'a\r\nb', 'the payload has LF line breaks'],
  ['{"a":1}', '{"a":1}\n', 'the payload has no white space at its ends'],
  ['{"a":1}\n', '{"a":1}', 'the payload ends with a line break (LF)'],
  ['{"a":1}\r\n', '{"a":1}', 'the payload ends with a line break (CRLF)'],
  ['{"a":1}', '{ "a": 1 }', 'the payload is JSON without white space'],
  ['rye', Buffer.from('rye').toString('base64url'), 'the payload is decoded from base64url before'],
])('%j was signed, and %j given', async (signed, given, when) => {
  const { hints } = await diagnosePayload(bareOf(signed), encodeUtf8(given), key);
  expect(hints.map(({ says }) => says)).toEqual([`The signature matches when ${when}.`]);
});

test('of another payload nothing matches', async () => {
  const { hints, tried } = await diagnosePayload(bareOf('{"a":1}'), encodeUtf8('{"a":2}'), key);
  expect(hints).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});
