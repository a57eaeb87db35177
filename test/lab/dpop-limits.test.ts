/** What DPoP does not stop, as it was run against a real shop: proofs made ahead, proofs within their minute, and services that do not look. */
import { expect, test } from 'vitest';
import { attackOf } from '#lab/attacks';
import { playCell, type Lane } from '#lab/measures/matrix';

const BEARER: readonly Lane[] = [
  { mode: 'jwt', store: 'memory' },
  { mode: 'jwt', store: 'local-storage' },
  { mode: 'hybrid', store: 'memory' },
];

const outcome = async (id: string, lane: Lane, defence: string) => {
  const attack = attackOf(id);
  if (!attack) throw new Error(`no attack ${id}`);
  return (await playCell(attack, lane, defence)).played.outcome;
};

test.each(['proofs-ahead', 'proof-replayed', 'bound-token-elsewhere'])(
  '%s gets in although every token is bound',
  async (id) => {
    for (const lane of BEARER) expect([lane, await outcome(id, lane, 'none')]).toEqual([lane, 'succeeded']);
    expect(await outcome(id, { mode: 'session' }, 'none')).not.toBe('succeeded');
  },
);

test('a proof that is older than its minute is refused', async () => {
  for (const lane of BEARER) expect(await outcome('replay-from-log', lane, 'dpop')).toBe('failed');
});

test('keeping script out stops the proofs that it would make', async () => {
  for (const defence of ['output-encoding', 'page-policy']) {
    expect(await outcome('proofs-ahead', { mode: 'jwt', store: 'memory' }, defence)).toBe('failed');
  }
});
