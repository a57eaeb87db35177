/** What to do about the answer on a token: one sentence, and what one press begins. Not: the answer (headline.ts). */
import type { Reason as KeyReason, VerdictReason } from '#jose/jws/verification';
import type { Reason } from '../verify/use-reason';

/** Where the press leads. */
export type Act = 'key' | 'other-key' | 'payload' | 'settings';

export interface NextStep {
  readonly says: string;
  readonly act?: Act;
  /** The mistakes that were found by trying. */
  readonly ids?: readonly string[];
}

const NEXT: Readonly<Record<VerdictReason, NextStep>> = {
  'leaked-secret': { says: 'Replace this key everywhere: anyone can issue tokens with it.' },
  unsigned: { says: 'Sign it, and make the verifier accept only your algorithm.' },
  malformed: { says: 'Copy the token again. The places below are marked in the text.' },
  forged: { says: 'Make the verifier accept only the algorithm that you sign with.' },
  'key-not-found': { says: 'Paste the issuer’s current key set (JWKS).', act: 'other-key' },
  mismatch: { says: 'Check that this key and this token come from the same issuer.', act: 'other-key' },
  'key-refused': { says: 'Use the key that the issuer signs with.', act: 'other-key' },
  expectation: { says: 'An API with your settings answers 401.', act: 'settings' },
  expired: { says: 'An API answers 401. Get a new token.' },
  'not-yet-valid': { says: 'An API answers 401. Wait, or compare the two clocks.' },
  unreadable: { says: 'Write times as whole seconds since 1970.' },
  'claims-unreadable': { says: 'Correct what writes the claims. The reason is below.' },
  unsupported: { says: 'Verify it with your API’s library.' },
  'key-cannot-verify': { says: 'Paste a key for this algorithm.', act: 'other-key' },
  'key-unreadable': { says: 'Paste a whole key: PEM, JWK or JWKS.', act: 'other-key' },
  'key-from-token': {
    says: 'Get the key from the issuer: anyone can put a key into a token.',
    act: 'other-key',
  },
  'payload-missing': { says: 'Add the detached payload, which was sent separately.', act: 'payload' },
  'no-key': { says: 'Add the secret or the public key to verify it.', act: 'key' },
};

/** A key that signed and should not have: no other one helps. */
const TOO_SHORT: NextStep = { says: 'Sign with a new, longer key: this one can be guessed or computed.' };

/** The likeliest cause of a mismatch where the token carries no payload. */
const SENT_APART: NextStep = { says: 'If the payload was sent separately, add it.', act: 'payload' };

/** Of these, what was found by trying says more. */
const BY_TRYING = new Set<string | undefined>([
  'malformed',
  'key-not-found',
  'mismatch',
  'key-refused',
  'key-cannot-verify',
  'key-unreadable',
] satisfies VerdictReason[]);

/** @param found why token and key don’t match; nothing in it where trying found nothing */
const withFound = (reason: string | undefined, next: NextStep, found: Reason): NextStep => {
  if (found.says === '') return next;
  if (found.ids.length > 0 && BY_TRYING.has(reason)) return found;
  // That nothing was found is news only where nothing else is known.
  if (found.ids.length === 0) return reason === 'mismatch' ? { ...next, says: found.says } : next;
  return { ...next, ids: found.ids, says: `${next.says} ${found.says}` };
};

/**
 * @param reason of the headline; undefined for a valid token
 * @param isEmpty the token carries no payload, and none was given
 * @param isExposed it carries a secret that anyone can read
 * @param key why the key is refused
 * @param isStated settings of an API were given
 * @param found why token and key don’t match; undefined while it is being looked for
 * @returns nothing while it is being found out
 */
export const nextStepOf = (
  reason: string | undefined,
  {
    isEmpty,
    isExposed,
    isStated,
    found,
    key,
  }: {
    readonly isEmpty?: boolean;
    readonly isExposed: boolean;
    readonly isStated: boolean;
    readonly found?: Reason | undefined;
    readonly key?: KeyReason | undefined;
  },
): NextStep | undefined => {
  if (isExposed && reason !== 'leaked-secret') {
    return { says: 'Change that secret, and remove it from the token.' };
  }
  if (reason === 'key-refused' && key === 'key-too-short') return TOO_SHORT;
  if (reason === 'mismatch' && isEmpty && !found?.ids.length) return SENT_APART;
  const next = NEXT[reason as VerdictReason] as NextStep | undefined;
  if (reason !== undefined) return next && found ? withFound(reason, next, found) : next;
  return isStated
    ? { says: 'It meets your settings, as far as this page can compare them.', act: 'settings' }
    : { says: 'Next, check whether it is meant for your API.', act: 'settings' };
};
