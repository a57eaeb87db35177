/** What a person does in the inspector, for tests with Testing Library. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect } from 'vitest';

const pasteInto = async (box: HTMLElement, text: string) => {
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste(text);
};

/** Pastes in place of what was in the box. */
export const paste = async (text: string) => {
  // The first of all tests waits for the inspector's modules.
  await pasteInto(await screen.findByRole('textbox', { name: 'Token or text to inspect' }), text);
};

/** Pastes in place of what was in the key box. */
export const giveKey = async (text: string) => {
  await pasteInto(await screen.findByRole('textbox', { name: 'Key or secret' }), text);
};

/** Waits until the verdict is this one. */
export const verdictIs = (expected: string) =>
  waitFor(() => {
    expect(document.querySelector<HTMLElement>('[data-verdict]')?.dataset['verdict']).toBe(expected);
  });
