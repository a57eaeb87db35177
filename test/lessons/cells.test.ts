/** Sentences of lessons that a cell of the matrix proves: each sentence is there, and each cell comes out so. Not: what a lesson's own run measures (lessons.test.ts). */
import { expect, test } from 'vitest';
import { attackOf } from '#lab/attacks';
import { playCell, type Lane } from '#lab/measures/matrix';

const LESSONS = import.meta.glob<string>('/src/lessons/path/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const LANES = {
  session: { mode: 'session' },
  bff: { mode: 'bff' },
  'JWT in memory': { mode: 'jwt', store: 'memory' },
  'JWT in localStorage': { mode: 'jwt', store: 'local-storage' },
  'JWT in a cookie': { mode: 'jwt', store: 'server-cookie' },
  hybrid: { mode: 'hybrid', store: 'memory' },
} satisfies Readonly<Record<string, Lane>>;

type Proof = readonly [
  attack: string,
  lanes: readonly (keyof typeof LANES)[],
  defence: string,
  outcome: 'succeeded' | 'failed' | 'not applicable',
];

const PROVEN: readonly (readonly [lesson: string, sentence: string, proofs: readonly Proof[]])[] = [
  [
    'xss-goes-shopping',
    'The second script shows that it is not.',
    [
      ['xss-reads-storage', ['JWT in memory'], 'none', 'failed'],
      ['xss-hooks-fetch', ['JWT in memory', 'hybrid'], 'none', 'succeeded'],
    ],
  ],
  [
    'but-it-can-still-drive',
    'With a session, a BFF or a JWT in an HttpOnly cookie, the script has no token to send.',
    [
      ['xss-hooks-fetch', ['session', 'bff', 'JWT in a cookie'], 'none', 'failed'],
      ['xss-refreshes', ['session', 'bff', 'JWT in a cookie'], 'none', 'not applicable'],
      ['xss-refreshes', ['hybrid'], 'http-only', 'succeeded'],
    ],
  ],
  [
    'own-token',
    'The lab has it as a separate defense, beside DPoP.',
    [
      ['proofs-ahead', ['JWT in memory', 'hybrid'], 'none', 'succeeded'],
      ['proofs-ahead', ['JWT in memory', 'hybrid'], 'dpop-nonce', 'failed'],
    ],
  ],
  [
    'own-token',
    'It stops the theft, not what script does in the page.',
    [['xss-acts', ['bff'], 'http-only', 'succeeded']],
  ],
  [
    'csrf',
    'A JWT in a cookie is not.',
    [
      ['csrf-form', ['JWT in a cookie'], 'none', 'succeeded'],
      ['csrf-form', ['JWT in localStorage'], 'none', 'failed'],
    ],
  ],
  [
    'fixation',
    'A related attack works wherever the server sets a cookie at login.',
    [
      ['login-csrf', ['session', 'bff', 'JWT in a cookie', 'hybrid'], 'none', 'succeeded'],
      ['login-csrf', ['JWT in memory', 'JWT in localStorage'], 'none', 'failed'],
    ],
  ],
  [
    'fixation',
    'It stops the attacker’s access, not the planted cookie.',
    [
      ['session-fixation', ['session', 'bff'], 'identifier-regenerated', 'failed'],
      ['session-fixation', ['session', 'bff'], 'host-prefix', 'failed'],
    ],
  ],
  [
    'refresh-rotation-reuse',
    'Only a key in hardware is safe from it (DBSC, mTLS with a TPM).',
    [
      ['replay-from-copy', ['JWT in memory', 'hybrid'], 'dpop', 'succeeded'],
      ['replay-from-copy', ['session', 'bff', 'JWT in a cookie'], 'device-bound', 'failed'],
    ],
  ],
  [
    'thirty-day-token',
    'Bind the tokens to a key. Then show that a long life no longer helps a thief who reads a log.',
    [['replay-from-log', ['JWT in memory', 'JWT in localStorage'], 'dpop', 'failed']],
  ],
  [
    'login-you-did-not-make',
    'Some expect SameSite=Strict to help.',
    [
      ['login-csrf', ['session'], 'same-site-strict', 'succeeded'],
      ['login-csrf', ['session'], 'origin-check', 'failed'],
      ['logout-csrf', ['session'], 'origin-check', 'failed'],
    ],
  ],
  [
    'login-you-did-not-make',
    'Some confuse state with PKCE.',
    [
      ['code-login-csrf', ['JWT in memory'], 'state-checked', 'failed'],
      ['code-intercepted', ['JWT in memory'], 'state-checked', 'succeeded'],
      ['code-intercepted', ['JWT in memory'], 'pkce', 'failed'],
    ],
  ],
  [
    'another-domain-calls',
    'Images and fetches on evil.example’s page carry no cookie.',
    [
      ['csrf-image', ['session', 'bff', 'JWT in a cookie'], 'chips', 'failed'],
      ['csrf-fetch', ['session', 'bff', 'JWT in a cookie'], 'chips', 'failed'],
      // A form and a link put the shop itself on top.
      ['csrf-form', ['session'], 'chips', 'succeeded'],
    ],
  ],
];

test.each(PROVEN)('%s: “%s”', async (lesson, sentence, proofs) => {
  expect(LESSONS[`/src/lessons/path/${lesson}.json`]).toContain(sentence);
  for (const [id, lanes, defence, outcome] of proofs) {
    const attack = attackOf(id);
    if (!attack) throw new Error(`no attack ${id}`);
    for (const lane of lanes) {
      const { played } = await playCell(attack, LANES[lane], defence);
      expect([id, lane, defence, played.outcome]).toEqual([id, lane, defence, outcome]);
    }
  }
});
