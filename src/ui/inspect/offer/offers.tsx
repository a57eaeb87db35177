/** Loads what offers the keys that came with a token, where there are any. Not: the offers (key-offers.tsx). */
import { Suspense } from 'react';
import type { Artifact, JwsArtifact } from '#artifacts/artifact';
import { headerParameter } from '#jose/jws/jws';
import { Boundary } from '../../parts/boundary';
import { lazyPart } from '../../parts/load-once';

const KeyOffers = lazyPart(async () => (await import('./key-offers')).KeyOffers);

interface Props {
  readonly artifact: JwsArtifact;
  /** All that was found beside it. */
  readonly artifacts: readonly Artifact[];
}

/** Nothing where the token came alone. */
export const Offers = ({ artifact: { jws }, artifacts }: Props) => {
  const keys = artifacts.flatMap((each) => (each.kind === 'jwks' && each.keys.keys.length > 0 ? [each] : []));
  if (keys.length === 0 && !['x5c', 'jwk'].some((name) => headerParameter(jws, name))) return null;
  return (
    <Boundary what="The keys that came with the token" resetKey={jws}>
      <Suspense>
        <KeyOffers jws={jws} keys={keys} />
      </Suspense>
    </Boundary>
  );
};
