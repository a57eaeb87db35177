/** Many things in one paste, and files: the list by keyboard, the views, what is kept where. Not: the worker in the built page (test/built). */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signJws } from '#jose/jws/sign';
import { encodeUtf8 } from '#text/utf8';
import { violationsIn } from '../../axe';
import { renderAt } from '../../render';

const NOW = Math.floor(Date.now() / 1000);
const token = (sub: string, exp: number) =>
  signJws(
    { alg: 'HS256', typ: 'JWT' },
    JSON.stringify({ iss: 'https://auth.shop.example', sub, aud: 'api', iat: NOW - 60, exp }),
    encodeUtf8('an HMAC secret of at least 32 bytes, for tests'),
  );

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token or text to inspect' });
const paste = async (text: string) => {
  await userEvent.clear(box());
  await userEvent.click(box());
  await userEvent.paste(text);
};
const kinds = () =>
  [...document.querySelectorAll<HTMLElement>('[data-artifact]')].map(
    (element) => element.dataset['artifact'] ?? '',
  );
const subjects = () =>
  [...document.querySelectorAll('tbody tr')].map((row) => row.querySelectorAll('td')[1]?.textContent);
const payload = () => document.querySelector('[data-part=payload]')?.textContent ?? '';

let ada = '';
let ben = '';
beforeEach(async () => {
  renderAt('/inspect');
  [ada, ben] = await Promise.all([token('ada', NOW + 900), token('ben', NOW + 300)]);
});
afterEach(cleanup);

test('the list is sorted, filtered and chosen from by keyboard, and the chosen one opens', async () => {
  await paste(`Set-Cookie: sid=b7e1c04d55a94f0e; Path=/\nAuthorization: Bearer ${ada}\n\n${ben} and ${ada}`);
  await screen.findByRole('heading', { name: 'Found: 3' });
  await waitFor(() => {
    expect(payload()).toContain('"ada"');
  });
  expect(kinds().toSorted((a, b) => a.localeCompare(b))).toEqual(['jws', 'jws', 'set-cookie']);
  expect(subjects()).toEqual(['', 'ada', 'ben']);
  const [, adaRow] = [...document.querySelectorAll('tbody tr')];
  expect(adaRow?.textContent).toContain('Authorization field, and 1 more place');

  screen.getByRole('button', { name: 'Expires' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(subjects()).toEqual(['ben', 'ada', '']);
  expect(screen.getByRole('columnheader', { name: 'Expires' }).getAttribute('aria-sort')).toBe('ascending');

  screen
    .getAllByRole<HTMLInputElement>('radio')
    .find(({ checked }) => checked)
    ?.focus();
  await userEvent.keyboard('{ArrowUp}');
  await waitFor(() => {
    expect(payload()).toContain('"ben"');
  });
  expect(kinds().toSorted((a, b) => a.localeCompare(b))).toEqual(['jws', 'jws', 'set-cookie']);

  await userEvent.type(screen.getByRole('searchbox', { name: 'Filter' }), 'sid');
  await waitFor(() => {
    expect(subjects()).toEqual(['']);
  });
  expect(screen.getByText('1 of 3 shown')).toBeTruthy();
  expect((await violationsIn(document.body)).map(({ id }) => id)).toEqual([]);
});

test('a storage dump: the token, where it is kept, and what is wrong with that', async () => {
  await paste(JSON.stringify({ localStorage: { access_token: ada }, sessionStorage: {}, cookie: 'a=b' }));
  await waitFor(() => {
    expect(document.querySelector('[data-rule=store-access-webstorage]')).not.toBeNull();
  });
  expect(screen.getByText(/^Kept in: localStorage key access_token$/u)).toBeTruthy();
});

test('keys: what each is, its thumbprint, a warning on a private one; and into the key box', async () => {
  const d = 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A';
  const key = {
    kty: 'OKP',
    crv: 'Ed25519',
    x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
    kid: 'oven',
    d,
  };
  await paste(JSON.stringify({ keys: [key], note: ada }));
  const keys = await screen.findByRole('radio', { name: 'JWK Set' });
  await userEvent.click(keys);
  const view = within(await screen.findByRole('article', { name: 'Keys' }));
  expect(view.getByRole('heading', { name: 'OKP private key on Ed25519' })).toBeTruthy();
  expect(await view.findByText(/^kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k/u)).toBeTruthy();
  expect(document.querySelector('[data-rule=jwks-private]')?.textContent).toContain('private');
  expect(document.body.textContent).toContain('oven');
});

test('a Cookie field pair by pair, and code by its name', async () => {
  await paste(`Cookie: sid=b7e1c04d55a94f0e; at=${ada}`);
  await userEvent.click(await screen.findByRole('radio', { name: 'Cookie field, 2 pairs' }));
  const view = within(await screen.findByRole('article', { name: 'Cookie field' }));
  expect(view.getByText('b7e1c04d55a94f0e')).toBeTruthy();
  await paste("import a from 'b';\nconst c = await a('d');\n");
  expect(await screen.findByRole('heading', { name: 'JavaScript code, 2 lines' })).toBeTruthy();
  expect(kinds()).toEqual(['code']);
});

test('a small file opens in the box; a file that is no text says so', async () => {
  const input = screen.getByLabelText<HTMLInputElement>('Open a file');
  await userEvent.upload(input, new File([ada], 'token.txt'));
  await waitFor(() => {
    expect(box().value).toBe(ada);
  });
  await userEvent.upload(input, new File([Uint8Array.from([1, 0, 2])], 'picture.png'));
  expect(await screen.findByText('✖ This file contains no text.')).toBeTruthy();
  expect(box().value).toBe('');
});

test('a dropped file is read', async () => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([`token: ${ben}`], 'log.txt'));
  box().dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  await waitFor(() => {
    expect(payload()).toContain('"ben"');
  });
});

test('a secret in a dropped file of tests is planted; pasted, it is one', async () => {
  const text = "const JWT_SECRET = 'flour-water-salt';\n";
  await userEvent.upload(screen.getByLabelText('Open a file'), new File([text], 'login.spec.ts'));
  expect(await screen.findByText('This is a test.')).toBeTruthy();
  await userEvent.click(box());
  await userEvent.keyboard('{Control>}{End}{/Control} ');
  await waitFor(() => {
    expect(screen.queryByText('This is a test.')).toBeNull();
  });
  expect(screen.getAllByText(/The code contains a secret\./u).length).toBeGreaterThan(0);
});

test('a large text is read in a worker, and the box stays empty', async () => {
  const filler = `${'lorem ipsum dolor '.repeat(10)}\n`.repeat(15_000);
  await paste(`${filler}id_token=${ada}\n`);
  expect(box().value).toBe('');
  await waitFor(() => {
    expect(payload()).toContain('"ada"');
  });
  expect(screen.getByText('Claimcheck read it. It is too large to show in the box.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(kinds()).toEqual([]);
});
