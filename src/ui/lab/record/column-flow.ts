/** A column's setup in the words of the linter's flow: where its credentials live, and what its servers check. Not: linting it (column-findings.ts). */
import { defencesOn, policyOf } from '#lab/defences';
import type { Mode, NamedCredential } from '#lab/mode';
import { AUDIENCE, ISSUER } from '#lab/shop/access-token';
import type { Setup } from '#lab/run/setup';
import { flowOf, type Flow } from '#lint/flow';

const NAMES: Readonly<Record<NamedCredential['name'], string>> = {
  'session identifier': 'session',
  'access token': 'accessToken',
  'refresh token': 'refreshToken',
};

/** What is done with refresh tokens; they live as long as they were given, whatever becomes of them in between. */
const refreshing = (setup: Setup, ttlSeconds: number | undefined) => {
  const { rotation, reuseDetection, graceSeconds } = policyOf(setup);
  return {
    rotation,
    ...(rotation ? { reuseDetection, graceSeconds } : {}),
    absoluteTtlSeconds: ttlSeconds ?? null,
    senderConstrained: defencesOn(setup).some(({ id }) => id === 'dpop'),
  };
};

/** What the verifier of tokens is told; what is left out is not checked. */
const verifying = (setup: Setup) => {
  const { algorithmPinned, issuerChecked, audienceChecked } = policyOf(setup);
  return {
    ...(algorithmPinned ? { algorithms: [setup.alg] } : {}),
    ...(issuerChecked ? { issuer: ISSUER } : {}),
    ...(audienceChecked ? { audience: AUDIENCE } : {}),
  };
};

/** The flow. */
export const columnFlow = (mode: Mode, setup: Setup): Flow => {
  const credentials = mode.credentials(setup);
  const hasTokens = credentials.some(({ name }) => name === 'access token');
  return flowOf({
    client: { type: 'public' },
    ...Object.fromEntries(
      credentials.map(({ name, storage, ttlSeconds }) => [
        NAMES[name],
        {
          storage,
          ttlSeconds: ttlSeconds ?? null,
          ...(name === 'refresh token' ? refreshing(setup, ttlSeconds) : {}),
        },
      ]),
    ),
    ...(hasTokens ? { verify: verifying(setup) } : {}),
  });
};
