/** Which kind of JWT a token is, told by its `typ`, its claims or a person. */
import { headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import { lowerAscii } from '#text/ascii';
import { memberOf, type JsonObject } from '#text/json';
import { onceFor } from './once-for';
import { BACK_CHANNEL_LOGOUT } from './logout-event';
import { claimsSet } from './whole';

/**
 * access-token: RFC 9068, or an issuer's own · id-token: OpenID Connect Core section 2 · refresh-token: read by its
 * issuer alone · client-assertion: RFC 7523 section 3 · dpop-proof: RFC 9449 section 4.2 · proof-of-possession: other
 * proofs that bring their key (OpenID4VCI, client attestation, ACME) · logout-token: OpenID Connect back-channel logout ·
 * security-event: RFC 8417 · sd-jwt: RFC 9901 and SD-JWT VC · key-binding: RFC 9901 section 4.3 · credential: W3C VC and VP ·
 * status-list: Token Status List · other: its `typ` names a profile that is not known here.
 */
export type ProfileName =
  | 'access-token'
  | 'id-token'
  | 'refresh-token'
  | 'client-assertion'
  | 'dpop-proof'
  | 'proof-of-possession'
  | 'logout-token'
  | 'security-event'
  | 'sd-jwt'
  | 'key-binding'
  | 'credential'
  | 'status-list'
  | 'other'
  | 'unknown';

export interface Profile {
  readonly name: ProfileName;
  readonly told: 'header' | 'claims' | 'person';
  /** Told by the header or by a person, so that the profile's requirements hold; claims alone only make it likely. */
  readonly declared: boolean;
}

const MEDIA_TYPES: Readonly<Record<string, ProfileName>> = {
  'at+jwt': 'access-token',
  'rt+jwt': 'refresh-token',
  'refresh+jwt': 'refresh-token',
  'client-authentication+jwt': 'client-assertion',
  'dpop+jwt': 'dpop-proof',
  'openid4vci-proof+jwt': 'proof-of-possession',
  'oauth-client-attestation-pop+jwt': 'proof-of-possession',
  'key-attestation+jwt': 'proof-of-possession',
  'logout+jwt': 'logout-token',
  'secevent+jwt': 'security-event',
  'kb+jwt': 'key-binding',
  'vc+jwt': 'credential',
  'vp+jwt': 'credential',
  'vc+ld+jwt': 'credential',
  'vp+ld+jwt': 'credential',
  'vc-ld+jwt': 'credential',
  'statuslist+jwt': 'status-list',
};

/** Names that Keycloak, Cognito and Flask-JWT-Extended write into the claims `typ`, `token_use` and `type`. */
const OWN_NAMES: Readonly<Record<string, ProfileName>> = {
  access: 'access-token',
  bearer: 'access-token',
  id: 'id-token',
  refresh: 'refresh-token',
  offline: 'refresh-token',
};

const PREFIX = 'application/';

const mediaTypeIn = (jws: Jws, name: 'typ' | 'cty'): string | undefined => {
  const written = stringOf(headerParameter(jws, name)?.value);
  const type = written === undefined ? undefined : lowerAscii(written);
  return type?.startsWith(PREFIX) ? type.slice(PREFIX.length) : type;
};

const typOf = onceFor((jws: Jws) => mediaTypeIn(jws, 'typ'));

/** The media type in `typ`, in lower case and without `application/` (RFC 7515 section 4.1.9). */
export const mediaTypeOf = (jws: Jws, name: 'typ' | 'cty' = 'typ'): string | undefined =>
  name === 'typ' ? typOf(jws) : mediaTypeIn(jws, name);

const profileOfType = (type: string): ProfileName | undefined => {
  const known = Object.hasOwn(MEDIA_TYPES, type) ? MEDIA_TYPES[type] : undefined;
  if (known) return known;
  if (type === 'sd-jwt' || type.endsWith('+sd-jwt')) return 'sd-jwt';
  // RFC 7515 section 4.1.9: JOSE says that the object is a JWS, of which a JWT is one kind.
  return type.endsWith('+jwt') || ['passport', 'jose', 'gnap-binding-jws', 'gnap-binding-jwsd'].includes(type)
    ? 'other'
    : undefined;
};

/** Every claim by whose presence a kind of token is told. */
const TELLING =
  'events htm htu sd_hash vct _sd _sd_alg vc vp credentialSubject verifiableCredential status_list token_use typ token_type type at_hash c_hash s_hash scope scp client_id cid azp appid jti aud nonce auth_time email_verified';
const BITS: ReadonlyMap<string, number> = new Map(TELLING.split(' ').map((name, bit) => [name, 1 << bit]));

/** The names as one number, so that a look at each member tells of all of them. */
const bitsOf = (...names: string[]): number => names.reduce((all, name) => all | (BITS.get(name) ?? 0), 0);

const EVENTS = bitsOf('events');
const HTM = bitsOf('htm');
const HTU = bitsOf('htu');
const JTI = bitsOf('jti');
const AUD = bitsOf('aud');
const SD_HASH = bitsOf('sd_hash');
const SD_JWT = bitsOf('vct', '_sd', '_sd_alg');
const CREDENTIAL = bitsOf('vc', 'vp', 'credentialSubject', 'verifiableCredential');
const STATUS_LIST = bitsOf('status_list');
const OWN_NAME = bitsOf('token_use', 'typ', 'token_type', 'type');
const HASH = bitsOf('at_hash', 'c_hash', 's_hash');
const SCOPE = bitsOf('scope', 'scp');
const CLIENT = bitsOf('client_id', 'cid', 'azp', 'appid');
const CLIENT_ID = bitsOf('client_id');
const PERSON = bitsOf('nonce', 'auth_time', 'email_verified');

/** The kind that the issuer names in a claim of its own. */
const ownName = (claims: JsonObject): ProfileName | undefined => {
  for (const name of ['token_use', 'typ', 'token_type', 'type']) {
    const own = stringOf(memberOf(claims, name)?.value)?.toLowerCase() ?? '';
    const profile = Object.hasOwn(OWN_NAMES, own) ? OWN_NAMES[own] : undefined;
    if (profile) return profile;
  }
  return undefined;
};

/** RFC 7523 section 3: a client speaks of itself. */
const speaksOfItself = (claims: JsonObject): boolean => {
  const issuer = stringOf(memberOf(claims, 'iss')?.value) ?? '';
  return issuer !== '' && issuer === stringOf(memberOf(claims, 'sub')?.value);
};

const profileOfClaims = (claims: JsonObject): ProfileName => {
  let there = 0;
  for (const { name } of claims.members) there |= BITS.get(name) ?? 0;
  const has = (bits: number): boolean => (there & bits) !== 0;
  const events = has(EVENTS) ? memberOf(claims, 'events')?.value : undefined;
  if (events?.type === 'object') {
    return memberOf(events, BACK_CHANNEL_LOGOUT) ? 'logout-token' : 'security-event';
  }
  if (has(HTM) && has(HTU)) return 'dpop-proof';
  if (has(SD_HASH)) return 'key-binding';
  if (has(SD_JWT)) return 'sd-jwt';
  if (has(CREDENTIAL)) return 'credential';
  if (has(STATUS_LIST)) return 'status-list';
  const own = has(OWN_NAME) ? ownName(claims) : undefined;
  if (own) return own;
  if (has(HASH)) return 'id-token';
  if (has(SCOPE) && has(CLIENT)) return 'access-token';
  // `jti` keeps out service accounts that sign their own access tokens.
  if (has(JTI) && speaksOfItself(claims)) return 'client-assertion';
  if (has(AUD) && has(PERSON) && !has(SCOPE | CLIENT_ID)) return 'id-token';
  return 'unknown';
};

const detected = onceFor((jws: Jws): Profile => {
  const type = mediaTypeOf(jws);
  const declared = type === undefined ? undefined : profileOfType(type);
  if (declared) return { name: declared, told: 'header', declared: true };
  // RFC 8555 section 6.2: an ACME request carries its key, and is told by these two header parameters.
  if (headerParameter(jws, 'nonce') && headerParameter(jws, 'url')) {
    return { name: 'proof-of-possession', told: 'header', declared: true };
  }
  const claims = claimsSet(jws);
  return { name: claims ? profileOfClaims(claims) : 'unknown', told: 'claims', declared: false };
});

/** RFC 9068 binds only tokens whose `typ` says so, and a token of any kind has no requirements. */
const BOUND_BY_TYPE: ReadonlySet<ProfileName> = new Set(['access-token', 'refresh-token', 'unknown']);

/**
 * The token's profile: the one that a person chose, else the one that its header or its claims tell.
 * @returns `unknown` when nothing tells it
 */
export const profileOf = (
  jws: Jws,
  { profile: chosen }: { readonly profile?: ProfileName } = {},
): Profile => {
  const found = detected(jws);
  if (chosen === undefined || chosen === found.name) return found;
  return { name: chosen, told: 'person', declared: !BOUND_BY_TYPE.has(chosen) };
};
