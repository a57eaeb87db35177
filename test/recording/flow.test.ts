/** What each recording says: its flow, its actors, the way of each credential. Not: what is wrong with it (test/lint). */
import { describe, expect, test } from 'vitest';
import type { RecordedCredential } from '#recording/credential';
import type { Actor } from '#recording/recorded-flow';
import { flowNames, readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { decoded } from '#recording/params';
import { textAt } from '#recording/way';
import { firefox, safari, safariExport, sanitized, truncated } from '../recordings/dialects';
import { EXPECTED } from '../recordings/expected';
import { PROXIES } from '../recordings/proxies';
import { recordingText } from '../recordings/read';

const SIGNS = { sent: '>', issued: '<', deleted: 'x' } as const;

/** As the expectations write it; a Referer repeats what the address before had. */
const wayText = ({ kind, way }: RecordedCredential): string => {
  const steps = way.map(({ did, exchange }) => `${SIGNS[did]}${exchange}`);
  return `${kind}: ${[...new Set(steps)].join(' ')}`;
};

/** Without what tells the role: without fetch metadata, that is something else. */
const partOf = ({ origin, role, exchanges }: Actor) => ({ origin, role, exchanges });

const flowOf = (pasted: string) => {
  const recording = readRecording(pasted);
  if (!recording) throw new Error('no recording');
  return readFlow(recording);
};

describe.each(Object.entries(EXPECTED))('%s', (name, expected) => {
  const flow = flowOf(recordingText(name));

  test('is recognised, and says by what', () => {
    expect(flow.name.id).toBe(expected.flow);
    expect(flowNames.map(({ id }) => id)).toContain(flow.name.id);
    for (const says of flow.name.because) expect(says).toMatch(/^[A-Z].*\.$/u);
  });

  test('has these actors', () => {
    expect(Object.fromEntries(flow.actors.map(({ origin, role }) => [origin, role]))).toEqual(
      expected.actors,
    );
  });

  test('each credential goes its way', () => {
    const known = flow.credentials.filter(({ kind }) => kind !== 'unknown');
    expect(known.map(wayText).toSorted()).toEqual([...expected.credentials].toSorted());
  });

  test('each place holds its value', () => {
    const exact = flow.credentials.flatMap(({ value, way }) =>
      way
        .filter(({ did, as }) => did !== 'deleted' && as !== 'claim' && as !== 'basic')
        .map(({ place, as }) => ({ value, at: decoded(textAt(flow.recording, place), as === 'form') })),
    );
    expect(exact.map(({ at }) => at)).toEqual(exact.map(({ value }) => value));
  });

  test.each(Object.entries({ firefox, safari }))('says the same in the dialect of %s', (_, dialect) => {
    const { name: named, credentials, actors, recording } = flowOf(dialect(recordingText(name)));
    const missing = recording.missing.filter((each) => !each.startsWith('Safari leaves redirects out'));
    expect(missing).toEqual(flow.recording.missing);
    expect(named).toEqual(flow.name);
    expect(actors.map(partOf)).toEqual(flow.actors.map(partOf));
    expect(credentials.map(wayText)).toEqual(flow.credentials.map(wayText));
  });

  test.each(Object.entries(PROXIES))('says the same as %s saved it', async (_, saved) => {
    const { name: named, credentials, actors } = flowOf(await saved(recordingText(name)));
    expect(named).toEqual(flow.name);
    expect(actors.map(partOf)).toEqual(flow.actors.map(partOf));
    expect(credentials.map(wayText)).toEqual(flow.credentials.map(wayText));
  });

  test('says what a sanitized file lacks, and makes nothing up', () => {
    const { recording, credentials } = flowOf(sanitized(recordingText(name)));
    // Without a login, nothing tells whether there were cookies.
    const says = expected.flow === 'api-key' ? '' : recording.missing.join(' ');
    expect(says).toMatch(expected.flow === 'api-key' ? /^$/u : /sanitized/u);
    const values = new Set(flow.credentials.map(({ value }) => value));
    expect(credentials.filter(({ value }) => !values.has(value))).toEqual([]);
  });

  test('as Safari exports it, without redirects, makes nothing up', () => {
    const { recording, credentials } = flowOf(safariExport(recordingText(name)));
    const lacks = recording.missing.some((each) => each.startsWith('Safari leaves redirects out'));
    expect(lacks).toBe(true);
    const kinds = new Map(flow.credentials.map(({ value, kind }) => [value, kind]));
    // What tells its kind may be in a redirect.
    expect(credentials.filter(({ value, kind }) => kind !== 'unknown' && kinds.get(value) !== kind)).toEqual(
      [],
    );
  });

  test('says that a file is cut off, and follows what is left', () => {
    const { recording, credentials } = flowOf(truncated(recordingText(name)));
    expect(recording.missing[0]).toMatch(/is cut off/u);
    const ways = credentials.flatMap(({ way }) => way);
    expect(ways.filter(({ exchange }) => exchange >= recording.exchanges.length)).toEqual([]);
  });
});

test('every kind of flow is recorded', () => {
  const recorded = new Set(Object.values(EXPECTED).map(({ flow }) => flow));
  expect(flowNames.map(({ id }) => id).toSorted()).toEqual([...recorded].toSorted());
});

test('a flow without any mark is unknown, and is followed all the same', () => {
  const flow = flowOf(
    "curl https://api.bakery.example/orders -H 'Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA'",
  );
  expect(flow.name).toEqual({
    id: 'unknown',
    label: 'Unknown flow',
    because: ['The recording matches no known flow.'],
  });
  expect(flow.credentials.map(wayText)).toEqual(['access-token: >0']);
});
