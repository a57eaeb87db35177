/** Every place where markup holds script gets its calls, and nothing else changes. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardMarkup } from '../../../../../src/ui/lab/payload/frame/guard/guard-markup';
import { PAYLOADS } from '../../../../../src/ui/lab/payload/payloads';
import { cases } from '../../../../scale';

const BEFORE = '<!doctype html><body><p>';
const guard = (markup: string) => guardMarkup(markup, BEFORE, 'check');

test.each([
  ['<script>for (;;);</script>', '<script>for (;;){check();;}</script>'],
  [
    '<SCRIPT TYPE="Text/JavaScript">for (;;);</SCRIPT>',
    '<SCRIPT TYPE="Text/JavaScript">for (;;){check();;}</SCRIPT>',
  ],
  ['<script type=module>import "x"; for (;;);', '<script type=module>import "x"; for (;;){check();;}'],
  ['<img src=x onerror=for(;;);>', '<img src=x onerror=";check();for(;;){check();;}">'],
  ['<img src=x OnError=\'a("b")\'>', '<img src=x onerror=";check();a(&quot;b&quot;)">'],
  [
    '<a href="javascript:for(;;);">x</a>',
    `<a href="javascript:${encodeURIComponent('for(;;){check();;}')}">x</a>`,
  ],
  [
    '<a href="&#x20;jAva&Tab;script&colon;for(;;)%3b">x</a>',
    `<a href="javascript:${encodeURIComponent('for(;;){check();;}')}">x</a>`,
  ],
  ['<svg><script>for&#40;;;);</script></svg>', '<svg><script>for(;;){check();;}</script></svg>'],
  [
    '<svg><a xlink:href="javascript:for(;;);"></a></svg>',
    `<svg><a xlink:href="javascript:${encodeURIComponent('for(;;){check();;}')}"></a></svg>`,
  ],
  [
    '<template><img onload="for(;;);"></template>',
    '<template><img onload=";check();for(;;){check();;}"></template>',
  ],
  ['<p><b onclick="for(;;);">1<p>2</b>3', '<p><b onclick=";check();for(;;){check();;}">1<p>2</b>3'],
  ['</p></body><script>for (;;);</script>', '</p></body><script>for (;;){check();;}</script>'],
  ['a\r\nb<script>\r\nfor (;;);</script>', 'a\nb<script>\nfor (;;){check();;}</script>'],
  [
    '<noscript><p title="</noscript><img src=x onerror=for(;;);>">',
    '<noscript><p title="</noscript><img src=x onerror=";check();for(;;){check();;}">">',
  ],
])('%s', (markup, expected) => {
  expect(guard(markup)).toBe(expected);
});

test.each([
  '<script type="application/json">{"for": [(;;)]}</script>',
  '<script type="importmap">{}</script>',
  '<script src="https://evil.example/x.js"></script>',
  '<textarea><script>for(;;);</script></textarea>',
  '<!-- <script>for(;;);</script> -->',
  '<style>a { b: c }</style><a href="https://shop.example/">x</a>',
  '&lt;script&gt;for(;;);&lt;/script&gt;',
  '<img src=x on=1 class="onerror">\u0000&amp;',
])('as it is: %s', (markup) => {
  expect(guard(markup)).toBe(markup);
});

test('each ready payload with a script gets calls', () => {
  for (const { id, markup } of PAYLOADS)
    expect([id, /check\(\)/u.test(guard(markup))]).toEqual([id, /=>|while|onerror/u.test(markup)]);
});

test('any text comes through, with nothing lost', () => {
  const part = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '=',
    ' ',
    '\n',
    '/',
    '!--',
    '-->',
    '<script>',
    '</script>',
    '<svg>',
    '<b onclick=',
    '<p>',
    '<table>',
    '&amp;',
    'for(;;);',
    '<template>',
    '<textarea>',
    'é😀',
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const markup = parts.join('');
      const guarded = guard(markup);
      // Only calls are added: what was there is still there, in order.
      let at = 0;
      for (const character of markup.replaceAll(/["'=&\s]/gu, '')) {
        at = guarded.indexOf(character, at);
        expect(at).toBeGreaterThanOrEqual(0);
        at += character.length;
      }
    }),
    cases(500),
  );
});
