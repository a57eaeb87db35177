/** A credential of a recording as the stage draws it. The stage leaves out those whose kind nothing tells. */
import type { CarriedAs, RecordedCredential, RecordedKind } from '#recording/credential';
import type { Instant } from '#cookies/cookie';
import type { Credential, CredentialKind, Life } from '../scene/credential';
import type { Carried } from '../scene/message';

const KINDS: Readonly<Record<Exclude<RecordedKind, 'unknown'>, readonly [CredentialKind, called?: string]>> =
  {
    session: ['session'],
    'access-token': ['opaque', 'access token'],
    'id-token': ['jwt', 'ID token'],
    'refresh-token': ['refresh'],
    code: ['code'],
    'device-code': ['code', 'device code'],
    state: ['proof', 'state'],
    nonce: ['proof', 'nonce'],
    'pkce-verifier': ['proof', 'PKCE verifier'],
    'pkce-challenge': ['proof', 'PKCE challenge'],
    'csrf-token': ['csrf'],
    'api-key': ['secret', 'API key'],
    'client-secret': ['secret', 'client secret'],
    password: ['secret', 'password'],
  };

/** @returns undefined where its kind is unknown */
export const drawn = ({ kind, value, bytes, parts }: RecordedCredential): Credential | undefined => {
  if (kind === 'unknown') return undefined;
  const [as, called] = KINDS[kind];
  const isJwt = parts !== undefined && (as === 'opaque' || as === 'jwt');
  return {
    kind: isJwt ? 'jwt' : as === 'jwt' ? 'opaque' : as,
    ...(called === undefined ? {} : { called }),
    value,
    bytes,
    ...(isJwt ? { parts } : {}),
  };
};

const CARRIED: Readonly<Record<CarriedAs, Carried['as']>> = {
  cookie: 'cookie',
  bearer: 'bearer',
  basic: 'field',
  field: 'field',
  referer: 'field',
  query: 'content',
  fragment: 'content',
  path: 'content',
  form: 'content',
  json: 'content',
  html: 'content',
  script: 'content',
  claim: 'content',
};

/** As the stage says how a message carries it: what is no field is content. */
export const carriedAs = (as: CarriedAs): Carried['as'] => CARRIED[as];

/**
 * The life of a credential, as far as its issue states it and the recording shows its end.
 * @param from when it was issued
 * @param exchange index of the exchange that is shown
 */
export const lifeAt = (
  { lifetime, ended }: RecordedCredential,
  from: Instant,
  now: Instant,
  exchange: number,
): Life | undefined => {
  if (ended && ended.exchange <= exchange) return { from, until: now, state: 'ended' };
  if (lifetime === undefined) return undefined;
  const until = from + lifetime;
  return { from, until, state: until <= now ? 'expired' : 'alive' };
};
