/** A token that was pasted alone is judged with fewer files, and not otherwise. */
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { recogniseToken } from '#artifacts/recognise-token';
import { rules } from '#lint/all-rules';
import { textOf } from '#lint/example';
import { examplesOf } from '#lint/examples-of';
import { lintArtifact } from '#lint/lint-artifact';
import { isAlone, lintToken } from '#lint/lint-token';

const NOW = 1_790_000_000;

const TEXTS = rules
  .filter(({ on }) => on === 'jws')
  .flatMap(({ id }) => [...examplesOf(id).bad, ...examplesOf(id).good].map((each) => textOf(each)));

test('a token alone has the same findings as by all rules', () => {
  const alone = TEXTS.flatMap((text) => recogniseToken(text) ?? []);
  expect(alone.length).toBeGreaterThan(100);
  for (const artifact of alone) {
    expect(isAlone(artifact)).toBe(true);
    const context = { now: NOW, states: true as const };
    expect(lintToken(artifact, context)).toEqual(lintArtifact(artifact, context));
    const asking = { asking: 'nothing' as const };
    expect(lintToken(artifact, context, asking)).toEqual(lintArtifact(artifact, context, asking));
  }
});

test.each([
  ['localStorage', (token: string) => JSON.stringify({ localStorage: { access_token: token } })],
  ['a URL', (token: string) => `https://shop.example/cb?access_token=${token}`],
])('a token in %s is not alone', (_, around) => {
  const [text = ''] = TEXTS;
  const found = recognise(around(text)).filter(({ kind }) => kind === 'jws');
  expect(found.map((each) => isAlone(each))).toEqual([false]);
});
