/** Every example of a rule on code is recognised as code when it is pasted. */
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { textOf } from '#lint/example';
import { examplesOf } from '#lint/examples-of';
import { rules } from '#lint/all-rules';

const examples = rules
  .filter(({ on }) => on === 'code')
  .map(({ id }) => examplesOf(id))
  .flatMap(({ bad, good }) => [...bad, ...good].map(textOf));

test.each(examples)('%s', (text) => {
  expect(recognise(text).map(({ kind }) => kind)).toContain('code');
});
