/** Loads what offers the keys that came with a token, where there are any. Not: the offers (key-offers.tsx). */
import { memo, Suspense } from 'react';
import type { Artifact } from '#artifacts/artifact';
import { headerParameter, type Jws } from '#jose/jws/jws';
import { Boundary } from '../../parts/boundary';
import { lazyPart, loadOnce } from '../../parts/load-once';

const loadOffers = loadOnce(async () => (await import('./key-offers')).KeyOffers);
const KeyOffers = lazyPart(loadOffers);

/** Fetches them while nobody waits. */
export const fetchOffers = loadOffers.ahead;

interface Props {
  /** Whose header may bring keys; absent for an encrypted token. */
  readonly jws?: Jws | undefined;
  /** All that was found beside it. */
  readonly artifacts: readonly Artifact[];
}

/** Nothing where the token came alone. */
export const Offers = memo(({ jws, artifacts }: Props) => {
  const keys = artifacts.flatMap((each) => (each.kind === 'jwks' && each.keys.keys.length > 0 ? [each] : []));
  const brings = jws !== undefined && ['x5c', 'jwk'].some((name) => headerParameter(jws, name));
  if (keys.length === 0 && !brings) return null;
  return (
    <Boundary what="The keys that came with the token" resetKey={artifacts}>
      <Suspense fallback={<p aria-busy="true">Reading the keys in the paste …</p>}>
        <KeyOffers jws={jws} keys={keys} />
      </Suspense>
    </Boundary>
  );
});
