import { expect, test, vi } from 'vitest';
import { once } from '#lab/shop/once';
import { hmac, sha256 } from '#lab/shop/digest';

test('the same values are computed once, others each', async () => {
  const compute = vi.fn<(text: string, options: object) => Promise<string>>(
    async (text, options) => `${text} ${JSON.stringify(options)}`,
  );
  const kept = once(compute);
  expect(await kept('a', { at: new Date(1) })).toBe(await kept('a', { at: new Date(1) }));
  expect(compute).toHaveBeenCalledTimes(1);
  expect(await kept('a', { at: new Date(2) })).not.toBe(await kept('a', { at: new Date(1) }));
  // Neither is the other's name.
  expect(await kept('a","b', {})).not.toBe(await kept('a', { b: {} }));
  expect(compute).toHaveBeenCalledTimes(4);
});

test('a refusal stays one', async () => {
  const compute = vi.fn<(text: string) => Promise<never>>((text) => Promise.reject(new Error(text)));
  const kept = once(compute);
  await expect(kept('no')).rejects.toThrow('no');
  await expect(kept('no')).rejects.toThrow('no');
  expect(compute).toHaveBeenCalledTimes(1);
});

test('what is kept does not grow without end', async () => {
  const compute = vi.fn<(count: number) => Promise<number>>(async (count) => count);
  const kept = once(compute);
  const all = Array.from({ length: 5000 }, (_, index) => index);
  expect(await Promise.all(all.map((each) => kept(each)))).toEqual(all);
  expect(await kept(0)).toBe(0);
  expect(compute).toHaveBeenCalledTimes(5001);
});

// RFC 4231 section 4.3, and FIPS 180-4's own example.
test('kept digests are those of the standards', async () => {
  for (const _ of [1, 2]) {
    expect(Buffer.from(await sha256('abc'), 'base64url').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(Buffer.from(await hmac('Jefe', 'what do ya want for nothing?'), 'base64url').toString('hex')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  }
});
