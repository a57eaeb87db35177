/** What a verifier expects of a token, stated by a person, and whether the token is so. Not: its times (policy.ts). */
import { lowerAscii } from '#text/ascii';
import { memberOf, type Json } from '#text/json';
import { quote } from '#text/quote';
import { headerParameter, objectOf, stringOf, type Jws } from './jws';
import { nearMiss } from './near-miss';
import { isHashOf } from './nonce-hash';
import type { ExpectationAnswer } from './verification';

export interface Expectations {
  /** Values of `alg`, one of which it must be; compared exactly (RFC 7515 section 4.1.1). */
  readonly algorithms?: readonly string[];
  readonly issuer?: string;
  readonly audience?: string;
  readonly type?: string;
  /** The nonce of the login request (OpenID Connect Core section 3.1.3.7). */
  readonly nonce?: string;
  /** The client that the token must have been issued to. */
  readonly client?: string;
  /** How many seconds the clocks of issuer and verifier may differ. */
  readonly leeway: number;
}

/** Nothing stated, and no leeway: libraries allow none unless they are told to. */
export const NOTHING_EXPECTED: Expectations = { leeway: 0 };

const algOf = (jws: Jws): string => stringOf(headerParameter(jws, 'alg')?.value) ?? '';

/** Whether the algorithm is one that is expected: to be asked before any key is tried (RFC 8725 section 3.1). */
export const algorithmExpected = (jws: Jws, { algorithms }: Expectations): boolean =>
  algorithms === undefined || algorithms.includes(algOf(jws));

/** RFC 7515 section 4.1.9: case does not count, and `application/` may be left out where there is no other slash. */
const mediaType = (type: string): string => {
  const lower = lowerAscii(type);
  return lower.includes('/') ? lower : `application/${lower}`;
};

/** The value of a claim that counts for every parser, or why there is none. */
const claimFor = (jws: Jws, name: string): Json | string => {
  const claims = objectOf(jws.payload);
  if (!claims) return 'the payload is not a claims set';
  if (jws.payload?.json?.problem) return 'the claims set is broken JSON';
  const { length } = claims.members.filter((member) => member.name === name);
  if (length > 1) return `"${name}" appears ${length} times, and parsers differ on which one counts`;
  return memberOf(claims, name)?.value ?? `there is no "${name}"`;
};

const textsIn = (value: Json): string[] =>
  (value.type === 'array' ? value.items : [value]).flatMap((item) => stringOf(item) ?? []);

/** The claims that name the client: `azp` of OpenID Connect, `client_id` of RFC 9068, `appid` of Entra, `cid` of Okta. */
const CLIENT = ['azp', 'client_id', 'appid', 'cid'];

const textsOf = (jws: Jws, name: string): string[] => {
  const value = claimFor(jws, name);
  return typeof value === 'string' ? [] : textsIn(value);
};

/** What the person may have meant: a text that is nearly the same, or the client in place of the audience. */
const meant = (jws: Jws, name: string, found: readonly string[], expected: string): string => {
  const client = name === 'aud' ? CLIENT.find((each) => textsOf(jws, each).includes(expected)) : undefined;
  const hint =
    nearMiss(found, expected) ??
    (client === undefined ? undefined : `That is the client ("${client}"), not the audience.`);
  return hint === undefined ? '' : ` ${hint}`;
};

/** RFC 7519 sections 4.1.1 and 4.1.3: compared character by character; `aud` may be an array. */
const claimAnswer = (
  jws: Jws,
  claim: { name: string; says: string; wrong: 'wrong-issuer' | 'wrong-audience'; many: boolean },
  expected: string,
): ExpectationAnswer => {
  const value = claimFor(jws, claim.name);
  const refused = (why: string): ExpectationAnswer => ({
    state: claim.wrong,
    says: `You expect the ${claim.says} ${quote(expected, 80)}, and ${why}.`,
  });
  if (typeof value === 'string') return refused(value);
  if (value.type !== 'string' && !(claim.many && value.type === 'array')) {
    return refused(`"${claim.name}" is no string`);
  }
  const texts = textsIn(value);
  if (texts.includes(expected)) return { state: 'as-expected', says: `The ${claim.says} is as you expect.` };
  const found = texts.slice(0, 3).map((text) => quote(text, 80));
  const { state, says } = refused(
    found.length > 0 ? `the token says ${found.join(', ')}` : `"${claim.name}" names none`,
  );
  return { state, says: says + meant(jws, claim.name, texts, expected) };
};

const nonceAnswer = (jws: Jws, expected: string): ExpectationAnswer => {
  const value = claimFor(jws, 'nonce');
  const claimed = typeof value === 'string' ? undefined : stringOf(value);
  if (claimed === expected) return { state: 'as-expected', says: 'The nonce is as you expect.' };
  if (claimed !== undefined && isHashOf(claimed, expected)) {
    return {
      state: 'wrong-nonce',
      says: 'The claim "nonce" is the SHA-256 hash of the nonce that you gave. Apple’s and Google’s native sign-in send the hash: compare with that.',
    };
  }
  const found = typeof value === 'string' ? value : `the token says ${quote(claimed ?? 'no string', 80)}`;
  return { state: 'wrong-nonce', says: `You expect the nonce ${quote(expected, 80)}, and ${found}.` };
};

/** The first of its claims that is there; else the audience of an ID token. */
const clientAnswer = (jws: Jws, expected: string): ExpectationAnswer => {
  const claims = objectOf(jws.payload);
  const named = CLIENT.find((each) => claims && memberOf(claims, each));
  const name = named ?? 'aud';
  const value = claimFor(jws, name);
  const texts = typeof value === 'string' ? [] : textsIn(value);
  if (texts.includes(expected)) return { state: 'as-expected', says: 'The client is as you expect.' };
  const some = texts.slice(0, 3).map((text) => quote(text, 80));
  const none = named !== undefined && typeof value === 'string' ? value : 'the token names none';
  const found = some.length > 0 ? `the token says ${some.join(', ')} ("${name}")` : none;
  return { state: 'wrong-client', says: `You expect the client ${quote(expected, 80)}, and ${found}.` };
};

const typeAnswer = (jws: Jws, expected: string): ExpectationAnswer => {
  const type = stringOf(headerParameter(jws, 'typ')?.value);
  if (type !== undefined && mediaType(type) === mediaType(expected)) {
    return { state: 'as-expected', says: 'The type is as you expect.' };
  }
  const found = type === undefined ? 'the header says none ("typ")' : `the header says ${quote(type, 80)}`;
  return { state: 'wrong-type', says: `You expect the type ${quote(expected, 80)}, and ${found}.` };
};

/** @returns why the algorithm is refused, as the end of a sentence */
export const algorithmRefusal = (jws: Jws, algorithms: readonly string[]): string =>
  `the header says ${quote(algOf(jws))}, and you expect ${algorithms.join(' or ')}`;

const algorithmAnswer = (jws: Jws, algorithms: readonly string[]): ExpectationAnswer =>
  algorithmExpected(jws, { algorithms, leeway: 0 })
    ? { state: 'as-expected', says: 'The algorithm is as you expect.' }
    : { state: 'wrong-algorithm', says: `Refused: ${algorithmRefusal(jws, algorithms)}.` };

/** An answer for each thing that is stated, in the order in which a verifier would look: algorithm, type, issuer, audience, nonce, client. */
export const expectationAnswers = (
  jws: Jws,
  { algorithms, type, issuer, audience, nonce, client }: Expectations,
): ExpectationAnswer[] => [
  ...(algorithms === undefined ? [] : [algorithmAnswer(jws, algorithms)]),
  ...(type === undefined ? [] : [typeAnswer(jws, type)]),
  ...(issuer === undefined
    ? []
    : [claimAnswer(jws, { name: 'iss', says: 'issuer', wrong: 'wrong-issuer', many: false }, issuer)]),
  ...(audience === undefined
    ? []
    : [claimAnswer(jws, { name: 'aud', says: 'audience', wrong: 'wrong-audience', many: true }, audience)]),
  ...(nonce === undefined ? [] : [nonceAnswer(jws, nonce)]),
  ...(client === undefined ? [] : [clientAnswer(jws, client)]),
];
