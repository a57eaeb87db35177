/** The text of files, and files that are none. */
import { expect, test } from 'vitest';
import { readText } from '../../../../src/ui/inspect/found/read-text';

const bytes = (...each: number[]) => new Blob([Uint8Array.from(each)]);

test('UTF-8, with and without a byte order mark', async () => {
  expect(await readText(new Blob(['Brot für Zoë']))).toBe('Brot für Zoë');
  expect(await readText(new Blob(['\ufeff{}']))).toBe('{}');
  expect(await readText(new Blob([]))).toBe('');
});

test('UTF-16 as Windows writes it', async () => {
  expect(await readText(bytes(0xff, 0xfe, 0x61, 0, 0xeb, 0))).toBe('aë');
});

test('a file with a NUL is no text', async () => {
  expect(await readText(bytes(0x89, 0x50, 0x4e, 0x47, 0, 0))).toBeUndefined();
});
