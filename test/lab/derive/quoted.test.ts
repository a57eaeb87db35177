/** The bytes that a citation points at. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotedIn } from '#lab/derive/quoted';
import { requestWire, responseWire } from '#http/wire';
import type { Exchange } from '#lab/run/trace';
import { exchanges as exchangesOf, runOf } from '../runs';

const exchanges = async (acts: string): Promise<Exchange[]> =>
  (await runOf(acts)).traces.flatMap((trace) => exchangesOf(trace));

const bytesOf = ({ request, response }: Exchange, message: 'request' | 'response'): Uint8Array =>
  new TextEncoder().encode(
    (message === 'request' ? requestWire(request) : responseWire(response)).map(({ text }) => text).join(''),
  );

test('the bytes are the quoted text, in every exchange of a run', async () => {
  const all = await exchanges('log-in read-orders end-logins read-orders xss-acts csrf-form');
  expect(all.length).toBeGreaterThan(10);
  for (const exchange of all) {
    const quoted = quotedIn(exchange);
    if (!quoted) throw new Error('Nothing decided the exchange.');
    const bytes = bytesOf(exchange, quoted.message).slice(quoted.from, quoted.to);
    expect(new TextDecoder().decode(bytes)).toBe(quoted.text);
    expect(quoted.text).not.toContain('\r\n');
    expect(quoted.text.startsWith('HTTP/1.1 4')).toBe(exchange.response.status >= 400);
  }
});

test('what decided: the credential that was sent, that was handed out, or the status', async () => {
  const [login, read] = await exchanges('log-in read-orders').then((all) =>
    all.filter(({ by }) => by.type === 'page').slice(0, 2),
  );
  if (!login || !read) throw new Error('The run has no exchanges.');
  expect(quotedIn(login)).toMatchObject({
    message: 'response',
    text: expect.stringMatching(/^__Host-sid=/u),
  });
  expect(quotedIn(read)).toMatchObject({ message: 'request', text: expect.stringMatching(/^__Host-sid=/u) });
});

test('a text that is in neither message is not pointed at; any other is, to the byte', async () => {
  const [login] = await exchanges('log-in');
  if (!login) throw new Error('The run has no exchange.');
  expect(quotedIn(login, 'no such text')).toBeUndefined();
  expect(quotedIn(login, '')).toBeUndefined();
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'grapheme' }),
      (sought, before) => {
        const exchange = { ...login, request: { ...login.request, content: before + sought } };
        const quoted = quotedIn(exchange, sought);
        expect(quoted?.message).toBe('request');
        const bytes = bytesOf(exchange, 'request').slice(quoted?.from, quoted?.to);
        expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(sought);
      },
    ),
  );
});
