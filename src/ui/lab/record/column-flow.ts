/** A column's setup in the words of the linter's flow: where its credentials live, and what its servers check. Not: linting it (column-findings.ts). */
import { defencesOn, verifierOf } from '#lab/defences';
import type { FlowRefresh } from '#lab/flow-credential';
import type { Mode } from '#lab/mode';
import type { NamedCredential } from '#lab/named-credential';
import type { Setup } from '#lab/run/setup';
import { flowOf, type Flow } from '#lint/flow';
import type { Plain } from '#text/json-of';

const NAMES: Readonly<Record<NamedCredential['name'], string>> = {
  'session identifier': 'session',
  'access token': 'accessToken',
  'refresh token': 'refreshToken',
};

/** What is done with refresh tokens; they live as long as they were given, whatever becomes of them in between. */
const refreshing = (setup: Setup, ttlSeconds: number | undefined) => {
  const stated = defencesOn(setup).map(({ flowRefresh }) => flowRefresh ?? {});
  const { rotation, senderConstrained, ...ofRotation }: Required<FlowRefresh> = Object.assign(
    { rotation: false, reuseDetection: false, graceSeconds: 0, senderConstrained: false },
    ...stated,
  );
  return {
    rotation,
    ...(rotation ? ofRotation : {}),
    absoluteTtlSeconds: ttlSeconds ?? null,
    senderConstrained,
  };
};

/** What the verifier of tokens is told; what is left out is not checked. */
const verifying = (setup: Setup): Plain => {
  const { algorithms, expects } = verifierOf(setup);
  return { algorithms, issuer: expects.issuer, audience: expects.audience };
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
