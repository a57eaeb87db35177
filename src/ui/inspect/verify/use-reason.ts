/** Why a token does not verify with its key, as far as trying finds out. Not: a verdict, which stays as it is (answer/answer.tsx). */
import type { JwsArtifact } from '#artifacts/artifact';
import { isPuzzling } from '#jose/diagnosis/when';
import type { Jws } from '#jose/jws/jws';
import { mayBeDetached } from '#jose/jws/payload';
import type { KeyText } from '#jose/keys/key';
import type { Verification } from '#jose/jws/verification';
import { useChoices } from '../../choices';
import { identityOf } from '../../identity';
import { loadOnce } from '../../parts/load-once';
import { useAnswer } from '../../parts/use-answer';

const loadDiagnose = loadOnce(async () => (await import('#jose/diagnosis/diagnose')).diagnose);
const loadOfPayload = loadOnce(async () => (await import('#jose/diagnosis/payload')).diagnosePayload);

/** For the answer band: whole sentences. */
export interface Reason {
  /** The mistakes that it is about; none where nothing was found. */
  readonly ids: readonly string[];
  readonly says: string;
}

interface Asked {
  readonly artifact: JwsArtifact;
  /** The token with the payload that was given beside it; the same when it has its own. */
  readonly whole: Jws;
  /** Undefined while it is being computed. */
  readonly verification: Verification | undefined;
  /** Absent while the box is empty. */
  readonly keyText: KeyText | undefined;
}

/**
 * Looks by itself, where the answer does not say enough.
 * @returns undefined while it looks, and where there is nothing to look for or to say; `failure` when a file did not load: the token stays in sight without it
 */
export const useReason = ({ artifact: { jws, slice }, whole, verification, keyText }: Asked) => {
  const pasted = useChoices((choices) => choices.pasted);
  const text = pasted.slice(slice.pieces[0]?.from);
  const isDetached = whole.payload?.apart === 'detached';
  const isAsked =
    keyText !== undefined &&
    verification !== undefined &&
    isPuzzling(verification, keyText) &&
    (isDetached || !mayBeDetached(whole));
  const { data, failure, again } = useAnswer(
    ['diagnose', identityOf(whole), identityOf(keyText), text],
    isAsked
      ? async () =>
          isDetached
            ? (await loadOfPayload())(jws, whole.payload?.decoded.bytes ?? new Uint8Array(), keyText)
            : (await loadDiagnose())(jws, keyText, text)
      : undefined,
  );
  if (!isAsked || !data) return { reason: undefined, failure, again };
  const { hints, tried } = data;
  const found = hints.map(({ says }) => says).join(' ');
  const unmatched =
    tried === 0
      ? ''
      : isDetached
        ? `The payload changed, or another key signed it: ${tried} other spellings of it don’t match either.`
        : `Probably a different key: ${tried} other readings of key and token don’t match either.`;
  const reason: Reason = { ids: hints.flatMap(({ ids }) => ids), says: found || unmatched };
  return { reason, failure, again };
};
