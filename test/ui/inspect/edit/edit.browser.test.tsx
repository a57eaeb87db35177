/** Editing and signing in Chromium, by mouse and keyboard. Not: each algorithm (test/jose/jws/signing.test.ts). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { compactVerify, importJWK, importSPKI } from 'jose';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { violationsIn } from '../../axe';
import { useChoices } from '../../../../src/ui/choices';
import { renderAt } from '../../render';

const HEADER = '{ "typ":"JWT",\r\n "alg":"HS256" }';
const PAYLOAD = '{"id":9007199254740993,\r\n "sub":"a","sub":"b"}';
const segment = (text: string) => encodeBase64url(encodeUtf8(text));
const TOKEN = `${segment(HEADER)}.${segment(PAYLOAD)}.AAAA`;
const SECRET = 'an HMAC secret of at least 32 bytes, for tests';

const box = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const draft = () => document.querySelector('[data-draft] pre')?.textContent ?? '';
const signed = async () => {
  await waitFor(() => {
    expect(document.querySelector('[data-signed] pre')).toBeTruthy();
  });
  return document.querySelector('[data-signed] pre')?.textContent ?? '';
};
const typeInto = async (name: string, text: string) => {
  await userEvent.clear(box(name));
  await userEvent.click(box(name));
  await userEvent.paste(text);
};

beforeEach(async () => {
  renderAt('/inspect');
  useChoices.setState({ pasted: TOKEN });
  await userEvent.click(await screen.findByRole('tab', { name: 'Edit' }));
  await screen.findByRole('textbox', { name: 'JOSE header' });
});
afterEach(cleanup);

test('what was pasted can be edited, and the draft is its bytes without a signature', () => {
  expect(draft()).toBe(`${segment(HEADER)}.${segment(PAYLOAD)}.`);
  expect(screen.getByRole('heading', { name: 'Unsigned draft' })).toBeTruthy();
  expect(screen.getByText('Repeated, and kept: "sub".')).toBeTruthy();
});

test('an edit changes what was edited and leaves line breaks, digits and duplicates', async () => {
  await userEvent.type(box('Payload'), ' ', { initialSelectionStart: 1, initialSelectionEnd: 1 });
  expect(draft().split('.')[1]).toBe(segment(PAYLOAD.replace('{', '{ ')));
  expect(useChoices.getState().pasted).toBe(TOKEN);
  await press('Back to the pasted token');
  expect(draft().split('.')[1]).toBe(segment(PAYLOAD));
});

test('white space goes only where it is asked for', async () => {
  const compact = screen.getAllByRole('button', { name: 'Compact' })[1];
  const indent = screen.getAllByRole('button', { name: 'Indent' })[1];
  if (compact) await userEvent.click(compact);
  expect(box('Payload').value).toBe('{"id":9007199254740993,"sub":"a","sub":"b"}');
  if (indent) await userEvent.click(indent);
  expect(box('Payload').value).toBe('{\n  "id": 9007199254740993,\n  "sub": "a",\n  "sub": "b"\n}');
  expect(draft().split('.')[0]).toBe(segment(HEADER));
});

test('an error is marked where it is, said by line and column, and can be gone to', async () => {
  await typeInto('Payload', '{"a": 1,\n "b" 2}');
  const says = () => document.querySelector('[data-edit-problem]');
  expect(says()?.textContent).toBe('Line 2, column 6: found "2". Expected: : after the member name.');
  expect(box('Payload').getAttribute('aria-invalid')).toBe('true');
  expect(document.querySelector('pre mark')?.textContent).toBe('2');
  await press('Go there');
  expect(document.activeElement).toBe(box('Payload'));
  expect([box('Payload').selectionStart, box('Payload').selectionEnd]).toEqual([14, 15]);
  await typeInto('Payload', '{"a": 1}');
  expect(says()).toBeNull();
});

test('nothing is signed until Sign is pressed, and then byte for byte', async () => {
  await userEvent.click(box('Signing key'));
  await userEvent.paste(SECRET);
  expect(document.querySelector('[data-signed]')).toBeNull();
  await press('Sign');
  const token = await signed();
  expect(token.startsWith(`${segment(HEADER)}.${segment(PAYLOAD)}.`)).toBe(true);
  const { payload } = await compactVerify(token, encodeUtf8(SECRET));
  expect(new TextDecoder().decode(payload)).toBe(PAYLOAD);
  expect(useChoices.getState()).toMatchObject({ pasted: TOKEN, keyText: '' });
  await userEvent.type(box('Payload'), ' ');
  expect(document.querySelector('[data-signed]')).toBeNull();
});

test('the key to verify with is taken only when asked for', async () => {
  useChoices.setState({ keyText: SECRET });
  expect(box('Signing key').value).toBe('');
  await press('Use the key above');
  expect(box('Signing key').value).toBe(SECRET);
  await press('Sign');
  await press('Open in the inspector');
  await waitFor(() => {
    expect(document.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict']).toBe('valid');
  });
  expect(box('Signing key').value).toBe(SECRET);
});

test('a key that does not fit is refused in words', async () => {
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Algorithm' }), 'ES256');
  expect(draft().split('.')[0]).toBe(segment(HEADER.replace('HS256', 'ES256')));
  await userEvent.click(box('Signing key'));
  await userEvent.paste(SECRET);
  await press('Sign');
  expect(await screen.findByText(/^This key does not fit: ES256 needs an EC key/u)).toBeTruthy();
  expect(document.querySelector('[data-signed]')).toBeNull();
});

test('a generated key signs, and is there as JWK and PEM to be copied', async () => {
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Algorithm' }), 'Ed25519');
  await press('Generate a key for Ed25519');
  await screen.findByText('Public key as PEM (SPKI)');
  await press('Sign');
  const token = await signed();
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text);
  });
  for (const name of [
    'Private key as JWK',
    'Private key as PEM (PKCS#8)',
    'Public key as JWK',
    'Public key as PEM (SPKI)',
  ]) {
    await press(`Copy ${name}`);
  }
  const [privateJwk = '', privatePem = '', publicJwk = '', publicPem = ''] = copied;
  expect(JSON.parse(privateJwk)).toHaveProperty('d');
  expect(privatePem).toMatch(/^-----BEGIN PRIVATE KEY-----/u);
  for (const key of [await importJWK(JSON.parse(publicJwk)), await importSPKI(publicPem, 'Ed25519')]) {
    expect((await compactVerify(token, key)).protectedHeader.alg).toBe('Ed25519');
  }
  await press('Put the public key into the box for verifying');
  expect(useChoices.getState()).toMatchObject({ keyText: publicJwk, pasted: TOKEN });
  vi.restoreAllMocks();
});

test('a short secret signs with a warning', async () => {
  await userEvent.click(box('Signing key'));
  await userEvent.paste('short');
  await press('Sign');
  await signed();
  expect(screen.getByText(/^No verifier should trust this key: it has 5 bytes/u)).toBeTruthy();
});

test('axe finds nothing', async () => {
  await typeInto('Payload', '{"a" 1}');
  await userEvent.click(box('Signing key'));
  await userEvent.paste(SECRET);
  await press('Sign');
  await signed();
  const panel = screen.getByRole('tabpanel');
  expect(
    within(panel)
      .getAllByRole('heading')
      .map(({ textContent }) => textContent),
  ).toEqual(['Unsigned draft', 'Sign', 'Signed token']);
  expect(await violationsIn(panel)).toEqual([]);
});
