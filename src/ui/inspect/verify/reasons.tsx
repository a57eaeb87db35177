/** Loads what looks for the reason why a token does not verify with its key. Not: the look (why-not.tsx). */
import { memo, Suspense } from 'react';
import type { JwsArtifact } from '#artifacts/artifact';
import { isPuzzling } from '#jose/diagnosis/when';
import type { Jws } from '#jose/jws/jws';
import { mayBeDetached } from '#jose/jws/payload';
import type { KeyText } from '#jose/keys/key';
import type { Verification } from '#jose/jws/verification';
import { useChoices } from '../../choices';
import { Boundary } from '../../parts/boundary';
import { lazyPart } from '../../parts/load-once';
import { useLast } from '../answer/use-last';

const PayloadHint = lazyPart(async () => (await import('../payload/payload-hint')).PayloadHint);
const WhyNot = lazyPart(async () => (await import('./why-not')).WhyNot);

interface Props {
  readonly artifact: JwsArtifact;
  /** The token with the payload that was given beside it; the same when it has its own. */
  readonly whole: Jws;
  /** Undefined while it is being computed. */
  readonly verification: Verification | undefined;
  /** The key text as it was read; absent while the box is empty. */
  readonly keyText: KeyText | undefined;
}

/** Nothing where the answer says enough. */
export const Reasons = memo(({ artifact: { jws, slice }, whole, verification, keyText }: Props) => {
  const pasted = useChoices((choices) => choices.pasted);
  // While the next answer is computed, the box stays: nothing may move while a key is typed.
  const puzzles = useLast(verification && keyText ? isPuzzling(verification, keyText) : undefined);
  return keyText && puzzles ? (
    <Boundary what="The search for the reason" resetKey={verification}>
      <Suspense fallback={<p aria-busy>Looking for a match …</p>}>
        {whole.payload?.apart === 'detached' ? (
          <PayloadHint bare={jws} whole={whole} keyText={keyText} />
        ) : mayBeDetached(whole) ? null : (
          <WhyNot jws={jws} pasted={pasted.slice(slice.pieces[0]?.from)} keyText={keyText} />
        )}
      </Suspense>
    </Boundary>
  ) : null;
});
