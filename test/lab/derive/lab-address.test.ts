import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTS } from '#lab/run/act';
import { fromQuery, toQuery } from '#lab/derive/lab-address';
import { defenceOf, defences } from '#lab/defences';
import { CHOICES, DEFAULT_SETUP } from '#lab/run/choices';
import type { ChoiceId, Setup } from '#lab/run/setup';
import { modes } from '#lab/modes';
import { stores } from '#lab/stores';

test('a setup as a query', () => {
  const setup = {
    ...DEFAULT_SETUP,
    store: 'memory',
    lifetime: '7d',
    acts: ['log-in', 'read-orders', 'wait-10'],
  };
  expect(toQuery(setup, 1)).toMatch(
    /^store=memory&lifetime=7d&(?:\w+=[\w-]+&)*acts=log-in\.read-orders\.wait-10&step=1$/u,
  );
});

test('every setup comes back', () => {
  const chosen = Object.fromEntries(
    CHOICES.map(({ id, options }) => [id, fc.constantFrom(...options.map((option) => option.id))]),
  ) as Readonly<Record<ChoiceId, fc.Arbitrary<string>>>;
  const setups: fc.Arbitrary<Setup> = fc.record({
    ...chosen,
    columns: fc.subarray(
      modes.map(({ id }) => id),
      { minLength: 1 },
    ),
    defences: fc.oneof(
      fc.constant(DEFAULT_SETUP.defences),
      fc
        .subarray(defences.map(({ id }) => id))
        .map((on) => on.filter((id) => !on.some((each) => defenceOf(each)?.excludes?.id === id))),
    ),
    seed: fc.oneof(fc.constant(DEFAULT_SETUP.seed), fc.nat(2 ** 32 - 1)),
    acts: fc.array(fc.constantFrom(...ACTS.map(({ id }) => id)), { maxLength: 200 }),
  });
  fc.assert(
    fc.property(setups, fc.nat(), (setup, any) => {
      const step = any % (setup.acts.length + 1);
      expect(fromQuery(`?${toQuery(setup)}`)).toEqual({ setup, notices: [] });
      expect(fromQuery(toQuery(setup, step))).toEqual({ setup, step, notices: [] });
    }),
  );
});

test('what is left out is as in the default', () => {
  expect(fromQuery('')).toEqual({ setup: DEFAULT_SETUP, notices: [] });
  expect(fromQuery('store=memory').setup).toEqual({ ...DEFAULT_SETUP, store: 'memory' });
  expect(fromQuery('acts=').setup.acts).toEqual([]);
});

test('which columns are shown, in the order of the lab', () => {
  const all = modes.map(({ id }) => id);
  const shown = all.slice(0, 2);
  const setup = { ...DEFAULT_SETUP, columns: shown };
  expect(toQuery(setup)).toContain(`columns=${shown.join('.')}&`);
  expect(fromQuery(`columns=${shown.toReversed().join('.')}.${shown[0]}`)).toEqual({ setup, notices: [] });
  expect(fromQuery('columns=nothing').notices).toEqual([
    'The address names a column that does not exist: "nothing".',
  ]);
  expect(fromQuery('columns=').setup).toEqual(DEFAULT_SETUP);
});

test('an unknown id gives the default setup and says which it was', () => {
  expect(fromQuery('store=memory&lifetime=2h&acts=log-in.fly&step=1')).toEqual({
    setup: DEFAULT_SETUP,
    notices: [
      'The address names a lifetime that does not exist: "2h".',
      'The address names an act that does not exist: "fly".',
    ],
  });
});

test('of two defences that exclude each other one is switched off, and a notice says why', () => {
  expect(fromQuery('defences=http-only.same-site.same-site-strict&acts=log-in')).toEqual({
    setup: { ...DEFAULT_SETUP, defences: ['http-only', 'same-site-strict'], acts: ['log-in'] },
    notices: [
      'SameSite=Strict and SameSite=Lax can’t both be on, and SameSite=Lax was switched off. A cookie has one SameSite attribute.',
    ],
  });
});

test.each([
  ['thirdParty=blocked', 'chrome-incognito'],
  ['thirdParty=allowed', 'chrome'],
  ['thirdParty=blocked&browser=firefox', 'firefox'],
])('an address of before opens: %s', (query, browser) => {
  const place = fromQuery(`${query}&acts=partner`);
  expect(place).toEqual({ setup: { ...DEFAULT_SETUP, browser, acts: ['partner'] }, notices: [] });
  expect(toQuery(place.setup)).not.toContain('thirdParty');
});

test('control characters and length of an unknown id do no harm', () => {
  const [notice = ''] = fromQuery(`store=${encodeURIComponent(`\u202e\n${'x'.repeat(5000)}`)}`).notices;
  expect(notice).toContain(String.raw`\u202e\n`);
  expect(notice.length).toBeLessThan(150);
});

test.each(['9', '-1', '1.5', '1e1', '', 'x', '99999999999'])('a step that is none: %s', (step) => {
  const place = fromQuery(`step=${step}`);
  expect(place.step).toBeUndefined();
  expect(place.notices).toHaveLength(1);
});

test('at most 200 acts are read', () => {
  const { setup, notices } = fromQuery(`acts=${'wait-1.'.repeat(100_000)}`);
  expect(setup.acts).toHaveLength(200);
  expect(notices).toEqual(['The address holds more than 200 acts; the first 200 are shown.']);
});

test('any text gives a setup', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', 'store=', 'acts=', 'step=', 'seed='),
      (text, key) => {
        const { setup } = fromQuery(key + text);
        expect(stores.map(({ id }) => id)).toContain(setup.store);
      },
    ),
  );
});

test.each(['-1', '1.5', '4294967296', 'x', ''])('a seed that is none: %s', (seed) => {
  const place = fromQuery(`seed=${seed}`);
  expect(place.setup).toEqual(DEFAULT_SETUP);
  expect(place.notices).toHaveLength(1);
});
