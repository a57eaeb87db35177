/** Reading attacks out of runs. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { run, type Run } from '#lab/run/run';
import { defended, setupWith } from '#lessons/play';
import {
  attackersRequests,
  fate,
  headerText,
  notesIn,
  serversRequests,
  shownIn,
  lastToken,
} from '#lessons/read-attack';
import { verdictOf } from '#lessons/read';

const succeeded = (made: Run): string[] =>
  made.traces.map(({ mode }) => mode).filter((mode) => verdictOf(made, mode).succeeded);

test('an attack that is taken, one that is refused, and a column without a token', async () => {
  const acts = ['log-in', 'alg-none'];
  const open = await run(setupWith({ defences: defended(['algorithm-pinned']), acts }), direct);
  expect(succeeded(open)).toEqual(['jwt', 'hybrid']);
  expect([fate(open, 'session'), fate(open, 'jwt')]).toEqual(['no token', 'taken (200)']);
  expect(JSON.parse(headerText(lastToken(open, 'jwt')))).toMatchObject({ alg: 'none' });
  expect(notesIn(open, 'session')[0]).toMatch(/no token to forge/u);
  const closed = await run(setupWith({ acts }), direct);
  expect(succeeded(closed)).toEqual([]);
  expect(fate(closed, 'jwt')).toBe('refused (401)');
  expect(attackersRequests(closed, 'jwt')).toHaveLength(2);
  expect(shownIn(closed, 'jwt')).toHaveLength(1);
});

test('a session whose data is in the cookie has no header that names an algorithm, and says so', async () => {
  const signed = await run(setupWith({ sessions: 'signed-cookie', acts: ['log-in', 'alg-none'] }), direct);
  expect(notesIn(signed, 'session')[0]).toMatch(/the cookie can’t name another/u);
});

test('a server that fetches a key is seen', async () => {
  const acts = ['log-in', 'jku-injection'];
  const fetched = await run(setupWith({ alg: 'EdDSA', defences: defended(['own-keys']), acts }), direct);
  expect(serversRequests(fetched, 'jwt').map(({ exchange }) => new URL(exchange.request.url).host)).toEqual([
    'evil.example',
  ]);
  const refused = await run(setupWith({ alg: 'EdDSA', acts }), direct);
  expect(serversRequests(refused, 'jwt')).toEqual([]);
});

test('the last token on the wire; without any, nothing', async () => {
  const before = await run(setupWith({ acts: ['log-in'] }), direct);
  expect(JSON.parse(headerText(lastToken(before, 'jwt')))).toMatchObject({ alg: 'RS256' });
  expect(lastToken(before, 'session')).toBe('');
  expect(headerText('')).toBe('none');
});
