/** A line of a log with its proof, sent again within the proof’s minute. Not: a line that is older (replay-from-log.ts). */
import { rfc } from '#sources/sources';
import { noBoundToken } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

/** Seconds; a proof is good for a minute. */
const SOON = 30;

export default {
  order: 37,
  group: 'stolen credentials',
  label: 'Proof replayed at once',
  also: ['DPoP', 'jti', 'replay'],
  says: 'The attacker reads the log as it is written. Half a minute later they send a line’s token and proof again, to the same address.',
  grants: ['a log of requests'],
  sources: [rfc(9449, '11.1')],
  scene: ['log-in', 'read-orders'],
  presupposes: { defences: ['dpop'] },
  assumes: [
    'The shop does not remember the proofs that it has seen.',
    'The victim made the request just now: a proof is fresh for a minute.',
  ],
  inapplicable: noBoundToken,
  play: async (hands) => {
    const [line] = hands.log();
    if (!line) return hands.note('The log contains no credential.');
    hands.wait(SOON);
    await hands.send(line.method, line.url, hands.known.fieldsOf(line));
  },
} satisfies AttackUnit;
