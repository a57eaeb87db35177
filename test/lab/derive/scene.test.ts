/** Every act and attack in every lane gives a scene that is complete: nothing appears or goes without a move, bytes are those of the wire. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { byteCount, requestWire, responseWire } from '#http/wire';
import { verdict } from '#lab/attacker/verdict';
import { attacks } from '#lab/attacks';
import { isRightAnswer } from '#lab/derive/scene/message';
import { sceneAt, type Scene } from '#lab/derive/scene/scene';
import type { Move, Spot } from '#lab/derive/scene/moves';
import { ACTS, actOf } from '#lab/run/act';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import type { Trace } from '#lab/run/trace';
import { modes } from '#lab/modes';
import { stores } from '#lab/stores';
import { everything } from '../../scale';

const COLUMNS = modes.map(({ id }) => id);
const bare: Setup = { ...DEFAULT_SETUP, columns: COLUMNS, defences: [] };

/** What each act comes after, where it would do nothing alone. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  'log-in': [],
  'partner-read': ['partner'],
  'auth-up': ['auth-down'],
};

const setups: readonly (readonly [string, Setup])[] = [
  ...ACTS.map(({ id }) => {
    const acts = [...(BEFORE[id] ?? ['log-in', 'read-orders']), id, 'read-orders'];
    return [id, { ...bare, acts }] as const;
  }),
  ...attacks.flatMap((attack) => {
    const acts = [...attack.scene, attack.id, 'read-orders'];
    const presupposed = { ...bare, ...attack.presupposes, acts };
    if (!everything) return [[attack.id, presupposed] as const];
    return [
      [attack.id, presupposed] as const,
      [`${attack.id}, defended`, { ...presupposed, defences: DEFAULT_SETUP.defences }] as const,
      [
        `${attack.id}, bound`,
        {
          ...presupposed,
          defences: [
            ...(attack.presupposes?.defences ?? []),
            'csrf-token',
            'fingerprint-cookie',
            'dpop',
            'denylist',
          ],
        },
      ] as const,
    ];
  }),
  ...stores.map(({ id }) => {
    const acts = [
      'log-in',
      'read-orders',
      'xss-reads-storage',
      'reload',
      'wait-20',
      'read-orders',
      'log-out',
    ];
    return [`kept in ${id}`, { ...bare, store: id, acts }] as const;
  }),
];

/** `victim cookies sid <value>`, one for each credential that lies somewhere, and what the attacker holds. */
const lying = (scene: Scene): string[] =>
  scene.browsers.flatMap(({ userAgent, places }) =>
    places.flatMap(({ kind, items }) =>
      items.map(({ name, credential }) => `${userAgent} ${kind} ${name} ${credential.value}`),
    ),
  );

const spot = (at: Spot): string => (at.at === 'place' ? `${at.userAgent} ${at.place}` : at.at);

/** What lies somewhere after the moves, if it lay as `before` says. */
const moved = (before: readonly string[], moves: readonly Move[]): string[] => {
  const now = [...before];
  for (const { from, to, name = '', credential, why } of moves) {
    const leaves = ['replaced', 'deleted', 'expired', 'reloaded'].includes(why);
    if (leaves && from.at === 'place') {
      const index = now.indexOf(`${spot(from)} ${name} ${credential.value}`);
      expect(index).toBeGreaterThanOrEqual(0);
      now.splice(index, 1);
    }
    const arrived = `${spot(to)} ${name} ${credential.value}`;
    if (to.at === 'place' && !now.includes(arrived)) now.push(arrived);
  }
  return now.toSorted();
};

/** Scenes in which script of the attacker's ran. */
let injected = 0;

const check = (setup: Setup, trace: Trace) => {
  let before = lying(sceneAt(setup, trace, -1));
  const everSeen = new Set<string>();
  for (const [index, { event, act }] of trace.steps.entries()) {
    const scene = sceneAt(setup, trace, index);
    const where = `step ${index}, ${event.type} of ${setup.acts[act]}`;
    // Nothing appears or vanishes without a move.
    expect([where, ...lying(scene).toSorted()]).toEqual([where, ...moved(before, scene.moves)]);
    before = lying(scene);
    // What is sent, read or copied was there.
    for (const { from, credential, why } of scene.moves) {
      // What a gateway tells a service never was in the browser.
      const isGateways = event.type === 'exchange' && event.by.type === 'server' && credential.kind === 'jwt';
      if (why === 'issued' || why === 'made' || from.at === 'nowhere' || isGateways)
        everSeen.add(credential.value);
      else if (why !== 'copied' || from.at !== 'server') {
        expect([
          `${where}: ${why} ${credential.kind} from ${from.at}`,
          everSeen.has(credential.value),
        ]).toEqual([`${where}: ${why} ${credential.kind} from ${from.at}`, true]);
      } else everSeen.add(credential.value);
      expect(credential.bytes).toBe(new TextEncoder().encode(credential.value).length);
      if (credential.parts) {
        expect(credential.parts.reduce((sum, part) => sum + part, 2)).toBe(credential.bytes);
      }
    }
    // Bytes are those of the wire, and what a message carries is in it.
    if (event.type === 'exchange') {
      const { message } = scene;
      expect(message?.requestBytes).toBe(byteCount(requestWire(event.request)));
      expect(message?.responseBytes).toBe(byteCount(responseWire(event.response)));
      const asked = requestWire(event.request)
        .map(({ text }) => text)
        .join('');
      const answered = responseWire(event.response)
        .map(({ text }) => text)
        .join('');
      for (const { credential } of message?.sent ?? []) expect(asked).toContain(credential.value);
      for (const { credential } of message?.got ?? []) expect(answered).toContain(credential.value);
    }
    // The attacker is in exactly where the verdict says so, from the step that shows it.
    const attack = setup.acts.findLastIndex(
      (id, number) => number <= act && actOf(id)?.does.type === 'attack',
    );
    const does = actOf(setup.acts[attack] ?? '')?.does;
    const judged = attack < 0 ? undefined : verdict(trace, attack);
    const isIn =
      does?.type === 'attack' &&
      does.attack.group !== 'accidents' &&
      judged?.succeeded === true &&
      (judged.step ?? 0) <= index;
    expect([where, scene.outcome.is === 'attacker-in']).toEqual([where, isIn]);
    // Script of the attacker's runs where the attack may leave markup, and no browser refused it.
    const isInjected = scene.browsers.some((browser) => browser.isInjected);
    const refused = trace.steps
      .slice(0, index + 1)
      .some((each) => each.act === act && each.event.type === 'blocked');
    const grants = does?.type === 'attack' ? does.attack.grants : [];
    expect([where, isInjected && (refused || !grants.includes('markup in a page of the shop'))]).toEqual([
      where,
      false,
    ]);
    injected += isInjected ? 1 : 0;
    // A machine of the attacker's shows nothing that the attacker does not hold.
    if (event.type === 'exchange' && event.by.type === 'tool') {
      const loot = new Set(scene.attacker?.loot.map(({ credential }) => credential.value));
      const own = new Set(
        scene.browsers
          .filter(({ userAgent }) => userAgent === 'attacker')
          .flatMap(({ places }) =>
            places.flatMap(({ items }) => items.map(({ credential }) => credential.value)),
          ),
      );
      for (const { credential } of scene.message?.sent ?? []) {
        expect([
          `${where}: ${credential.kind} in use`,
          loot.has(credential.value) || own.has(credential.value),
        ]).toEqual([`${where}: ${credential.kind} in use`, true]);
      }
    }
  }
};

test.for(setups)('%s', async ([, setup]) => {
  const { traces } = await run(setup, direct);
  expect(traces.length).toBe(COLUMNS.length);
  for (const trace of traces) check(setup, trace);
});

test('script of the attacker’s was seen', () => {
  expect(injected).toBeGreaterThan(10);
});

test('once the shop took her staff role, refusing the list for staff is right and a 401 is about the login', async () => {
  const columns = ['session', 'jwt'];
  const acts = ['log-in', 'demote', 'read-customers', 'read-orders', 'wait-20', 'read-customers'];
  const setup: Setup = { ...DEFAULT_SETUP, columns, acts };
  const { traces } = await run(setup, direct);
  const came = traces.map((trace) =>
    [2, 3, 5].map((act) => {
      const step = trace.steps.findLastIndex((each) => each.act === act);
      const { outcome, message, taken } = sceneAt(setup, trace, step);
      return [outcome.is, message?.status, message && isRightAnswer(message, taken)];
    }),
  );
  expect(came).toEqual([
    [
      ['not-staff', 403, true],
      ['logged-in', 200, true],
      ['not-staff', 403, true],
    ],
    [
      ['still-staff', 200, false],
      ['logged-in', 200, true],
      ['rejected', 401, false],
    ],
  ]);
});

test.each(attacks.filter(({ group }) => group !== 'accidents'))(
  '$id: no answer that lets the attacker in is shown as right',
  async (attack) => {
    const setup = { ...bare, ...attack.presupposes, acts: [...attack.scene, attack.id] };
    const { traces } = await run(setup, direct);
    const ticked = traces.flatMap((trace) => {
      const { outcome } = sceneAt(setup, trace, trace.steps.length - 1);
      if (outcome.is !== 'attacker-in' || outcome.step === undefined) return [];
      const { message, taken } = sceneAt(setup, trace, outcome.step);
      return message && isRightAnswer(message, taken)
        ? [`${trace.mode} ${message.method} ${message.path}`]
        : [];
    });
    expect(ticked).toEqual([]);
  },
);
