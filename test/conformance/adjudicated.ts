/** What was adjudicated for each of Wycheproof's vectors. */
import { corpus } from './corpora';

export interface Group<Vector> {
  readonly private: object;
  readonly public?: object;
  readonly tests: readonly Vector[];
}

export interface Expectation {
  readonly file: string;
  readonly tcId: number;
  readonly adjudicated: 'valid' | 'invalid' | 'either' | 'excluded';
  readonly needs: 'none' | 'key';
  readonly acceptableReasons: readonly string[];
}

/** By file and number: `json_web_key_test.json 7`. */
export const expectations: ReadonlyMap<string, Expectation> = new Map(
  (corpus('wycheproof/expected_reasons.json') as Expectation[]).map((each) => [
    `${each.file} ${each.tcId}`,
    each,
  ]),
);
