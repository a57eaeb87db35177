/** How long reading JSON with places takes as it grows: in proportion, so each row is half of the one before. */
import { bench } from 'vitest';
import { parseJson } from '#text/json';
import { wideJson } from './wide-json';

for (const count of [10_000, 20_000, 40_000]) {
  const text = wideJson(count);
  bench(`an object of ${count} members, and one within it`, () => {
    parseJson(text);
  });
}
