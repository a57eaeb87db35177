/**
 * Whether a token is a person's login at an application that both makes and reads it.
 *
 * The rules on exp, aud and lifetimes ask this before they alarm. A missing claim or a long life is a fault on two grounds. A
 * standard asks for the claim: of an access token that `typ` names, of an ID token, of a logout token (profile.ts). Or the token
 * is such a login: its lifetime was the reader's own choice, and a copy of it is the person.
 *
 * The evidence for a login is what its application looks up: an account, or rights. Who signed it tells whether that application
 * is the reader's. An HMAC's secret is shared, so who checks it can also make it (RFC 7518 section 3.2). A private key is not
 * shared, and an issuer that has one and a name may be anybody. So the token has to grant rights, and one without a name has to
 * name a user.
 *
 * All else is made by the rules of its maker: keys of machines, third parties' access, invitations, licences, receipts, messages.
 * No standard limits these, so what is unusual about them is information.
 */
import { algorithmOf } from '#jose/algorithms';
import { headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import { memberOf, type JsonMember, type JsonObject } from '#text/json';
import { onceFor } from './once-for';
import { profileOf, type ProfileName } from './profile';
import { claimsSet } from './whole';

/** What the rules that ask say beside a finding that is no alarm. */
export const NO_LOGIN = 'No alarm: this doesn’t look like a person’s login to your own app.';

/** The last word of a name that is an address too, as .NET writes them: `…/claims/role`. */
const RIGHTS = /(?:^|[/:])(?:roles?|groups|permissions|authorities|is_?(?:admin|staff|superuser)|admin)$/iu;
const ACCOUNT =
  /(?:^|[/:])(?:(?:user|customer|member|employee|student|patient|player)(?:_?(?:id|uuid|name|email))?|preferred_username|unique_name|identity|login|logged_?in(?:_?(?:as|user))?|e_?mail(?:address)?|phone(?:_?number)?|mobile|nameid(?:entifier)?)$/iu;
/** Things have numbers too. */
const NUMBER = /^(?:_?id|uid|sub)$/iu;
/** The login of a program, which has a key or a project. */
const KEY = /^(?:access_?key|api_?key|key_?id|project_?id)$/iu;

/** Claims in which issuers say what a token is for. */
const KIND_CLAIMS = ['type', 'typ', 'token_type', 'tokenType', 'token_use', 'kind', 'purpose', 'action'];
/** No login's kind or purpose. */
const OTHER_KIND =
  /api|key|machine|service|robot|bot\b|personal|device|guest|invit|licen[cs]e|reset|verif|confirm|subscri|magic|hook|share|preview|download|upload/iu;
/** A thing's name has parts; `user:1842` and `auth0|64a1` are people. */
const THING = /^(?!(?:users?|accounts?|members?|customers?)[:/]|[\w-]+\|)[^\s@]*[:/]/iu;

const saysOtherKind = (claims: JsonObject): boolean =>
  KIND_CLAIMS.some((name) => OTHER_KIND.test(stringOf(memberOf(claims, name)?.value) ?? ''));

const saysSomething = ({ value }: JsonMember): boolean =>
  value.type !== 'null' && value.type !== 'false' && !(value.type === 'string' && value.value === '');

/** The claims, and those that WordPress and others put into one: `data: { user: { id: 1 } }`. */
const claimsAndWithin = (claims: JsonObject): readonly JsonMember[] =>
  ['data', 'payload'].reduce<readonly JsonMember[]>((all, name) => {
    const value = memberOf(claims, name)?.value;
    return value?.type === 'object' ? [...all, ...value.members] : all;
  }, claims.members);

/** What a key for an API may do is listed; the login of a person may do all that the person may. */
const scopesOf = (claims: JsonObject): 'all' | 'some' | undefined => {
  const scopes = memberOf(claims, 'scopes')?.value;
  if (scopes?.type !== 'array') return undefined;
  return scopes.items.every((item) => stringOf(item) === '*') ? 'all' : 'some';
};

type Maker = 'reader' | 'named' | 'unnamed';

/** Who can have made it, by its key and the name that goes with it. */
const makerOf = (jws: Jws, claims: JsonObject): Maker => {
  const alg = algorithmOf(stringOf(headerParameter(jws, 'alg')?.value) ?? '');
  if (!alg || alg.kty === 'oct' || alg.kty === undefined) return 'reader';
  const iss = stringOf(memberOf(claims, 'iss')?.value) ?? '';
  if (iss === '') return 'unnamed';
  // A machine of the reader's own has no name that others could know.
  if (/^http:|\/\/localhost\b/u.test(iss)) return 'reader';
  return 'named';
};

const looksOwn = onceFor((jws: Jws): boolean => {
  const claims = claimsSet(jws);
  if (!claims || THING.test(stringOf(memberOf(claims, 'sub')?.value) ?? '') || saysOtherKind(claims)) {
    return false;
  }
  const names = claimsAndWithin(claims).flatMap((each) => (saysSomething(each) ? [each.name] : []));
  const has = (kind: RegExp): boolean => names.some((name) => kind.test(name));
  const maker = makerOf(jws, claims);
  if (has(KEY)) return false;
  if (has(RIGHTS)) return true;
  if (maker === 'named') return false;
  const scopes = scopesOf(claims);
  return has(ACCOUNT) || scopes === 'all' || (maker === 'reader' && scopes !== 'some' && has(NUMBER));
});

/** Claims that access tokens and others share tell little. */
const UNSURE: ReadonlySet<ProfileName> = new Set(['unknown', 'access-token', 'refresh-token']);

/** True where a claim that is missing, or a long life, is an alarm. */
export const isOwnLogin = (jws: Jws, chosen: { readonly profile?: ProfileName } = {}): boolean => {
  const { name, declared, told } = profileOf(jws, chosen);
  return declared || told === 'person' || !UNSURE.has(name) || looksOwn(jws);
};
