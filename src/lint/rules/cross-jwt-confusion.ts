/** A token of one kind where one of another kind belongs. Not: which kinds there are (profile.ts). */
import { stringOf, type Jws } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { memberOf, type JsonObject } from '#text/json';
import { ACCESS, ES256, ID, jwt } from '../example-token';
import type { SentAs } from '../given';
import { isCertainIdToken } from '../id-token';
import { claimsOf } from '../placed';
import { mediaTypeOf, profileOf } from '../profile';
import { defineRule, type Context, type Severity } from '../rule';

/** Claims of ID tokens that no access token has. */
const ID_TOKEN_ONLY = ['at_hash', 'c_hash', 'nonce'];

/** Issuers whose ID tokens some services take as access tokens by design: Kubernetes, Cloud Run, Identity-Aware Proxy. */
const TAKEN =
  /^https:\/\/(?:(?:kubernetes|oidc)\.|accounts\.google\.com$|cloud\.google\.com\/iap$|container\.googleapis\.com\/)/u;

interface Confusion {
  readonly says: string;
  readonly severity?: Severity;
}

const atApi = (jws: Jws, claims: JsonObject, context: Context): Confusion | undefined => {
  if (isCertainIdToken(jws, context)) {
    const isTaken =
      memberOf(claims, 'kubernetes.io') !== undefined ||
      TAKEN.test(stringOf(memberOf(claims, 'iss')?.value) ?? '');
    return isTaken
      ? {
          severity: 'info',
          says: 'An ID token was sent to an API.',
        }
      : { says: 'An ID token was sent where an access token belongs.' };
  }
  const { name } = profileOf(jws, context);
  if (name === 'refresh-token') return { says: 'A refresh token was sent to an API.' };
  return name === 'logout-token' || name === 'security-event'
    ? { says: 'An event token was sent as an access token.' }
    : undefined;
};

const atLogin = (jws: Jws, context: Context): Confusion | undefined => {
  const { name, declared } = profileOf(jws, context);
  if (name === 'logout-token' || name === 'security-event') {
    return { says: 'An event token was sent as an ID token.' };
  }
  return (name === 'access-token' || name === 'refresh-token') && declared
    ? {
        says: `${name === 'access-token' ? 'An access token' : 'A refresh token'} was sent where an ID token belongs.`,
      }
    : undefined;
};

const sentTo: Readonly<Record<SentAs, typeof atApi>> = {
  'access-token': atApi,
  'id-token': (jws, _, context) => atLogin(jws, context),
};

export default defineRule({
  on: 'jws',
  asks: 'given',
  severity: 'warning',
  says: 'One kind of token is used as another.',
  why: 'An API that accepts the issuer’s other tokens may accept a stolen one, or one granted for less.',
  fix: 'Wherever you accept a token, check typ and the claims that only this kind of token has.',
  sources: [rfc(8725, '2.8'), rfc(8725, '3.12'), document('asvs-5', '9.2.2')],
  examples: {
    now: 1790000000,
    bad: [
      { text: jwt(ES256, ID), given: { sentAs: 'access-token' } },
      jwt(
        { ...ES256, typ: 'at+jwt' },
        { ...ACCESS, client_id: 'till', jti: 't-2', at_hash: 'IlCoXcojo2LMVs-ssgsWMw' },
      ),
      { text: jwt(ES256, { ...ACCESS, token_use: 'refresh' }), given: { sentAs: 'access-token' } },
      {
        text: jwt(
          { ...ES256, typ: 'logout+jwt' },
          {
            ...ACCESS,
            aud: 'till',
            jti: 'l-1',
            events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
          },
        ),
        given: { sentAs: 'id-token' },
      },
      { text: jwt(ES256, { ...ID, iss: 'https://accounts.google.com' }), given: { sentAs: 'access-token' } },
    ],
    good: [
      {
        text: jwt({ ...ES256, typ: 'at+jwt' }, { ...ACCESS, client_id: 'till', jti: 't-2' }),
        given: { sentAs: 'access-token' },
      },
      { text: jwt(ES256, ID), given: { sentAs: 'id-token' } },
      jwt(ES256, ID),
    ],
  },
  check(jws, context) {
    const claims = claimsOf(jws);
    if (!claims) return undefined;
    const own = mediaTypeOf(jws) === 'at+jwt' ? ID_TOKEN_ONLY.find((name) => claims.of(name)) : undefined;
    const at = own === undefined ? undefined : claims.of(own)?.at;
    if (at) return { at, says: `An access token has ${own}, a claim of ID tokens.` };
    const sentAs = context.given?.sentAs;
    const confusion = sentAs && sentTo[sentAs](jws, claims.json, context);
    return confusion && { at: claims.at, ...confusion };
  },
});
