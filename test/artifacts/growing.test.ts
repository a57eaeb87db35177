/** What the benches of growing text measure is whole. Not: the measuring (scaling.bench.ts). */
import { expect, test } from 'vitest';
import { parseJson } from '#text/json';
import { RECOGNISERS, TEXTS } from './growing';

test.each(Object.keys(RECOGNISERS))('%s has a text of its own to be measured with', (name) => {
  const text = TEXTS[name]?.(4096) ?? '';
  const json = /^[[{]/u.test(text) ? parseJson(text) : undefined;
  expect([...(RECOGNISERS[name]?.recognise(text, json) ?? [])]).not.toEqual([]);
});

test('no text is without its recogniser', () => {
  expect(Object.keys(TEXTS).filter((name) => !(name in RECOGNISERS))).toEqual([]);
});
