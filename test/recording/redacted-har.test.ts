/** The file that is passed on: the same flow, findings and bytes, and none of the values. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lintRecording } from '#lint/recording-rules';
import { recordedStills } from '#lab/derive/recorded/scenes';
import type { RecordedFlow } from '#recording/recorded-flow';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { redactedHar, redaction } from '#recording/redacted-har';
import { EXPECTED } from '../recordings/expected';
import { recordingText } from '../recordings/read';
import { cases } from '../scale';

const CONTEXT = { now: 1_796_000_000 };

const flowOf = (text: string): RecordedFlow => {
  const recording = readRecording(text);
  if (!recording) throw new Error('no recording');
  return readFlow(recording);
};

const redacted = (flow: RecordedFlow) => {
  const { replaced, entry } = redaction(flow);
  return { replaced, har: redactedHar(flow.recording.exchanges.map((each) => entry(each))) };
};

const saysOf = (flow: RecordedFlow) => ({
  name: flow.name,
  actors: flow.actors,
  logins: flow.logins,
  logouts: flow.logouts,
  credentials: flow.credentials.map(({ value, way, ...rest }) => ({
    ...rest,
    value: value.length,
    way: way.map(({ place, ...sighting }) => ({ ...sighting, exchange: place.exchange, part: place.part })),
  })),
  findings: lintRecording(flow, CONTEXT).map(({ rule, severity, says, place }) => ({
    rule: rule.id,
    severity,
    says,
    exchange: place?.exchange,
  })),
  bytes: recordedStills(flow)
    .map(({ scene }) => scene())
    .map(({ step, message }) => [step, message?.requestBytes, message?.responseBytes]),
});

/** Short ones may be part of a word. */
const SHORTEST = 8;

const decoded = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** A value as messages may write it, and the parts of a token that tell something alone. */
const formsOf = (value: string): readonly string[] => {
  const plain = decoded(value);
  const parts = value.split('.').filter((part) => part.length >= 20 && part !== value);
  // The header of a token says which key it takes, as those of others do.
  const telling = value.startsWith('eyJ') ? parts.slice(1) : parts;
  return [
    value,
    plain,
    encodeURIComponent(value),
    encodeURIComponent(plain),
    encodeURIComponent(value).toLowerCase(),
    ...(['base64', 'base64url', 'hex'] as const).map((encoding) => Buffer.from(value).toString(encoding)),
    ...telling,
  ].filter(({ length }) => length >= SHORTEST);
};

describe.each(Object.keys(EXPECTED))('%s', (name) => {
  const flow = flowOf(recordingText(name));
  const { har, replaced } = redacted(flow);

  test('says the same of the login', () => {
    expect(saysOf(flowOf(har))).toEqual(saysOf(flow));
  });

  test('has none of the values, however they are written', () => {
    const written = flow.credentials.flatMap(({ kind, value }) =>
      formsOf(value).map((form) => ({ kind, form })),
    );
    expect(written.filter(({ form }) => har.includes(form))).toEqual([]);
    for (const person of ['alice', 'correct+horse', 'correct horse']) expect(har).not.toContain(person);
  });

  test('shows what is replaced, each with a stand-in of the same length', () => {
    expect(replaced.map(({ kind, standIn }) => [kind, standIn.length])).toEqual(
      flow.credentials.map(({ kind, value }) => [kind, value.length]),
    );
    for (const [index, { standIn }] of replaced.entries())
      expect(standIn).not.toBe(flow.credentials[index]?.value);
  });

  test('is a redacted file when it is redacted again', () => {
    expect(saysOf(flowOf(redacted(flowOf(har)).har))).toEqual(saysOf(flow));
  });
});

test('a secret leaves no trace, wherever it is', () => {
  const secret = fc.stringMatching(/^[A-Za-z\d_-]{16,40}$/u);
  const message = (value: string) => [
    `GET https://shop.bakery.example/callback?code=${value}&state=abcdefgh12&email=alice%40bakery.example HTTP/1.1`,
    `Cookie: sid=${value}; other=${value}`,
    `Referer: https://shop.bakery.example/?access_token=${value}`,
    `X-Trace: a ${value} b`,
    '',
    'HTTP/1.1 200 OK',
    'Content-Type: application/json',
    `Set-Cookie: session=${value}; Path=/${value}`,
    '',
    JSON.stringify({
      access_token: value,
      note: `it is ${value}, twice ${value}`,
      link: `https://a.example/${value}`,
    }),
  ];
  fc.assert(
    fc.property(secret, (value) => {
      const { har } = redacted(flowOf(message(value).join('\n')));
      expect(har).not.toContain(value);
      expect(har).not.toContain('alice');
    }),
    cases(300),
  );
});
