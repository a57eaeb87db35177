/** Stylesheets that did not load are fetched again, and those on their way are left alone. Not: styled in the end (test/built/failure.test.ts). */
import { expect, test } from 'vitest';
import { loadStylesAgain, noteLostStyles } from '../../../src/ui/parts/lost-styles';

noteLostStyles();

/** @returns the link, and the event by which it tells how it went */
const add = (href: string): { readonly link: HTMLLinkElement; readonly told: Promise<string> } => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const told = new Promise<string>((resolve) => {
    for (const name of ['load', 'error'])
      link.addEventListener(name, () => {
        resolve(name);
      });
  });
  document.head.append(link);
  return { link, told };
};

const stylesheet = (): string => URL.createObjectURL(new Blob(['p {}'], { type: 'text/css' }));

const missing = (): string => {
  const href = stylesheet();
  URL.revokeObjectURL(href);
  return href;
};

const inPage = (href: string) => document.querySelectorAll<HTMLLinkElement>(`link[href="${href}"]`);

test('one that is on its way stays, and tells whoever waits for it', async () => {
  const { link, told } = add(stylesheet());
  expect(link.sheet).toBeNull();
  await loadStylesAgain();
  expect(link.isConnected).toBe(true);
  expect(await told).toBe('load');
  link.remove();
});

test('one that failed is asked for again, each time, until the page needs it no more', async () => {
  const { link, told } = add(missing());
  expect(await told).toBe('error');
  await expect(loadStylesAgain()).rejects.toThrow('A stylesheet did not load');
  expect(link.isConnected).toBe(false);
  const [second] = inPage(link.href);
  await expect(loadStylesAgain()).rejects.toThrow('A stylesheet did not load');
  expect(second?.isConnected).toBe(false);
  expect(inPage(link.href)).toHaveLength(1);
  for (const each of inPage(link.href)) each.remove();
  await loadStylesAgain();
});
