/** What differs between two recordings, and their stills on one axis. Not: the page (comparison.browser.test.tsx). */
import { describe, expect, test } from 'vitest';
import { differences, differencesText } from '../../../src/ui/recording/differences';
import { sideBySide } from '../../../src/ui/recording/side-by-side';
import { loginOf } from './login-of';

describe.each([
  ['oidc-no-pkce', 'oidc-pkce', 'Only A has 1 finding. Only B has 3 kinds of credentials.'],
  ['oidc-pkce', 'oidc-no-pkce', 'Only A has 3 kinds of credentials. Only B has 1 finding.'],
  ['oidc-pkce', 'oidc-pkce', 'Both have the same findings, credentials and lifetimes.'],
  ['session-careless', 'session-passport', 'Only A has 3 findings.'],
  ['hybrid-long-access', 'hybrid-refresh', 'Only A has 1 finding. 1 lifetime differs.'],
])('%s and %s', (a, b, says) => {
  test('differ as a sentence says', () => {
    expect(differencesText(differences(loginOf(a), loginOf(b)))).toBe(says);
  });

  test('share one axis: each lane goes on from its own still before', () => {
    const pairs = sideBySide(loginOf(a), loginOf(b));
    expect(pairs.length).toBeGreaterThan(0);
    for (const [place, pair] of pairs.entries()) {
      const scenes = pair.scenes();
      expect(scenes.map(({ mode, label }) => [mode, label])).toEqual([
        ['a', `A: ${a}.har`],
        ['b', `B: ${b}.har`],
      ]);
      expect(pair.scenes()).toBe(scenes);
      const earlier = pairs[place - 1]?.scenes() ?? [];
      expect(scenes.map(({ follows }) => follows)).toEqual(
        scenes.map((_scene, lane) => earlier[lane]?.shows),
      );
      const exchanges = [pair.a, pair.b];
      expect(scenes.map(({ message, step }) => message && step)).toEqual(exchanges);
    }
  });
});

test('a lifetime that only one recording states is no difference', () => {
  const a = loginOf('hybrid-refresh');
  const credentials = a.flow.credentials.map(({ lifetime: _lifetime, ...each }) => each);
  const b = { ...a, flow: { ...a.flow, credentials } };
  expect(differences(a, b).lifetimes).toEqual([]);
});
