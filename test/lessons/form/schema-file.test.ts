/** The JSON Schema that is beside the page is made from the form, and never stricter than it. */
import { toJsonSchema } from '@valibot/to-json-schema';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { check } from '#lessons/form/check';
import { EXAMPLE } from '#lessons/form/example';
import { LESSON_SCHEMA, SCHEMA_PARTS } from '#lessons/form/schema';
import { mutants } from './mutants';

const schema: Readonly<Record<string, unknown>> = {
  title: 'A lesson of one’s own for Claimcheck',
  ...toJsonSchema(LESSON_SCHEMA, { errorMode: 'ignore', definitions: SCHEMA_PARTS }),
};

test('it is written from the form', async () => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../public/lesson.schema.json',
  );
});

test('what is a lesson here is one there, and it finds most of what is wrong', () => {
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  expect(validate(JSON.parse(EXAMPLE))).toBe(true);
  const all = mutants(EXAMPLE);
  const refused = all.filter(({ text }) => !validate(JSON.parse(text)));
  for (const { text, what } of refused) expect([what, check(text).lesson]).toEqual([what, undefined]);
  expect(refused.length).toBeGreaterThan(all.length / 2);
});
