/** Encrypted tokens, SD-JWTs and JSON serialization in the inspector. Not: whether the answers are right (test/jose). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CompactEncrypt, CompactSign, exportJWK, FlattenedEncrypt, generateKeyPair, GeneralSign } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { brokenJson } from '../../../src/ui/inspect/jwe/broken-json';
import { giveKey, paste, verdictIs } from './actions';
import { renderAt } from '../render';

const SHARED = 'sixteen byte key';
const CLAIMS = '{"sub":"customer-1842"}';

const artifact = () => document.querySelector<HTMLElement>('article[data-artifact]')?.dataset['artifact'];
const json = (part: string): unknown =>
  JSON.parse(document.querySelector(`[data-part="${part}"]`)?.textContent ?? 'null');

const encrypted = (text: string): Promise<string> =>
  new CompactEncrypt(encodeUtf8(text))
    .setProtectedHeader({ alg: 'A128KW', enc: 'A128GCM' })
    .encrypt(encodeUtf8(SHARED));

beforeEach(() => {
  renderAt('/inspect');
});
afterEach(cleanup);

test('an encrypted token shows its header, and its claims once the key is there', async () => {
  await paste(await encrypted(CLAIMS));
  await verdictIs('unverified');
  expect(artifact()).toBe('jwe');
  expect(json('header')).toEqual({ alg: 'A128KW', enc: 'A128GCM' });
  expect(document.querySelector('[data-part="payload"]')).toBeNull();
  expect(screen.getByText('A128GCM takes exactly 12 bytes.')).toBeVisible();
  await giveKey(SHARED);
  await verdictIs('valid');
  expect(json('payload')).toEqual({ sub: 'customer-1842' });
  await giveKey('another key here');
  await verdictIs('invalid');
  expect(document.querySelector('[data-part="payload"]')).toBeNull();
});

test('decrypted JSON that is broken is named with the character at which it is', async () => {
  await paste(await encrypted('{"sub":"u1",}'));
  await giveKey(SHARED);
  await verdictIs('valid');
  expect(document.querySelector('[data-verdict]')).toHaveTextContent('Its JSON is broken · decrypted');
  expect(document.querySelector('[data-broken-at="12"]')).toHaveTextContent(
    /^✖ Broken JSON at character 13: ./u,
  );
});

test.each(['{"sub":"u1"}', '[u1] is the user', ''])(
  'what is whole, or no JSON, is not broken: %j',
  (text) => {
    expect(brokenJson(encodeUtf8(text))).toBeUndefined();
  },
);

test('a signed token inside becomes a token of its own', async () => {
  const inner = await new CompactSign(encodeUtf8(CLAIMS))
    .setProtectedHeader({ alg: 'HS256' })
    .sign(encodeUtf8('an HMAC secret of at least 32 bytes'));
  await paste(await encrypted(inner));
  await giveKey(SHARED);
  await userEvent.click(await screen.findByRole('button', { name: 'Inspect it too' }));
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token or text to inspect' });
  expect(box.value.endsWith(`\n\n${inner}`)).toBe(true);
  await waitFor(() => {
    expect(document.querySelectorAll('[data-artifact="jws"]').length).toBeGreaterThan(0);
  });
});

test('an encrypted token in JSON serialization is decrypted too', async () => {
  const message = await new FlattenedEncrypt(encodeUtf8(CLAIMS))
    .setProtectedHeader({ enc: 'A128GCM' })
    .setSharedUnprotectedHeader({ alg: 'A128KW' })
    .encrypt(encodeUtf8(SHARED));
  await paste(JSON.stringify(message, null, 2));
  await giveKey(SHARED);
  await verdictIs('valid');
  expect(artifact()).toBe('jwe');
  expect(json('payload')).toEqual({ sub: 'customer-1842' });
  expect(screen.getByRole('heading', { name: 'Shared unprotected header' })).toBeVisible();
});

test('of several signatures, the one that the key is for comes first', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const message = await new GeneralSign(encodeUtf8(CLAIMS))
    .addSignature(encodeUtf8('an HMAC secret of at least 32 bytes'))
    .setProtectedHeader({ alg: 'HS256' })
    .addSignature(privateKey)
    .setProtectedHeader({ alg: 'ES256' })
    .setUnprotectedHeader({ kid: 'till-1' })
    .sign();
  await paste(JSON.stringify(message));
  await verdictIs('unverified');
  expect(artifact()).toBe('jws');
  await giveKey(JSON.stringify(await exportJWK(publicKey)));
  await verdictIs('valid');
  expect(screen.getByText(/Signature 2 of 2 valid/u)).toBeVisible();
  const choice = within(screen.getByRole('group', { name: '2 signatures over the same content' }));
  expect(choice.getByRole('button', { name: 'Signature 2' })).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(choice.getByRole('button', { name: 'Signature 1' }));
  await verdictIs('invalid');
});

test('an SD-JWT shows what was disclosed, and points at what was added', async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const name = encodeBase64url(encodeUtf8('["salt","given_name","Ada"]'));
  const digest = encodeBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encodeUtf8(name))));
  const issuer = await new CompactSign(
    encodeUtf8(JSON.stringify({ iss: 'https://issuer.example', _sd: [digest] })),
  )
    .setProtectedHeader({ alg: 'ES256', typ: 'dc+sd-jwt' })
    .sign(privateKey);
  await paste(`${issuer}~${name}~`);
  await giveKey(JSON.stringify(await exportJWK(publicKey)));
  await verdictIs('valid');
  expect(artifact()).toBe('sd-jwt');
  expect(json('payload')).toEqual({ iss: 'https://issuer.example', given_name: 'Ada' });
  const added = encodeBase64url(encodeUtf8('["salt","admin",true]'));
  await paste(`${issuer}~${name}~${added}~`);
  await verdictIs('invalid');
  expect(json('payload')).toEqual({ iss: 'https://issuer.example', given_name: 'Ada' });
  const problem = document.querySelector<HTMLElement>('[data-problem-at]');
  expect(problem?.dataset['problemAt']).toBe(`${issuer.length + name.length + 2}`);
});
