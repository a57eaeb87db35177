/** Loads what signs an expired token again, where its key is at hand. Not: the signing (renew.tsx). */
import { Suspense } from 'react';
import type { Jws } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import type { Verification } from '#jose/jws/verification';
import type { FoundSecret } from '#jose/weak-secret/search';
import { Boundary } from '../../parts/boundary';
import { lazyPart } from '../../parts/load-once';
import { signerOf } from './signer';

const Renew = lazyPart(async () => (await import('./renew')).Renew);

interface Props {
  readonly jws: Jws;
  /** Undefined while it is being computed. */
  readonly verification: Verification | undefined;
  /** What is in the key box, as it was read. */
  readonly keyText: KeyText | undefined;
  /** What the search for a known secret found. */
  readonly secret: FoundSecret | 'none' | undefined;
  /** Puts the token that was signed into the form that the one before had. */
  readonly finish?: (token: string) => string;
}

/** Nothing for a token that is not expired, or that only others can sign. */
export const RenewOffer = ({ jws, verification, keyText, secret, finish }: Props) => {
  const isExpired = verification?.policy.times.state === 'expired';
  const signer = isExpired ? signerOf(verification, keyText, secret) : undefined;
  return signer ? (
    <Boundary what="Signing again" resetKey={jws}>
      <Suspense>
        <Renew key={jws.text} jws={jws} signer={signer} finish={finish} />
      </Suspense>
    </Boundary>
  ) : null;
};
