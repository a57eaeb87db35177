/** The examples for servers are made from the one list of fields. Not: what is sent (test/built/fields.test.ts). */
import { expect, test } from 'vitest';
import { apache, caddy, nginx } from '../../scripts/hosting.js';

test.each([
  ['nginx.conf', nginx()],
  ['htaccess', apache()],
  ['Caddyfile', caddy()],
])('docs/hosting/%s', async (name, text) => {
  await expect(text).toMatchFileSnapshot(`../../docs/hosting/${name}`);
});
