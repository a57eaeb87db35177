import { expect, test, vi } from 'vitest';
import { direct, type HttpRequest, type Respond } from '#http/message';
import { run } from '#lab/run/run';
import { inProcess } from '#mock/msw';
import { COMPARED } from './setups';

test.each(COMPARED)('MSW in process gives the same run: $name', async (setup) => {
  expect(await run(setup, inProcess)).toEqual(await run(setup, direct));
});

const REQUEST: HttpRequest = {
  method: 'POST',
  url: 'https://shop.example/login?a=b#c',
  fields: [
    ['Host', 'shop.example'],
    ['Cookie', 'a=b'],
    ['X-Text', 'Grüße \u007f "漢字" 😀'],
    ['X-Text', 'twice'],
  ],
  content: '{"text":"Grüße 😀"}',
};

test('a request arrives as it was sent', async () => {
  const origin = vi.fn<Respond>(async () => ({ status: 204, fields: [], content: '' }));
  await inProcess(origin)(REQUEST);
  expect(origin.mock.calls).toEqual([[REQUEST]]);
  // Another object: it was carried, not handed over.
  expect(origin.mock.calls[0]?.[0]).not.toBe(REQUEST);
});

test.each([200, 204, 302, 304, 401, 403, 404, 405, 500])(
  'status %i comes back, and Set-Cookie',
  async (status) => {
    const content = status === 204 || status === 304 ? '' : 'Grüße';
    const response = { status, fields: [['Set-Cookie', 'a="ü"; HttpOnly']] as const, content };
    const carried = await inProcess(async () => response)(REQUEST);
    expect(carried).toEqual(response);
    expect(carried).not.toBe(response);
  },
);

test('requests under way at once reach their own servers', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const answers = names.map((content) =>
    inProcess(async () => ({ status: 200, fields: [], content }))(REQUEST),
  );
  expect((await Promise.all(answers)).map(({ content }) => content)).toEqual(names);
});

test('a server that fails is asked once, and its error is thrown', async () => {
  const origin = vi.fn<Respond>(() => Promise.reject(new Error('down')));
  await expect(inProcess(origin)(REQUEST)).rejects.toThrow('down');
  expect(origin).toHaveBeenCalledTimes(1);
});
