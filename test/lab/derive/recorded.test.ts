/** Recordings on the stage: the scenes of each, drawn from what it holds and nothing else. */
import { describe, expect, test } from 'vitest';
import { recordedStills } from '#lab/derive/recorded/scenes';
import type { Move, Spot } from '#lab/derive/scene/moves';
import { phasesOf } from '#lab/derive/scene/legs';
import type { Scene } from '#lab/derive/scene/scene';
import { readFlow } from '#recording/read-flow';
import { readRecording } from '#recording/read';
import { EXPECTED } from '../../recordings/expected';
import { recordingText } from '../../recordings/read';

const flowOf = (name: string) => {
  const recording = readRecording(recordingText(name));
  if (!recording) throw new Error('no recording');
  return readFlow(recording);
};

const spot = (each: Spot): string => {
  if (each.at === 'place') return each.place;
  return each.at === 'server' ? new URL(each.origin).host : each.at;
};
const moveText = ({ why, credential, from, to }: Move): string =>
  `  ${why} ${credential.called ?? credential.kind} ${credential.bytes} B: ${spot(from)} → ${spot(to)}`;

const sceneText = ({ step, message, outcome, browsers, moves, servers }: Scene): string => {
  const held = browsers.flatMap(({ places }) =>
    places.flatMap(({ kind, items }) =>
      items.map(
        ({ name, readableBy, life }) => `${kind} ${name} (${readableBy}${life ? `, ${life.state}` : ''})`,
      ),
    ),
  );
  return [
    `${step} ${message?.method} ${new URL(message?.to ?? '').host}${message?.path} → ${message?.status}: ${outcome.is}`,
    ...moves.map(moveText),
    `  holds ${held.join('; ') || 'nothing'}`,
    ...servers.flatMap(({ origin, checked }) =>
      checked ? [`  ${new URL(origin).host} ${checked} the JWT`] : [],
    ),
  ].join('\n');
};

test.each(['oidc-pkce', 'session-passport', 'hybrid-refresh', 'bff'])('the scenes of %s', async (name) => {
  // Identifiers of a login's pages are in its paths.
  const text = recordedStills(flowOf(name))
    .map(({ scene }) => scene())
    .map(sceneText)
    .join('\n')
    .replaceAll(/\/[\w-]{43}(?= )/gu, '/…');
  await expect(`${text}\n`).toMatchFileSnapshot(`./goldens/recorded-${name}.txt`);
});

describe.each(Object.keys(EXPECTED))('%s', (name) => {
  const flow = flowOf(name);
  const scenes = recordedStills(flow).map(({ scene }) => scene());

  test('draws what the recording holds, and leaves out what it cannot show', () => {
    const values = new Map(flow.credentials.map(({ value, bytes, kind }) => [value, { bytes, kind }]));
    const drawn = scenes.flatMap(({ browsers, message, moves }) => [
      ...browsers.flatMap(({ places }) =>
        places.flatMap(({ items }) => items.map(({ credential }) => credential)),
      ),
      ...[...(message?.sent ?? []), ...(message?.got ?? []), ...moves].map(({ credential }) => credential),
    ]);
    for (const { value, bytes } of drawn) expect(values.get(value)?.bytes).toBe(bytes);
    expect(drawn.filter(({ value }) => values.get(value)?.kind === 'unknown')).toEqual([]);
    const places = scenes.flatMap(({ browsers }) =>
      browsers.flatMap((each) => each.places.map(({ kind }) => kind)),
    );
    expect([...new Set(places)]).toEqual(['cookies', 'page']);
    const servers = scenes.flatMap((each) => each.servers);
    expect(servers.filter(({ rows, lookUps }) => rows.length > 0 || lookUps !== undefined)).toEqual([]);
  });

  test('goes on from scene to scene, and every move flies', () => {
    const steps = scenes.map(({ step }) => step);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    scenes.slice(1).forEach((scene, index) => expect(scene.follows).toBe(scenes[index]?.shows));
    for (const scene of scenes) {
      const flying = new Set(
        phasesOf(scene).flatMap(({ legs }) => legs.map(({ credential }) => credential.value)),
      );
      expect([...flying].toSorted()).toEqual(
        [...new Set(scene.moves.map(({ credential }) => credential.value))].toSorted(),
      );
    }
  });

  test('is logged in at some time; a key logs nobody in', () => {
    const isLogin = flow.name.id !== 'api-key';
    expect(scenes.some(({ outcome }) => outcome.is === 'logged-in')).toBe(isLogin);
  });
});
