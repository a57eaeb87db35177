/** Whole pastes of every form, and all that is found in each with its places. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Artifact } from '#artifacts/artifact';
import { recognise, recognisers } from '#artifacts/recognise';
import { parseJson } from '#text/json';
import { toPastedSpans, type Slice } from '#text/slice';

const PASTES = join(import.meta.dirname, 'pastes');
const names = readdirSync(PASTES);

const placesOf = (slice: Slice): string =>
  toPastedSpans(slice, { start: 0, end: slice.text.length })
    .map(({ start, end }) => `${start}-${end}`)
    .join(' ');

const shortened = (text: string): string =>
  text.length > 64 ? `${text.slice(0, 40)} … ${text.slice(-20)}` : text;

const described = (artifact: Artifact): string => {
  const { kind, slice, leftOut, where, keptIn, others = [] } = artifact;
  const lines = [
    `${kind}: ${JSON.stringify(shortened(slice.text))}`,
    `  at ${placesOf(slice)}${where === undefined ? '' : `, ${where}`}${keptIn ? ` (${keptIn})` : ''}`,
    ...others.map(
      ({ pieces, where, keptIn }) =>
        `  at ${placesOf({ text: slice.text, pieces })}${where === undefined ? '' : `, ${where}`}${keptIn ? ` (${keptIn})` : ''}`,
    ),
    ...(leftOut.length > 0 ? [`  without ${leftOut.join('; ')}`] : []),
  ];
  return lines.join('\n');
};

test.each(names)('%s', async (name) => {
  const pasted = readFileSync(join(PASTES, name), 'utf8');
  const found = recognise(pasted);
  for (const { slice, leftOut } of found) {
    const [span, ...more] = toPastedSpans(slice, { start: 0, end: slice.text.length });
    // What nothing was decoded in or left out of is in the paste as it is.
    const isPlain =
      more.length === 0 && slice.pieces.every(({ width, carried }) => width === undefined && !carried);
    expect(leftOut.every((words) => words !== '')).toBe(true);
    expect(isPlain ? pasted.slice(span?.start, span?.end) : slice.text).toBe(slice.text);
  }
  await expect(`${found.map(described).join('\n')}\n`).toMatchFileSnapshot(join('goldens', name));
});

describe('every form has pastes', () => {
  test.each([...new Set(names.map((name) => name.replace(/-\d+\.txt$/u, '')))])('two of %s', (form) => {
    expect(names).toEqual(expect.arrayContaining([`${form}-1.txt`, `${form}-2.txt`]));
  });

  test('each recogniser finds something in one of them', () => {
    const pastes = names.map((name) => readFileSync(join(PASTES, name), 'utf8'));
    for (const { says, recognise } of recognisers) {
      const json = (text: string) => (/^\s*[[{]/u.test(text) ? parseJson(text) : undefined);
      expect([says, pastes.some((text) => [...recognise(text, json(text))].length > 0)]).toEqual([
        says,
        true,
      ]);
    }
  });
});
