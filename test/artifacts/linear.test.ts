/** What reading a paste asks of its patterns grows with the paste, and no faster. Not: how long it takes (scaling.bench.ts). */
import { expect, test } from 'vitest';
import { explainNothing } from '#artifacts/explain';
import { recognise } from '#artifacts/recognise';
import { passedOver } from '../passed-over';
import { HARD, TEXTS } from './growing';
import { filled, MONOTONOUS } from './monotonous';

/** In proportion it is 4, and less where some readers leave long text alone; the square would be 16. */
const MOST = 6;

const KINDS: readonly (readonly [string, (bytes: number) => string])[] = [
  ...Object.entries(TEXTS),
  ...Object.entries(HARD),
  ...MONOTONOUS.map(([says, piece]) => [says, (bytes: number) => filled(piece, bytes)] as const),
];

test.each(KINDS)('%s', (_, text) => {
  const [few, many] = [24_576, 98_304].map((bytes) => {
    const pasted = text(bytes);
    return passedOver(() => {
      recognise(pasted);
      explainNothing(pasted);
    });
  });
  expect(many).toBeLessThan(MOST * (few ?? 0));
});
