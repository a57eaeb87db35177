/** Line breaks survive a textarea. Not: the textarea itself (edit.browser.test.tsx). */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterEdit, shownIn } from '../../../../src/ui/parts/line-breaks';
import { cases } from '../../../scale';

test.each([
  ['{"iss":"joe",\r\n "exp":1}', '{"iss":"joe",\n "exp":12}', '{"iss":"joe",\r\n "exp":12}'],
  ['{\r\n}\r\n', '{\n"a":1\n}\n', '{\r\n"a":1\n}\r\n'],
  ['a\r\nb\r\nc', 'a\nc', 'a\r\nc'],
  ['a\r\nb', 'ab', 'ab'],
  ['a\rb', 'a\nbc', 'a\rbc'],
  ['a\nb', 'a\nbc', 'a\nbc'],
  ['a\r\nb', '', ''],
])('%j edited to %j is %j', (text, edited, expected) => {
  expect(afterEdit(text, edited)).toBe(expected);
});

test('what is then shown is what was typed, and what was not touched is as it was', () => {
  const piece = fc.constantFrom('a', 'b', '\n', '\r\n', '\r', '{', '"');
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text.map(shownIn), (before, edited) => {
      expect(shownIn(afterEdit(before, edited))).toBe(edited);
      expect(afterEdit(before, shownIn(before))).toBe(before);
    }),
    cases(500),
  );
});
