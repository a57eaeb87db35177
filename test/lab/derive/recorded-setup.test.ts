/** Recordings as setups of the lab, and what such a login loses. */
import { expect, test } from 'vitest';
import { recordedSetup } from '#lab/derive/recorded/setup';
import { lossesOf } from '#lab/measures/losses';
import { direct } from '#http/message';
import { run } from '#lab/run/run';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { EXPECTED } from '../../recordings/expected';
import { recordingText } from '../../recordings/read';
import { everything } from '../../scale';

const takenFrom = (text: string) => {
  const recording = readRecording(text);
  if (!recording) throw new Error('no recording');
  return recordedSetup(readFlow(recording));
};
const takenOver = (name: string) => takenFrom(recordingText(name));

test('the setups are these', async () => {
  const text = Object.keys(EXPECTED).map((name) => {
    const nearest = takenOver(name);
    if (!nearest) return `## ${name}: the lab has no such login\n`;
    const { mode, setup, taken, left } = nearest;
    return [
      `## ${name}: ${mode}`,
      '',
      `Defences: ${setup.defences.join(', ')}`,
      '',
      ...taken.map((each) => `- ${each}`),
      ...left.map(({ what, why }) => `- not taken: ${what}. ${why}`),
      '',
    ].join('\n');
  });
  await expect(text.join('\n')).toMatchFileSnapshot('./goldens/recorded-setups.md');
});

test('a recording that begins after the login says so, and takes over what it shows', () => {
  const { log } = JSON.parse(recordingText('session-careless')) as { log: { entries: object[] } };
  const { mode, taken, left } =
    takenFrom(JSON.stringify({ log: { ...log, entries: log.entries.slice(3) } })) ?? {};
  expect(mode).toBe('session');
  expect(left?.[0]).toEqual({
    what: 'How the user logs in',
    why: 'The recording shows no login that the lab knows. The lab’s is a form with a password.',
  });
  expect(taken).toContain('Requests carry a CSRF token.');
});

const setupOf = (name: string) => {
  const nearest = takenOver(name);
  if (!nearest) throw new Error(`no setup of ${name}`);
  return nearest;
};

test.each(Object.keys(EXPECTED).filter(takenOver))(
  '%s: the lab runs it, and Alice gets her orders',
  async (name) => {
    const { setup, mode } = setupOf(name);
    const { traces } = await run({ ...setup, acts: ['log-in', 'read-orders'] }, direct, [mode]);
    const statuses = traces.flatMap(({ steps }) =>
      steps.flatMap(({ event }) => (event.type === 'exchange' ? [event.response.status] : [])),
    );
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status >= 400)).toEqual([]);
  },
);

test.runIf(everything)('a careless session loses what a careful one keeps', async () => {
  const lost = async (name: string) => {
    const { setup, mode } = setupOf(name);
    const losses = await lossesOf(setup, mode);
    return losses.filter(({ played }) => played.outcome === 'succeeded').map(({ attack }) => attack.id);
  };
  const [careful, careless] = [await lost('session-passport'), await lost('session-careless')];
  expect(careless).toEqual(
    expect.arrayContaining(['session-fixation', 'eavesdropping', 'xss-reads-storage']),
  );
  for (const id of ['session-fixation', 'eavesdropping']) expect(careful).not.toContain(id);
});
