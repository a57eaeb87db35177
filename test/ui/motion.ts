/** A person who wants motion; in all other tests it is reduced (vitest.config.ts), and what would move is there at once. */
import { onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';

const prefer = (value: 'no-preference' | 'reduce') =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });

/** To be called before a page is rendered, for one test. */
export const withMotion = async (): Promise<void> => {
  await prefer('no-preference');
  onTestFinished(async () => {
    await prefer('reduce');
  });
};
