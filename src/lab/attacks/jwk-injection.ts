/** The attacker’s own key in the header. Not: an address where it can be had (jku-injection.ts). */
import { document, rfc } from '#sources/sources';
import { forging, underOwnKey } from '../attacker/forged-token';
import { LIBRARIES_TAKE_NO_KEY, NAIVE_VERIFIER_ASSUMED } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 46,
  label: 'Embedded jwk',
  says: 'The attacker signs with their own key, and puts the public key in the header for the verifier.',
  sources: [rfc(7515, '4.1.3'), rfc(8725, '3.10'), document('cve-2018-0114')],
  assumes: [NAIVE_VERIFIER_ASSUMED, LIBRARIES_TAKE_NO_KEY],
  presupposes: { alg: 'EdDSA' },
  ...forging((has) => underOwnKey(has, { jwk: has.own.publicJwk })),
} satisfies AttackUnit;
