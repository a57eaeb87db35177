/** A paste is decoded, verified and linted once, whoever shows what came of it. Not: what comes of it, or the look for a known secret (known-secret.browser.test.tsx). */
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { signJws } from '#jose/jws/sign';
import { checkJws } from '#jose/jws/verify';
import { checkWithoutKey } from '#jose/jws/without-key';
import { rules } from '#lint/all-rules';
import { tokenRules } from '#lint/token-rules';
import { encodeUtf8 } from '#text/utf8';
import { renderAt } from '../render';
import { useChoices } from '../../../src/ui/choices';
import { paste, verdictIs } from './actions';

vi.mock('#jose/jws/jws', { spy: true });
vi.mock('#jose/jws/verify', { spy: true });
vi.mock('#jose/jws/without-key', { spy: true });

const NOW = Math.floor(Date.now() / 1000);
const CLAIMS = { iss: 'https://login.shop.example', sub: 'u1', aud: 'api', iat: NOW, exp: NOW + 600 };
const hs256 = (sub: string, secret = 'an HMAC secret of at least 32 bytes, for tests') =>
  signJws({ alg: 'HS256', typ: 'JWT' }, JSON.stringify({ ...CLAIMS, sub }), encodeUtf8(secret));

const rs256 = async () => {
  const pair = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash: 'SHA-256',
    },
    true,
    ['sign', 'verify'],
  );
  const encode = (value: object) =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const input = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(CLAIMS)}`;
  const signature = await crypto.subtle.sign(
    'RSASSA-PKCS1-v1_5',
    pair.privateKey,
    new TextEncoder().encode(input),
  );
  const text = btoa(String.fromCharCode(...new Uint8Array(signature)));
  return {
    token: `${input}.${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`,
    key: JSON.stringify(await crypto.subtle.exportKey('jwk', pair.publicKey)),
  };
};

const looking = rules.filter(({ on, state }) => on === 'jws' && !state);
const checks = looking.map((rule) => vi.spyOn(rule, 'check'));
/** Of those that look whether there is a key or not. */
const always = checks.filter((_, index) => tokenRules.some(({ id }) => id === looking[index]?.id));

/** In place of the worker, which would get the spied modules too: it finds nothing. */
class FindsNothing extends EventTarget {
  postMessage() {
    this.dispatchEvent(new MessageEvent('message', { data: 'none' }));
  }
  terminate() {}
}

const ruleIds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-rule]')].map((element) => element.dataset['rule']);
const settled = () =>
  waitFor(() => {
    expect(Math.min(...always.map(({ mock }) => mock.calls.length))).toBeGreaterThan(0);
  });
const callsOn = (token: string) => ({
  decoded: vi.mocked(decodeJws).mock.calls.filter(([text]) => text === token).length,
  verified: [...vi.mocked(checkJws).mock.calls, ...vi.mocked(checkWithoutKey).mock.calls].filter(
    ([jws]) => jws.text === token,
  ).length,
  linted: Math.max(
    ...checks.map(
      ({ mock }) => mock.calls.filter(([jws]) => (jws as { text: string }).text === token).length,
    ),
  ),
});

beforeEach(() => {
  vi.stubGlobal('Worker', FindsNothing);
  vi.clearAllMocks();
  renderAt('/inspect');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('an HMAC token', async () => {
  const token = await hs256('u1');
  vi.clearAllMocks();
  await paste(token);
  await verdictIs('unverified');
  await settled();
  expect(callsOn(token)).toEqual({ decoded: 1, verified: 1, linted: 1 });
});

test('a token with its key', async () => {
  const { token, key } = await rs256();
  useChoices.getState().giveKey(key);
  vi.clearAllMocks();
  await paste(token);
  await verdictIs('valid');
  await settled();
  expect(callsOn(token)).toEqual({ decoded: 1, verified: 1, linted: 1 });
});

test('the key is another: the token is verified again, and only rules that ask look again', async () => {
  const token = await hs256('u1');
  await paste(token);
  await verdictIs('unverified');
  await settled();
  vi.clearAllMocks();
  useChoices.getState().giveKey('another secret of at least 32 bytes, for tests');
  await verdictIs('invalid');
  await waitFor(() => {
    expect(ruleIds()).toContain('sig-invalid');
  });
  expect(callsOn(token)).toMatchObject({ decoded: 0, verified: 1 });
  const looked = looking.filter((_, index) => (checks[index]?.mock.calls.length ?? 0) > 0);
  expect(looked.filter(({ asks }) => asks === undefined).map(({ id }) => id)).toEqual([]);
});

test('several tokens in a list, one of them open', async () => {
  const tokens = await Promise.all(['u1', 'u2', 'u3'].map((sub) => hs256(sub)));
  vi.clearAllMocks();
  await paste(tokens.join('\n'));
  await waitFor(() => {
    expect(document.querySelectorAll('tr[data-artifact], tr[data-chosen]').length).toBe(3);
  });
  await verdictIs('unverified');
  await settled();
  const [open = '', ...others] = tokens;
  expect(callsOn(open)).toEqual({ decoded: 1, verified: 1, linted: 1 });
  for (const other of others) expect(callsOn(other)).toEqual({ decoded: 1, verified: 0, linted: 1 });
});
