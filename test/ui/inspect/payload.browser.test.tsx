/** A payload that was sent beside a signature, given in the inspector. Not: whether the answers are right (test/jose/jws/payload.test.ts). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FlattenedSign } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeUtf8 } from '#text/utf8';
import { giveKey, paste, verdictIs } from './actions';
import { renderAt } from '../render';

const SECRET = 'an HMAC secret of at least 32 bytes';
const BODY = '{"Data":{"Amount":"10.00"}}';

const signed = async (b64: boolean) => {
  const header = b64 ? { alg: 'HS256' } : { alg: 'HS256', b64, crit: ['b64'] };
  return new FlattenedSign(encodeUtf8(BODY)).setProtectedHeader(header).sign(encodeUtf8(SECRET));
};
const payloadBox = () => screen.findByRole('textbox', { name: 'Payload' });
const reason = () => document.querySelector<HTMLElement>('[data-verdict]')?.dataset['reason'];

const givePayload = async (text: string) => {
  const box = await payloadBox();
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste(text);
};

beforeEach(() => {
  renderAt('/inspect');
});
afterEach(cleanup);

test.each([[true], [false]])('a detached payload is asked for and verified (b64: %s)', async (b64) => {
  const { protected: head = '', signature } = await signed(b64);
  await paste(`x-jws-signature: ${head}..${signature}`);
  await giveKey(SECRET);
  await verdictIs(b64 ? 'invalid' : 'unverified');
  expect(reason()).toBe(b64 ? 'mismatch' : 'payload-missing');
  expect(document.querySelector('[data-hint]')).toBeNull();
  await givePayload(BODY);
  await verdictIs('valid');
  expect(document.querySelector('[data-part="payload"]')?.textContent).toContain('Amount');
  await givePayload(`${BODY}\n`);
  await verdictIs('invalid');
  expect(
    await screen.findByText('The signature matches when the payload has no white space at its ends.'),
  ).toBeVisible();
});

test('base64url and a file are payloads too', async () => {
  const { protected: head = '', signature } = await signed(true);
  await paste(`${head}..${signature}`);
  await giveKey(SECRET);
  await userEvent.selectOptions(await screen.findByLabelText('Read it as'), 'base64url');
  await givePayload(btoa(BODY).replaceAll('=', ''));
  await verdictIs('valid');
  await givePayload('no base64url!');
  await verdictIs('invalid');
  expect(await screen.findByText(/is not base64url without padding/u)).toBeVisible();
  const files = screen.getAllByLabelText<HTMLInputElement>('Open a file');
  await userEvent.upload(files.at(-1) as HTMLInputElement, new File([BODY], 'body.json'));
  await verdictIs('valid');
  expect(screen.getByText(/^body\.json: 27 bytes/u)).toBeVisible();
});

test('in JSON serialization it is asked for too', async () => {
  const { payload: _, ...json } = await signed(true);
  await paste(JSON.stringify(json));
  await giveKey(SECRET);
  await verdictIs('unverified');
  expect(reason()).toBe('payload-missing');
  await givePayload(BODY);
  await verdictIs('valid');
});

test('of another token it counts for nothing', async () => {
  const { protected: head = '', signature } = await signed(true);
  await paste(`${head}..${signature}`);
  await givePayload('something else');
  await waitFor(() => {
    expect(screen.getByText(/^14 bytes\. Every byte counts/u)).toBeVisible();
  });
  const other = await new FlattenedSign(encodeUtf8(BODY))
    .setProtectedHeader({ alg: 'HS256', kid: 'b' })
    .sign(encodeUtf8(SECRET));
  await paste(`${other.protected ?? ''}..${other.signature}`);
  await waitFor(async () => {
    expect(((await payloadBox()) as HTMLTextAreaElement).value).toBe('');
  });
});
