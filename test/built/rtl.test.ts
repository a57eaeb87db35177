/** The built page with Hebrew and Arabic in what is pasted: it stays where it is, and turns nothing round that is beside it. */
import { afterAll, afterEach, expect, test } from 'vitest';
import { segment } from './compact';
import { closeBrowser, NOTHING, open, type Opened } from './browser';

let opened: Opened | undefined;
afterEach(async () => {
  await opened?.close();
});
afterAll(closeBrowser);

const HE = 'שלום';
const AR = 'سلام';

const token = `${segment({ alg: 'HS256', typ: `${HE} 12`, kid: `${HE} 1 ${AR}`, [HE]: 1, crit: [HE] })}.${segment(
  {
    iss: `https://${HE}.example/1`,
    sub: `${HE} 5`,
    aud: [`${AR} 1`, `${HE} 2`],
    [`${AR} 3`]: `${HE} 99`,
    name: `${HE} ١٢٣ 4`,
    role: `${HE}\u202e12`,
    '7 שם': { 4: [HE, 5, AR] },
    password: `${HE} 77`,
    exp: 1,
    iat: 4e9,
  },
)}.${'A'.repeat(43)}`;

const PASTES: readonly (readonly [string, string])[] = [
  ['a token', token],
  [
    'Set-Cookie',
    `Set-Cookie: ${HE}1=${HE} 2; Path=/${HE}/3; Domain=${HE}.example; ${HE}=4; SameSite=${HE} 5; Expires=${HE} 6`,
  ],
  ['Cookie', `Cookie: ${HE}=1; session=${HE} 2; b=${token}`],
  [
    'keys',
    JSON.stringify({
      keys: [
        { kty: 'oct', k: 'AAAA', kid: `${HE} 1`, use: `${HE} 2`, alg: `${HE} 3` },
        { kty: `${HE} 4`, kid: `${AR} 1` },
      ],
    }),
  ],
  [
    'code',
    `const jwt = require('jsonwebtoken');\n// ${HE} 1\njwt.verify(t, '${HE} 12 secret', { algorithms: ['${HE} 3'] });`,
  ],
];

/** Words of ASCII that are drawn further left than a word before them in the same line, one of them from the right. */
const turned = ({ page }: Opened): Promise<string[]> =>
  page.evaluate(() => {
    const fromTheRight = /[\u0590-\u08ff]/u;
    const blockOf = (node: Node): Element => {
      let element = node.parentElement ?? document.body;
      while (getComputedStyle(element).display === 'inline') element = element.parentElement ?? document.body;
      return element;
    };
    const blocks = new Map<Element, { readonly text: string; readonly rects: readonly DOMRect[] }[]>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // A field is laid out as the person's own text, and so is what is behind it.
      if (node.parentElement?.closest('script, style, textarea, select, [aria-hidden]')) continue;
      for (const { 0: text, index } of (node as Text).data.matchAll(/[!-~]+|[\u0590-\u08ff]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (rects.length === 0) continue;
        const block = blockOf(node);
        blocks.set(block, [...(blocks.get(block) ?? []), { text, rects }]);
      }
    }
    const found = [];
    for (const [block, words] of blocks) {
      if (!fromTheRight.test(block.textContent)) continue;
      for (const [index, word] of words.entries()) {
        const before = words[index - 1];
        const [last, first] = [before?.rects.at(-1), word.rects[0]];
        if (!before || !last || !first || (fromTheRight.test(before.text) && fromTheRight.test(word.text)))
          continue;
        if (Math.abs(last.top - first.top) < 3 && first.left < last.left - 0.5)
          found.push(`${before.text} | ${word.text} in ${block.textContent.slice(0, 100)}`);
      }
    }
    return found;
  });

test('what is not kept to itself is noticed', async () => {
  opened = await open('/inspect');
  await opened.page.locator('main').evaluate((main, text) => {
    main.append(Object.assign(document.createElement('p'), { textContent: text }));
  }, `sub is ${HE} 5`);
  expect(await turned(opened)).toEqual([`${HE} | 5 in sub is ${HE} 5`]);
});

test.each(PASTES)('%s', async (_name, pasted) => {
  opened = await open('/inspect', { locale: 'he-IL' });
  const { page, noted } = opened;
  expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
  await page.getByLabel('Token or text to inspect').fill(pasted);
  await page.locator('[data-rule]').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
  expect(await page.locator('bdi').count()).toBeGreaterThan(0);
  expect(await turned(opened)).toEqual([]);
  for (const tool of await page.locator('[data-tab]').all()) {
    await tool.click();
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
    expect(await turned(opened)).toEqual([]);
  }
  expect(noted).toEqual(NOTHING);
});
