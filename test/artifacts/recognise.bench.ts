/** How long half a megabyte of one piece takes, and a HAR file of 5 MB: 200 ms at most is the aim. */
import { bench, describe } from 'vitest';
import { explainNothing } from '#artifacts/explain';
import { recognise } from '#artifacts/recognise';
import { harOf } from './har';
import { filled, MONOTONOUS } from './monotonous';

/** Few runs: the slow ones show themselves in one. */
const FEW = { time: 100, iterations: 3, warmupTime: 0, warmupIterations: 1 };

describe('half a megabyte', () => {
  for (const [says, piece] of MONOTONOUS) {
    const pasted = filled(piece, 500_000);
    bench(
      says,
      () => {
        recognise(pasted);
        explainNothing(pasted);
      },
      FEW,
    );
  }
});

const har = harOf(5_000_000);
bench(
  'a HAR file of 5 MB',
  () => {
    recognise(har, () => undefined);
  },
  FEW,
);
