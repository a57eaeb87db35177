import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { tokensIn } from '#artifacts/tokens-in';
import { har } from '#lab/derive/har';
import { mermaid } from '#lab/derive/mermaid';
import { transcript } from '#lab/derive/transcript';
import type { Run } from '#lab/run/run';
import type { Trace } from '#lab/run/trace';
import { exchanges, runOf } from '../runs';

const ACTS = 'log-in read-orders read-photos partner csrf-form xss-reads-storage wait-20 read-orders log-out';

let run: Run;
let traces: readonly (readonly [string, Trace])[];

beforeAll(async () => {
  run = await runOf(ACTS, { store: 'local-storage', defences: ['secure'] });
  traces = run.traces.map((trace) => [trace.mode, trace]);
});

const MODES = ['session', 'jwt', 'hybrid'];
const traceOf = (mode: string): Trace => {
  const found = traces.find(([id]) => id === mode)?.[1];
  if (!found) throw new Error(`no column ${mode}`);
  return found;
};

const require = createRequire(import.meta.url);
const schemas = require('har-schema') as Readonly<Record<string, object>>;

describe.each(MODES)('%s', (mode) => {
  test('the HAR names every exchange, in order', () => {
    const { log } = JSON.parse(har(traceOf(mode))) as {
      log: { entries: { request: { url: string; bodySize: number }; response: { status: number } }[] };
    };
    expect(log.entries.map(({ request, response }) => [request.url, response.status])).toEqual(
      exchanges(traceOf(mode)).map(({ request, response }) => [request.url, response.status]),
    );
  });

  test('the inspector finds in HAR and transcript every token that was sent', () => {
    const sent = new Set(
      exchanges(traceOf(mode)).flatMap(({ request, response }) =>
        [...request.fields, ...response.fields, ['', request.content], ['', response.content]].flatMap(
          ([, text = '']) => tokensIn(text).map(({ start, end }) => text.slice(start, end)),
        ),
      ),
    );
    for (const text of [har(traceOf(mode)), transcript(run, traceOf(mode))]) {
      const found = new Set(
        recognise(text).flatMap((artifact) => (artifact.kind === 'jws' ? [artifact.slice.text] : [])),
      );
      expect([...sent].filter((token) => !found.has(token))).toEqual([]);
    }
  });

  test('the Mermaid text has an arrow for each message, between parties it names', () => {
    const lines = mermaid(run, traceOf(mode)).split('\n');
    expect(lines[0]).toBe('sequenceDiagram');
    const arrows = lines.filter((line) => /^ {2}p\d+-+(?:>>|x)p\d+: /u.test(line));
    expect(arrows).toHaveLength(2 * exchanges(traceOf(mode)).length);
    expect(lines.slice(1).join('\n')).not.toMatch(/;(?<!#\d+;)/u);
  });
});

test('every HAR is valid against the schema of HAR 1.2, which refuses what is not', () => {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addMetaSchema(require('ajv/dist/refs/json-schema-draft-06.json') as object);
  ajv.addSchema(Object.values(schemas));
  const isHar = ajv.getSchema('har.json#') ?? ajv.getSchema('har.json');
  if (!isHar) throw new Error('no schema');
  for (const [, trace] of traces) {
    const file = JSON.parse(har(trace)) as { log: { entries: { time?: number }[] } };
    expect([isHar(file), isHar.errors]).toEqual([true, null]);
    delete file.log.entries[0]?.time;
    expect(isHar(file)).toBe(false);
  }
});
