import { expect, test } from 'vitest';
import { originOf, siteOf } from '#http/origin';

test.each([
  ['https://shop.example/orders?a#b', 'https://shop.example', 'https://shop.example'],
  ['https://api.shop.example:8443/', 'https://api.shop.example:8443', 'https://shop.example'],
  ['http://shop.example:80/', 'http://shop.example', 'http://shop.example'],
  ['https://192.0.2.1/', 'https://192.0.2.1', 'https://192.0.2.1'],
  ['https://[2001:db8::1]:444/', 'https://[2001:db8::1]:444', 'https://[2001:db8::1]'],
  ['http://localhost:5173/', 'http://localhost:5173', 'http://localhost'],
])('%s', (url, origin, site) => {
  expect(originOf(url)).toBe(origin);
  expect(siteOf(url)).toBe(site);
});
