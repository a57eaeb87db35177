/** Forging in Chromium: the same table as in Node, and what is said of it. Not: each outcome (test/jose/forge.test.ts). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exportSPKI, generateKeyPair } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { signJws } from '#jose/jws/sign';
import { violationsIn } from '../../axe';
import { useChoices } from '../../../../src/ui/choices';
import golden from '../../../jose/goldens/forgeries.md?raw';
import { renderAt } from '../../render';

const CLAIMS = { iss: 'https://auth.shop.example', sub: 'u_7f3a', role: 'user', exp: 1 };

const forge = async (token: string, keyText = '') => {
  renderAt('/inspect');
  useChoices.setState({ pasted: token, keyText });
  await userEvent.click(await screen.findByRole('tab', { name: 'Forge' }));
  await waitFor(() => {
    expect(document.querySelector('[data-forged]')).toBeTruthy();
  });
};
const rs256 = async () => {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const token = await signJws({ alg: 'RS256', kid: 'k1' }, JSON.stringify(CLAIMS), privateKey);
  return { token, key: await exportSPKI(publicKey) };
};
const table = () =>
  [...document.querySelectorAll('tr[data-forgery]')].map((row) => [
    row.querySelector('th')?.textContent ?? '',
    ...[...row.querySelectorAll<HTMLElement>('td')].map(({ dataset }) => dataset['outcome'] ?? ''),
  ]);
const goldenTable = (title: string) =>
  (golden.split(`# ${title}\n`)[1]?.split('\n# ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| -') && !line.startsWith('|  |'))
    .map((line) => line.split('|').slice(1, -1))
    .map(([label = '', ...cells]) => [
      label.trim(),
      ...cells.map((cell) => (cell.trim() === 'accepts' ? 'accepted' : 'refused')),
    ]);
const shownToken = () => screen.getByLabelText('The token').textContent ?? '';

/** Whatever would ask for something over the network. */
const requests = () => [
  vi.mocked(fetch).mock.calls.length,
  performance.getEntriesByType('resource').filter(({ name }) => name.includes('attacker.example')).length,
];
beforeEach(() => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('No request may leave.'));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("with the service's key the table is the one of the golden, and nothing is requested", async () => {
  const { token, key } = await rs256();
  await forge(token, key);
  expect(goldenTable('A service with RS256').length).toBeGreaterThan(10);
  expect(table()).toEqual(goldenTable('A service with RS256'));
  expect(
    screen.getByText('The service verifies with your key: RSA public key of 2048 bits, RS256.'),
  ).toBeTruthy();
  expect(requests()).toEqual([0, 0]);
});

test('without a key it says that a pair was made, and the table is the same', async () => {
  const { token } = await rs256();
  await forge(token);
  expect(table()).toEqual(goldenTable('A service with RS256'));
  expect(document.querySelector('[data-demonstration]')?.textContent).toContain(
    'You gave no key. So this page made a key pair',
  );
});

test('with an HMAC secret there is no key confusion, and it says why', async () => {
  const secret = 'an HMAC secret of at least 32 bytes, for tests';
  await forge(
    await signJws({ alg: 'HS256', kid: 'k1' }, JSON.stringify(CLAIMS), new TextEncoder().encode(secret)),
    secret,
  );
  expect(table()).toEqual(goldenTable('A service with HS256'));
  expect(document.querySelector('[data-not-forged=key-confusion]')?.textContent).toContain(
    'no public key to misuse',
  );
});

test('a row opens with its token, who accepts it, why, and the line that fixes it', async () => {
  const { token, key } = await rs256();
  await forge(token, key);
  await userEvent.click(screen.getByRole('button', { name: 'jku injection' }));
  const panel = document.querySelector<HTMLElement>('[data-forged=jku-injection]');
  const fell = [...(panel?.querySelectorAll('[data-fell]') ?? [])];
  expect(fell.map((each) => each.getAttribute('data-verifier'))).toEqual(['decodes-only', 'fetches-jku']);
  expect(fell[1]?.textContent).toContain('"https://attacker.example/jwks.json", which the token chose.');
  expect(
    within(fell[1] as HTMLElement).getByText('const keys = createRemoteJWKSet(new URL(header.jku));'),
  ).toBeTruthy();
  expect(decodeJws(shownToken()).header.utf8?.text).toContain('"jku":"https://attacker.example/jwks.json"');
  expect(requests()).toEqual([0, 0]);
});

test('claim and value are chosen, and every forged token carries them', async () => {
  const { token, key } = await rs256();
  await forge(token, key);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Claim to change/u }), 'exp');
  const value = screen.getByRole('textbox', { name: /^New value/u });
  await userEvent.clear(value);
  await userEvent.click(value);
  await userEvent.paste('9007199254740993');
  expect(screen.getByText('Every forgery sets "exp": 9007199254740993.')).toBeTruthy();
  await waitFor(() => {
    expect(decodeJws(shownToken()).payload?.utf8?.text).toBe(
      JSON.stringify(CLAIMS).replace('"exp":1', '"exp":9007199254740993'),
    );
  });
});

test('a forged token opened in the inspector is not valid there: the key that was given can’t verify it', async () => {
  const { token, key } = await rs256();
  await forge(token, key);
  await userEvent.click(screen.getByRole('button', { name: 'Embedded jwk' }));
  await userEvent.click(screen.getByRole('button', { name: 'Open in the inspector' }));
  await waitFor(() => {
    expect(document.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict']).toBe('unverified');
  });
  expect(useChoices.getState().pasted).not.toBe(token);
});

test('axe finds nothing', async () => {
  const { token, key } = await rs256();
  await forge(token, key);
  expect(await violationsIn(screen.getByRole('tabpanel'))).toEqual([]);
});
