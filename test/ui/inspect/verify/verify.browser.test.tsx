/** Stating what to expect, and being told why not, in Chromium. Not: every mistake (test/jose/diagnosis/diagnose.test.ts). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signJws } from '#jose/jws/sign';
import { encodeUtf8 } from '#text/utf8';
import { renderAt } from '../../render';

const SECRET = 'an HMAC secret of at least 32 bytes, for tests';
const EXP = Math.floor(Date.now() / 1000) + 600;
const TOKEN = await signJws(
  { alg: 'HS256', typ: 'at+jwt' },
  JSON.stringify({ iss: 'https://auth.example', aud: 'api', exp: EXP }),
  encodeUtf8(SECRET),
);

const fill = async (name: string, text: string) => {
  const box = await screen.findByRole('textbox', { name });
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste(text);
};
const give = async (token: string, key: string) => {
  await fill('Token or text to inspect', token);
  await fill('Key or secret', key);
};
const verdictIs = (verdict: string, state: string) =>
  waitFor(() => {
    const { dataset } = document.querySelector<HTMLElement>('output[data-verdict]') ?? {};
    expect(dataset).toMatchObject({ verdict, state });
  });
const headline = () => document.querySelector('output[data-verdict]')?.textContent;

beforeEach(() => {
  renderAt('/inspect');
});
afterEach(cleanup);

test('what is stated is checked, and a token that is otherwise is not shown as good', async () => {
  await give(TOKEN, SECRET);
  await verdictIs('valid', 'in-time');
  await userEvent.click(screen.getByText('Check against your API’s settings'));
  // An input with a list is a combobox to assistive technology.
  const algorithm = await screen.findByRole('combobox', { name: 'Algorithm' });
  await fill('Audience', 'api');
  await verdictIs('valid', 'in-time');
  expect(screen.getByText('Your API: audience api')).toBeTruthy();
  await fill('Issuer', 'https://other.example');
  await verdictIs('valid', 'wrong-issuer');
  expect(headline()).toContain('Refused: wrong issuer · signature matches');
  expect(document.querySelector('[data-answer=claims] [data-state=wrong-issuer]')?.textContent).toContain(
    'the token says "https://auth.example"',
  );
  await userEvent.type(algorithm, 'ES256');
  await verdictIs('invalid', 'wrong-algorithm');
  expect(document.querySelector('[data-hint]')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Clear settings' }));
  await verdictIs('valid', 'in-time');
});

test('a mistake is named as a hint, and the verdict stays invalid', async () => {
  await give(TOKEN, `JWT_SECRET="${SECRET}"`);
  await waitFor(() => {
    expect(document.querySelector<HTMLElement>('[data-hint]')?.dataset['hint']).toContain('secret-name');
  });
  // The next step is what was found, and not that the key may be another issuer's.
  expect(document.querySelector('[data-hint]')?.textContent).toMatch(
    /^The signature matches when .+ Write it so in the key box/u,
  );
  expect(screen.queryByText(/come from the same issuer/u)).toBeNull();
  await verdictIs('invalid', 'in-time');
  await fill('Key or secret', SECRET);
  await verdictIs('valid', 'in-time');
  expect(document.querySelector('[data-hint]')).toBeNull();
});

test('when nothing is found, it says how much was tried', async () => {
  await give(TOKEN, 'another secret of at least 32 bytes, for tests');
  await waitFor(() => {
    expect(
      screen.getByText(
        /^Probably a different key: [1-9]\d* other readings of key and token don’t match either\.$/u,
      ),
    ).toBeTruthy();
  });
});

test('a secret that may be a public key is one when the person says so', async () => {
  // The point of RFC 8037 appendix A.1, as somebody's secret.
  const secret = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
  const token = await signJws({ alg: 'HS256' }, JSON.stringify({ exp: EXP }), encodeUtf8(secret));
  await give(token, secret);
  await verdictIs('invalid', 'in-time');
  await waitFor(() => {
    expect(document.querySelector('[data-doubt]')).not.toBeNull();
  });
  expect(document.querySelector('[data-doubt]')?.textContent).toContain('may be an Ed25519 public key');
  await userEvent.click(screen.getByRole('button', { name: 'It’s a secret: read it as base64url' }));
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: /^Secret encoding/u }).value).toBe(
    'base64url',
  );
  await verdictIs('invalid', 'in-time');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Secret encoding/u }), 'auto');
  await userEvent.click(screen.getByRole('button', { name: 'It’s a secret: read it as UTF-8' }));
  await verdictIs('valid', 'in-time');
  expect(document.querySelector('[data-doubt]')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^Secret encoding/u }));
});
