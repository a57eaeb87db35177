/** What reading a paste asks of its patterns grows with the paste, and no faster. Not: how long it takes (scaling.bench.ts). */
import { expect, test } from 'vitest';
import { explainNothing } from '#artifacts/explain';
import { recognise } from '#artifacts/recognise';
import { HARD, TEXTS } from './growing';
import { filled, MONOTONOUS } from './monotonous';

type Exec = (this: RegExp, text: string) => RegExpExecArray | null;

/** How many characters all patterns pass over, to a match or to the end of the text in vain. */
const passedOver = (pasted: string): number => {
  let passed = 0;
  const exec: Exec = Reflect.get(RegExp.prototype, 'exec');
  const counted: Exec = function counted(text) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = Reflect.apply(exec, this, [text]);
    if (match) passed += match.index + match[0].length - from;
    else if (!this.sticky && !this.source.startsWith('^')) passed += text.length - from;
    return match;
  };
  // Whatever is asked of a pattern asks this, as ECMA-262 has it.
  Reflect.set(RegExp.prototype, 'exec', counted);
  try {
    recognise(pasted);
    explainNothing(pasted);
  } finally {
    Reflect.set(RegExp.prototype, 'exec', exec);
  }
  return passed;
};

/** In proportion it is 4, and less where some readers leave long text alone; the square would be 16. */
const MOST = 6;

const KINDS: readonly (readonly [string, (bytes: number) => string])[] = [
  ...Object.entries(TEXTS),
  ...Object.entries(HARD),
  ...MONOTONOUS.map(([says, piece]) => [says, (bytes: number) => filled(piece, bytes)] as const),
];

test.each(KINDS)('%s', (_, text) => {
  const [few, many] = [24_576, 98_304].map((bytes) => passedOver(text(bytes)));
  expect(many).toBeLessThan(MOST * (few ?? 0));
});
