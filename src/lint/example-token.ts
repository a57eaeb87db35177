/** Tokens of examples, encoded when they are loaded, so that a rule shows what they say. */
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { BACK_CHANNEL_LOGOUT } from './logout-event';

/** Values, or JSON text where its spelling matters. */
type Content = object | string;

/**
 * One part of a token in base64url.
 * @param content an object is written as JSON without spaces, its members in their order; a text stays as it is
 */
export const encoded = (content: Content): string =>
  encodeBase64url(encodeUtf8(typeof content === 'string' ? content : JSON.stringify(content)));

/** Text as long as a signature of the algorithm. It matches few tokens, and few rules ask whether it does. */
const UNCHECKED = {
  mac: '1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
  signature: 'wC_Dsfgx6iPZe56lqCF98gVRHS7FhZd24I9p9Hcj4IZCc-3P8rSx9xe9ylMqvmt8jkxAL8la6qKFxSP1TpOHFA',
} as const;

const uncheckedFor = (header: Content): string =>
  typeof header === 'object' && 'alg' in header && String(header.alg).startsWith('E')
    ? UNCHECKED.signature
    : UNCHECKED.mac;

/**
 * A JWS in compact serialization.
 * @param signature its text where a rule asks whether it matches, or how it is encoded; empty for none
 */
export const jwt = (header: Content, payload: Content, signature = uncheckedFor(header)): string =>
  `${encoded(header)}.${encoded(payload)}.${signature}`;

/** A disclosure of an SD-JWT: a claim's name and value, or an element's value alone. */
export const disclosed = (...said: readonly unknown[]): string =>
  encoded(['c291cmRvdWdoLXJ5ZS1zYWx0', ...said]);

/** An SD-JWT without a key binding: the issuer's token and what is disclosed. */
export const sdJwtOf = (...parts: readonly string[]): string => `${parts.join('~')}~`;

/** A JWE in compact serialization: its header, and the four other parts unchanged. */
export const jweOf = (header: Content, rest: string): string => `${encoded(header)}.${rest}`;

/** What follows the header of most encrypted tokens. */
export const JWE_REST =
  'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4g.PVssLfiPLcOkr9yb.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw';

/** The JOSE headers of most examples. */
export const HS256 = { alg: 'HS256', typ: 'JWT' } as const;
export const ES256 = { alg: 'ES256', typ: 'JWT', kid: 'oven-1' } as const;
export const SD_JWT_VC = { alg: 'ES256', typ: 'dc+sd-jwt', kid: 'guild-1' } as const;

/** Claims of an access token: a customer's for the orders of the bakery, for ten minutes. */
export const ACCESS = {
  iss: 'https://login.bakery.example',
  sub: 'customer-1842',
  aud: 'https://orders.bakery.example',
  iat: 1_790_000_000,
  exp: 1_790_000_600,
} as const;

/** That token as it should be. */
export const TOKEN = jwt(HS256, ACCESS);

/** Claims of an ID token: the same customer's login at the till. */
export const ID = {
  iss: ACCESS.iss,
  sub: ACCESS.sub,
  aud: 'till',
  nonce: 'n-88',
  iat: ACCESS.iat,
  exp: ACCESS.exp,
} as const;

/** Claims of a logout token: the same customer's login at the till is over. */
export const LOGOUT = {
  iss: ACCESS.iss,
  aud: 'till',
  sub: ACCESS.sub,
  iat: ACCESS.iat,
  exp: 1_790_000_120,
  jti: 'l-9',
  events: { [BACK_CHANNEL_LOGOUT]: {} },
} as const;

/** Header and claims of a security event token: an account was closed. */
export const SECURITY_EVENT = { ...ES256, typ: 'secevent+jwt' } as const;
export const CLOSED = {
  iss: ACCESS.iss,
  aud: ACCESS.aud,
  iat: ACCESS.iat,
  jti: 'e-51',
  events: { 'https://bakery.example/event/closed': {} },
} as const;

/** Claims of a credential: what the guild says of a baker. */
export const CREDENTIAL = {
  iss: 'https://guild.example',
  vct: 'https://guild.example/baker',
  iat: ACCESS.iat,
} as const;

/** Of one that its holder's key is bound to, the baker's name kept back. */
export const BOUND_CREDENTIAL = {
  ...CREDENTIAL,
  cnf: {
    jwk: {
      kty: 'EC',
      x: 'YDFJFreFHqwmQvM6rRRJsSZQnAOvxD1L_Kl6iwN4ey8',
      y: 'oG-CiQ-B6o5lx7CsnZ6bdSE8yos3VR6nv0hffgXgJNU',
      crv: 'P-256',
    },
  },
  _sd: ['eUpFxa-GUgG1U_5cg8GcBdHXnWF0U-G-VUt6VbzKxaw'],
} as const;
