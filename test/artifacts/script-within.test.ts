/** Script within other text is found, at its place, and nothing else of it is. */
import { expect, test } from 'vitest';
import { languageOf } from '#artifacts/forms/code';
import { scriptWithin } from '#artifacts/forms/script-within';
import { readCode } from '#lint/code/read';

const CODE = "import jwt from 'jsonwebtoken';\njwt.verify(token, key);";

test.each([
  ['HTML', `<!doctype html><p>a < b</p>\n<script type="module">${CODE}</script><p>c</p>`],
  ['Vue', `<template><b @click="f(">x</b></template>\n<script setup lang="ts">\n${CODE}\n</script>`],
  ['Vue with types', `<script setup lang="ts" generic="A extends B<C>">\n${CODE}\n</script>`],
  ['signs of two units', `<template><b>🍞</b></template>\n<script>\n${CODE}\n</script>`],
  ['Svelte', `<script>\n${CODE}\n</script>\n{#if a}<b>{a}</b>{/if}`],
  ['Astro', `---\n${CODE}\n---\n<html><body>{a}</body></html>`],
  ['Markdown', `# Title\nSome (text\n\n\`\`\`ts\n${CODE}\n\`\`\`\n\n\`\`\`sh\nnpm i (\n\`\`\`\n`],
])('%s', (_, text) => {
  expect(scriptWithin(text)?.length).toBe(text.length);
  expect(scriptWithin(text)?.trim()).toBe(CODE);
  expect(languageOf(text)).toBeDefined();
  const { uses, unread } = readCode(text);
  expect(unread).toEqual([]);
  expect(uses[0]?.call.at.start).toBe(text.indexOf('jwt.verify'));
});

test.each([
  '<p>no script</p>',
  '<script type="application/json">{"a": 1}</script>',
  '# Title\n```sh\nls\n```',
  CODE,
])('nothing in %j', (text) => expect(scriptWithin(text)).toBeUndefined());
