/** What kind of credential a value is, told from where it is and how it is named. Not: finding where else it is (follow.ts). */
import { parseSetCookie } from '#cookies/set-cookie';
import { cookieNameOf } from '#cookies/cookie-names';
import { couldBeSession, isSessionLike } from '#cookies/session-like';
import { quote } from '#text/quote';
import { claimsIn } from './claims-in';
import type { CarriedAs, RecordedKind } from './credential';
import { STAND_IN } from './stand-in';
import type { NamedValue } from './values';

/** What a place tells of a value. */
export interface Evidence {
  readonly kind: RecordedKind;
  readonly because: string;
  /** Of two places that disagree the stronger one counts. */
  readonly strength: number;
}

/** The strengths: nothing but looks, a name, a name that a standard defines, what the standard demands beside it. */
const LOOKS = 0;
const NAMED = 1;
const DEFINED = 2;
const CERTAIN = 3;

interface Row {
  readonly kind: RecordedKind;
  readonly as: readonly CarriedAs[];
  readonly name: RegExp;
  /** Of an Authorization field. */
  readonly scheme?: RegExp;
  readonly strength: number;
  /** One of these is beside it. */
  readonly beside?: readonly string[];
}

const PARAMS = ['query', 'fragment', 'referer', 'form', 'html'] as const;
const ANYWHERE = [...PARAMS, 'json'] as const;
/** What an authorization response has beside its code or token (RFC 6749 section 4.1.2, RFC 9207, OpenID Connect). */
const OF_RESPONSE = ['state', 'iss', 'session_state', 'id_token', 'access_token', 'scope'];

/** The first row that fits counts. */
const ROWS: readonly Row[] = [
  {
    kind: 'code',
    as: ANYWHERE,
    name: /^code$/u,
    strength: CERTAIN,
    beside: ['grant_type', 'redirect_uri', 'code_verifier', 'client_id'],
  },
  { kind: 'code', as: PARAMS, name: /^code$/u, strength: DEFINED, beside: OF_RESPONSE },
  {
    kind: 'state',
    as: PARAMS,
    name: /^state$/u,
    strength: CERTAIN,
    beside: ['response_type', 'code', 'access_token', 'id_token', 'error'],
  },
  { kind: 'nonce', as: PARAMS, name: /^nonce$/u, strength: CERTAIN, beside: ['response_type', 'client_id'] },
  { kind: 'pkce-verifier', as: ANYWHERE, name: /^code_?verifier$/iu, strength: CERTAIN },
  { kind: 'pkce-challenge', as: ANYWHERE, name: /^code_?challenge$/iu, strength: CERTAIN },
  { kind: 'device-code', as: ANYWHERE, name: /^device_code$/u, strength: CERTAIN },
  { kind: 'client-secret', as: ANYWHERE, name: /^client_?secret$/iu, strength: CERTAIN },
  { kind: 'id-token', as: ANYWHERE, name: /^id_?token(?:_hint)?$/iu, strength: CERTAIN },
  { kind: 'refresh-token', as: ANYWHERE, name: /refresh_?token$/iu, strength: CERTAIN },
  {
    kind: 'csrf-token',
    as: [...ANYWHERE, 'field'],
    name: /csrf|xsrf|antiforgery|RequestVerificationToken|^authenticity_token$/iu,
    strength: NAMED,
  },
  { kind: 'access-token', as: ANYWHERE, name: /access_?token$/iu, strength: CERTAIN },
  {
    kind: 'password',
    as: ['form', 'json'],
    name: /^(?:.*[_.[-])?(?:password|passwd|passwort|pwd)\]?$/iu,
    strength: DEFINED,
  },
  {
    kind: 'api-key',
    as: [...PARAMS, 'field', 'json'],
    name: /^(?:[a-z]+[-_]){0,3}[a-z]*(?:api|subscription|functions)[-_]?key$/iu,
    strength: NAMED,
  },
  // `Authorization: ApiKey …`, and as Okta and Opsgenie call it: no registered scheme.
  { kind: 'api-key', as: ['field'], scheme: /^(?:api[-_]?key|ssws|geniekey)$/u, name: /^/u, strength: NAMED },
  { kind: 'access-token', as: ['bearer'], name: /^/u, strength: DEFINED },
  { kind: 'client-secret', as: ['basic'], name: /^/u, strength: NAMED },
  { kind: 'session', as: ['field', 'json'], name: /^(?:x-)?session[-_]?(?:id|token)$/iu, strength: NAMED },
  // Servlet containers and PHP put it into addresses where a browser takes no cookie.
  { kind: 'session', as: ['path', 'query'], name: /^(?:jsessionid|phpsessid)$/iu, strength: NAMED },
  {
    kind: 'access-token',
    as: ['field', 'json', ...PARAMS],
    name: /^(?:x-)?(?:auth[-_]?|bearer[-_]?|jwt[-_]?)?(?:token|jwt)$/iu,
    strength: NAMED,
  },
];

/** Cookies, after what their names are known for. */
const COOKIES: readonly (readonly [RecordedKind, RegExp])[] = [
  ['refresh-token', /refresh/iu],
  ['id-token', /id[_-]?token/iu],
  ['access-token', /access[_-]?token|(?:^|[_.-])(?:jwt|bearer)$/iu],
];

const COMPACT = /^ey[\w-]*\.[\w-]+\.[\w-]*$/u;

export const isJwt = (value: string): boolean => COMPACT.test(value);

/** What a JWT's own claims tell, whatever it is called. */
const ofClaims = (value: string): Evidence | undefined => {
  if (!isJwt(value)) return undefined;
  const { typ, claims } = claimsIn(value);
  const has = (name: string) => name in claims;
  if (/^(?:application\/)?at\+jwt$/iu.test(typ))
    return { kind: 'access-token', because: 'Its typ says that it is an access token.', strength: CERTAIN };
  const ofId = ['nonce', 'at_hash', 'c_hash'].find(has);
  if (ofId !== undefined)
    return { kind: 'id-token', because: `The claim ${ofId} says that it is an ID token.`, strength: DEFINED };
  const ofAccess = ['scope', 'scp', 'client_id', 'cid'].find(has);
  if (ofAccess !== undefined)
    return {
      kind: 'access-token',
      because: `The claim ${ofAccess} says that it is an access token.`,
      strength: NAMED,
    };
  return { kind: 'unknown', because: 'It is a JWT for an unknown purpose.', strength: LOOKS };
};

const WORDS: Readonly<Record<CarriedAs, string>> = {
  cookie: 'cookie',
  bearer: 'field',
  basic: 'field',
  field: 'field',
  query: 'query parameter',
  fragment: 'fragment parameter',
  path: 'path',
  form: 'form field',
  json: 'member',
  html: 'input',
  script: 'script',
  referer: 'parameter in the Referer',
  claim: 'claim',
};

const said = ({ as, name, scheme }: NamedValue): string =>
  as === 'bearer'
    ? 'It is sent as a bearer token.'
    : scheme !== undefined && as === 'field'
      ? `The Authorization scheme is called ${quote(scheme)}.`
      : as === 'basic'
        ? 'It is sent as the password of Basic authentication.'
        : `The ${WORDS[as]} is called ${quote(name)}.`;

/** A value that is random enough to prove something by itself. */
const LONG = /^[\w.~+/=:%-]{16,}$/u;

const ofCookie = (value: NamedValue): Evidence | undefined => {
  const { name } = value;
  // A Cookie field leaves out the attributes: it may well be one that script can't read.
  const cookie = value.setCookie ?? parseSetCookie(`${name}=${value.value}; HttpOnly`);
  const signed = /^(.+)\.sig$/iu.exec(name)?.[1];
  if (signed !== undefined)
    return { kind: 'unknown', because: `It signs the cookie ${quote(signed)}.`, strength: NAMED };
  const known = cookieNameOf(name);
  const because = said(value);
  if (known?.is === 'guard') {
    return /csrf|xsrf|antiforgery|verification/iu.test(name)
      ? { kind: 'csrf-token', because, strength: NAMED }
      : { kind: 'unknown', because: `It belongs to ${known.of}.`, strength: NAMED };
  }
  if (known?.is === 'other') return undefined;
  const named = COOKIES.find(([, pattern]) => pattern.test(name));
  if (named && LONG.test(value.value)) return { kind: named[0], because, strength: NAMED };
  if (isSessionLike(cookie)) {
    const told = ofClaims(value.value);
    if (told && !/sess|sid|identity/iu.test(name))
      return told.kind === 'unknown'
        ? { ...told, kind: 'access-token', because: 'A cookie carries a JWT.', strength: NAMED }
        : told;
    return {
      kind: 'session',
      because: known ? `The cookie ${quote(name)} is a login of ${known.of}.` : said(value),
      strength: NAMED,
    };
  }
  return couldBeSession(cookie)
    ? { kind: 'unknown', because: 'It is random, with an unknown purpose.', strength: LOOKS }
    : undefined;
};

/**
 * What a place tells of the value that is there.
 * @returns undefined where nothing speaks for a credential
 */
export const evidenceOf = (value: NamedValue): Evidence | undefined => {
  const { as, name, beside } = value;
  if (value.value.length < 2 || STAND_IN.test(value.value)) return undefined;
  if (as === 'cookie') return ofCookie(value);
  const row = ROWS.find(
    (each) =>
      each.as.includes(as) &&
      each.name.test(name) &&
      (!each.scheme || each.scheme.test(value.scheme ?? '')) &&
      (!each.beside || each.beside.some((other) => beside.has(other))),
  );
  const told = ofClaims(value.value);
  if (!row) return told;
  // A word after a name that only suggests is no credential: `"token": "bearer"`.
  if (row.strength === NAMED && !LONG.test(value.value)) return told;
  return told && told.strength > row.strength
    ? told
    : { kind: row.kind, because: said(value), strength: row.strength };
};
