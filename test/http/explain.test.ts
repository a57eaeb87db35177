/** Every line that any run puts on the wire has its explanation. */
import { beforeAll, expect, test } from 'vitest';
import { explain } from '#http/explain';
import { explainField } from '#http/field-names';
import { direct } from '#http/message';
import { requestWire, responseWire, type WirePart } from '#http/wire';
import { run } from '#lab/run/run';
import { SETUPS } from '../mock/setups';

let parts: WirePart[] = [];

beforeAll(async () => {
  const runs = await Promise.all(SETUPS.map((setup) => run(setup, direct)));
  parts = runs
    .flatMap(({ traces }) => traces.flatMap(({ steps }) => steps))
    .flatMap(({ event }) =>
      event.type === 'exchange' ? [...requestWire(event.request), ...responseWire(event.response)] : [],
    );
});

test('no line of any run is without an explanation', () => {
  const missing = parts.filter((part) => !explain(part));
  expect([...new Set(missing.map(({ text, name }) => name ?? text))]).toEqual([]);
});

test('an explanation is a sentence', () => {
  const said = new Set(parts.map((part) => explain(part)?.says ?? ''));
  for (const says of said) expect(says).toMatch(/^[A-Z].*\.$/u);
});

test('where a scheme is known, its own document is named', () => {
  expect(explainField('authorization', 'bearer abc')?.source.title).toContain('RFC 6750');
  expect(explainField('Authorization', 'DPoP abc')?.source.title).toContain('RFC 9449');
  expect(explainField('Authorization', 'Basic abc')?.source.title).toContain('RFC 9110');
  expect(explainField('Authorization', '')?.source.title).toContain('RFC 9110');
});

test('what has no row is not explained', () => {
  expect(explainField('X-Nobody-Knows', '1')).toBeUndefined();
  expect(explain({ kind: 'start-line', text: 'HTTP/1.1 299 Whatever\r\n', bytes: 23 })).toBeUndefined();
  expect(explain({ kind: 'start-line', text: 'constructor / HTTP/1.1\r\n', bytes: 24 })).toBeUndefined();
});
