/** The lab's own traffic, saved as HAR and read as a recording, must show what the lab shows. Not: recordings of real browsers (test/recordings). */
import { beforeAll, describe, expect, test } from 'vitest';
import { har } from '#lab/derive/har';
import { recordedStills } from '#lab/derive/recorded/scenes';
import type { Carried, Message } from '#lab/derive/scene/message';
import { sceneAt } from '#lab/derive/scene/scene';
import type { Run } from '#lab/run/run';
import { modes } from '#lab/modes';
import { ownFieldsOf } from '#lab/named-credential';
import { lintRecording } from '#lint/recording-rules';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { ALL_COLUMNS, runOf, setupOf, traceOf } from '../runs';

const ACTS = 'log-in read-orders csrf-form wait-20 read-orders log-out read-orders';

const DEFENDED = ALL_COLUMNS;
const CARELESS = { ...ALL_COLUMNS, defences: [] };

const flowIn = (run: Run, mode: string) => {
  const recording = readRecording(har(traceOf(run, mode)));
  if (!recording) throw new Error('no recording');
  return readFlow(recording);
};

/** The password is typed and not kept: the lab draws none. */
const carried = (list: readonly Carried[]) =>
  list
    .filter(({ credential }) => credential.kind !== 'secret')
    .map(({ credential: { kind, value, bytes }, as }) => ({ kind, value, bytes, as }));

const drawn = (message: Message | undefined) =>
  message && {
    to: message.to,
    method: message.method,
    status: message.status,
    requestBytes: message.requestBytes,
    responseBytes: message.responseBytes,
    sent: carried(message.sent),
    got: carried(message.got),
  };

describe.each([
  ['as it opens', DEFENDED],
  ['without defences', CARELESS],
] as const)('%s', (name, more) => {
  let run: Run;
  beforeAll(async () => {
    run = await runOf(ACTS, more);
  });

  test('each mode has its flow and exactly its findings', async () => {
    const lines = modes.map(({ id }) => {
      const flow = flowIn(run, id);
      expect(flow.recording.missing).toEqual([]);
      expect(flow.actors.map(({ origin, role }) => [origin, role])).toEqual([
        ['https://shop.example', 'app'],
      ]);
      const findings = lintRecording(flow, { now: 0 }).map(({ rule }) => rule.id);
      return `${id}: ${[flow.name.id, ...findings].join(', ')}`;
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      `goldens/read-back-${name.replaceAll(' ', '-')}.txt`,
    );
  });

  // A name of the shop's own tells a recording's reader nothing.
  const told = modes
    .filter((mode) => ownFieldsOf(mode, setupOf(ACTS, more)).length === 0)
    .map(({ id }) => id);
  test.each(told)('%s: each message carries what the lab draws on it', (mode) => {
    const trace = traceOf(run, mode);
    const setup = setupOf(ACTS, more);
    const steps = trace.steps.flatMap(({ event }, step) => (event.type === 'exchange' ? [step] : []));
    const stills = recordedStills(flowIn(run, mode));
    expect(stills.length).toBeGreaterThan(3);
    for (const { step, scene } of stills)
      expect(drawn(scene().message)).toEqual(drawn(sceneAt(setup, trace, steps[step] ?? -1).message));
  });
});
