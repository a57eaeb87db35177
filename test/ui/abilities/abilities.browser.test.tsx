/** What the page says of the browser is what the browser does. Not: other browsers (npm run test:browsers). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { violationsIn } from '../axe';
import { renderAt } from '../render';

afterEach(cleanup);

const rows = async () => {
  await screen.findByRole('table');
  return Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('[data-ability]')].map((row) => [
      row.dataset['ability'],
      row.dataset['here'],
    ]),
  );
};

const can = async (name: string) =>
  String(
    await crypto.subtle.generateKey({ name }, false, ['sign', 'verify']).then(
      () => true,
      () => false,
    ),
  );

test('each row is what the browser answers when it is used', async () => {
  renderAt('/browser');
  expect(await rows()).toEqual({
    'secure-context': 'true',
    'web-crypto': 'true',
    EdDSA: await can('Ed25519'),
    Ed25519: await can('Ed25519'),
    'ML-DSA-44': await can('ML-DSA-44'),
    'ML-DSA-65': await can('ML-DSA-65'),
    'ML-DSA-87': await can('ML-DSA-87'),
    'service-worker': 'true',
    offline: 'false',
    storage: 'true',
    cookies: 'true',
    'web-server': 'true',
    worker: 'true',
    'trusted-types': 'true',
    highlights: 'true',
    channel: 'true',
    clipboard: 'true',
    'full-screen': String(document.fullscreenEnabled),
  });
  expect(await violationsIn(document.body)).toEqual([]);
});

test('what is denied is missing, and the row says what still works', async () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  Object.defineProperty(window, 'localStorage', { configurable: true, get: denied });
  Object.defineProperty(navigator, 'cookieEnabled', { configurable: true, value: false });
  try {
    renderAt('/browser');
    expect(await rows()).toMatchObject({ storage: 'false', cookies: 'false', 'web-crypto': 'true' });
    expect(screen.getByText('Your progress ends with this visit. Everything else works.')).toBeTruthy();
  } finally {
    Reflect.deleteProperty(window, 'localStorage');
    Reflect.deleteProperty(navigator, 'cookieEnabled');
  }
});

test('without Web Cryptography the pages that sign say so, and the inspector decodes', async () => {
  Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
  try {
    for (const page of ['/lab', '/learn/kick-them-out', '/attacks', '/attacks/payload']) {
      renderAt(page);
      await screen.findByRole('heading', { name: 'This page needs a secure address' });
      cleanup();
    }
    renderAt('/browser');
    expect(await rows()).toMatchObject({ 'web-crypto': 'false', EdDSA: 'false', 'ML-DSA-44': 'false' });
    cleanup();
    renderAt('/inspect');
    await waitFor(() => screen.getByLabelText('Token or text to inspect'));
  } finally {
    Reflect.deleteProperty(crypto, 'subtle');
  }
});
