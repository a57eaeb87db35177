/** What goes into the page's markup where. Not: what a browser makes of it (test/built/payload.test.ts). */
import { expect, test } from 'vitest';
import { pageDocument, type PageParts } from '../../../../src/ui/lab/payload/frame/page-document';
import { encodeOutput } from '../../../../src/ui/lab/payload/payloads';
import type { PageStart } from '../../../../src/ui/lab/payload/protocol';

const start = (changes: Partial<PageStart> = {}): PageStart => ({
  view: {
    url: 'https://shop.example/',
    now: 0,
    cookies: [],
    localStorage: { a: '</script><!--<script>', ['__proto__']: 'x' },
    sessionStorage: {},
  },
  markup: 'MARKUP',
  policy: '',
  ...changes,
});

const document = (changes: Partial<PageStart>, parts: Partial<PageParts> = {}): string =>
  pageDocument(start(changes), {
    script: '',
    nonce: 'N',
    guard: (markup) => markup,
    name: 'check',
    ...parts,
  });

test('the policy comes before any script, with its nonce, and only when there is one', () => {
  const page = document({ policy: "script-src 'nonce-{nonce}'" }, { script: 'run()', nonce: 'N1+/=' });
  expect(page.indexOf(`content="script-src 'nonce-N1+/='"`)).toBeGreaterThan(0);
  expect(page.indexOf('http-equiv')).toBeLessThan(page.indexOf('<script nonce="N1+/=">'));
  expect(document({}).match(/http-equiv="[^"]*" content="[^"]*"/gu)).toEqual([
    `http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'"`,
  ]);
});

test('the start’s data can’t end the script', () => {
  const page = document({}, { script: 'run("</script>")' });
  expect(page.match(/<\/script/gu)).toHaveLength(1);
  expect(page).not.toContain('<!--');
});

test('markup is left as it is', () => {
  expect(document({ markup: '<img src=x>' })).toContain('<p><img src=x></p>');
});

test('encoded output has no markup left', () => {
  expect(encodeOutput(`<a href="x" title='y'>&amp;</a>`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;',
  );
});
