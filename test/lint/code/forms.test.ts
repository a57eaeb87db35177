/** Every form of valid code is read whole, alone and before other code. */
import { expect, test } from 'vitest';
import { readCode } from '#lint/code/read';
import { FORMS } from './forms';

const AFTER = "\nimport jwt from 'jsonwebtoken';\njwt.verify(token, key);\n";

test('there are many', () => expect(new Set(FORMS).size).toBeGreaterThanOrEqual(120));

test.each(FORMS)('%s', (form) => {
  expect(readCode(form).unread).toEqual([]);
  const { unread, uses } = readCode(`${form}${AFTER}`);
  expect(unread).toEqual([]);
  expect(uses.map(({ does }) => does)).toEqual(['verify']);
});
