/** Pasting anywhere, dropping anywhere, the focus at the start, and copying, in Chromium. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { useChoices } from '../../../../src/ui/choices';
import { giveKey, paste } from '../actions';
import { renderAt } from '../../render';

const segment = (text: string) => encodeBase64url(encodeUtf8(text));
const PAYLOAD = '{"iss":"https:\\/\\/a.example","id":9007199254740993, "roles":["till", "oven"]}';
const TOKEN = `${segment('{"alg":"HS256"}')}.${segment(PAYLOAD)}.AAAA`;

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Token or text to inspect' });

const clear = async () => {
  useChoices.getState().paste('');
  await waitFor(() => {
    expect(box().value).toBe('');
  });
};

const carrying = (fill: (transfer: DataTransfer) => void) => {
  const transfer = new DataTransfer();
  fill(transfer);
  return transfer;
};
const textOf = (text: string) =>
  carrying((transfer) => {
    transfer.setData('text/plain', text);
  });
const fileOf = (text: string) =>
  carrying((transfer) => {
    transfer.items.add(new File([text], 'token.txt', { type: 'text/plain' }));
  });
const pasteAt = (target: Element, clipboardData: DataTransfer) => {
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event.defaultPrevented;
};
const dropAt = (target: Element, dataTransfer: DataTransfer) => {
  const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event.defaultPrevented;
};

beforeEach(() => {
  renderAt('/inspect');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('the box has the focus when the page opens, and does not take it from elsewhere', () => {
  expect(document.activeElement).toBe(box());
  cleanup();
  const other = document.createElement('button');
  document.body.append(other);
  other.focus();
  renderAt('/inspect');
  expect(document.activeElement).toBe(other);
  other.remove();
});

test('on touch, where a keyboard would come up, nothing has the focus', () => {
  cleanup();
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: !query.includes('fine') }) as MediaQueryList,
  );
  renderAt('/inspect');
  expect(document.activeElement).toBe(document.body);
});

test('what is pasted outside a field fills the box, in place of what was there', async () => {
  await paste('something else');
  const sample = screen.getByRole('list', { name: 'Samples to try' }).querySelector('button');
  for (const target of [document.body, sample ?? document.body]) {
    expect(pasteAt(target, textOf(TOKEN))).toBe(true);
    await waitFor(() => {
      expect(box().value).toBe(TOKEN);
    });
    await clear();
  }
});

test('a field keeps what is pasted into it', async () => {
  await paste(TOKEN);
  await giveKey('a secret');
  expect(box().value).toBe(TOKEN);
  expect(pasteAt(screen.getByRole('textbox', { name: 'Key or secret' }), textOf('x'))).toBe(false);
  expect(pasteAt(box(), textOf('x'))).toBe(false);
  expect(pasteAt(document.body, new DataTransfer())).toBe(false);
});

test('a file that is pasted or dropped anywhere is read into the box', async () => {
  for (const act of [
    () => pasteAt(document.body, fileOf(TOKEN)),
    () => pasteAt(box(), fileOf(TOKEN)),
    () => dropAt(document.body, fileOf(TOKEN)),
    () => dropAt(box(), fileOf(TOKEN)),
  ]) {
    expect(act()).toBe(true);
    await waitFor(() => {
      expect(box().value).toBe(TOKEN);
    });
    await clear();
  }
});

test('a file that is dropped on the key box is the key', async () => {
  await paste(TOKEN);
  const key = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Key or secret' });
  expect(dropAt(key, fileOf('the secret of the file'))).toBe(true);
  await waitFor(() => {
    expect(key.value).toBe('the secret of the file');
  });
  expect(box().value).toBe(TOKEN);
});

test('header, payload and each value are copied as they are, and it is told', async () => {
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text);
  });
  await paste(TOKEN);
  for (const [name, text] of [
    ['the decoded header', '{"alg":"HS256"}'],
    ['the decoded payload', PAYLOAD],
    ['the value of "iss"', 'https://a.example'],
    ['the value of "id"', '9007199254740993'],
    ['the value of "roles"', '["till", "oven"]'],
  ] as const) {
    const button = await screen.findByRole('button', { name: `Copy ${name}` });
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(copied.at(-1)).toBe(text);
    await waitFor(() => {
      expect(screen.getByText(`Copied ${name}`).closest('output')).toBeTruthy();
    });
    expect(document.activeElement).toBe(button);
  }
  expect(JSON.parse(document.querySelector('[data-part=payload]')?.textContent ?? '')).toHaveProperty(
    'roles',
  );
});

test('a browser that does not allow it is said to', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  await paste(TOKEN);
  const button = await screen.findByRole('button', { name: 'Copy the decoded header' });
  await userEvent.click(button);
  // Told, and shown as a cross with a title: there is no room for words.
  expect((await screen.findByText('Not allowed: select it')).closest('output')).toBeTruthy();
  expect(button.title).toBe('Not allowed: select it');
});
