/** A pasted patch: its files are read as code with their paths, and places point into the paste. */
import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { patchedFiles } from '#artifacts/forms/patch';
import { recognise } from '#artifacts/recognise';
import { readCode } from '#lint/code/read';
import { lintCode } from '#lint/code-rules';

const PATCH = `diff --git a/src/login.js b/src/login.js
index 1111111..2222222 100644
--- a/src/login.js
+++ b/src/login.js
@@ -1,4 +1,5 @@
 import jwt from 'jsonwebtoken';
 const old = jwt.verify(token, key, { algorithms: ['none'] });
-const claims = jwt.verify(token, key, { algorithms: ['ES256'] });
+const claims = jwt.verify(token, key, {
+  algorithms: ['none'] });
 export { claims };
diff --git a/test/login.js b/test/login.js
new file mode 100644
--- /dev/null
+++ b/test/login.js
@@ -0,0 +1,2 @@
+import jwt from 'jsonwebtoken';
+export const claims = jwt.verify(token, key, { algorithms: ['none'] });
diff --git a/src/gone.js b/src/gone.js
deleted file mode 100644
--- a/src/gone.js
+++ /dev/null
@@ -1 +0,0 @@
-export const gone = true;
`;

const told = (text: string) =>
  recognise(text).flatMap((each) =>
    each.kind === 'code'
      ? lintCode(each, readCode(each.slice.text), { now: 1_790_000_000 }).map(({ finding, spans }) => [
          each.path,
          finding.severity,
          finding.rule.id,
          spans.map(({ start, end }) => text.slice(start, end)).join('|'),
        ])
      : [],
  );

test('what a patch adds is judged, by its path, and what was there before is not', () => {
  expect(told(PATCH)).toEqual([
    ['src/login.js', 'error', 'src-verify-none', "'none'"],
    ['test/login.js', 'info', 'src-verify-none', "'none'"],
  ]);
  expect(PATCH.indexOf("'none'")).toBeLessThan(PATCH.indexOf('+  algorithms'));
});

test('the place is that of the added line', () => {
  const [first] = recognise(PATCH).flatMap((each) =>
    each.kind === 'code' ? lintCode(each, readCode(each.slice.text), { now: 0 }) : [],
  );
  expect(first?.spans[0]?.start).toBe(PATCH.indexOf("'none'", PATCH.indexOf('+  algorithms')));
});

test('code and text that is no patch has no files', () => {
  for (const text of ['', 'const a = 1;', '+++ b/a\n+b', '@@ -1 +1 @@\n+a', 'a --- b'])
    expect(patchedFiles(text)).toEqual([]);
});

test('every line lies within the text, without its sign', () => {
  assert(
    property(array(constantFrom(...PATCH.split('\n'), '+', ' ', '@@ -1 +1 @@', 'x')), (lines) => {
      const text = lines.join('\n');
      for (const file of patchedFiles(text))
        for (const { start, end, isAdded } of file.lines) {
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.charAt(start - 1)).toBe(isAdded ? '+' : ' ');
        }
    }),
  );
});
