/** Follows each credential of a recording by its value: where it is issued, sent, replaced and ended. Not: what its kind is told by (kinds.ts). */
import { sha256 } from '@noble/hashes/sha2.js';
import { isDeletion } from '#cookies/session-like';
import { siteOf } from './site';
import { encodeBase64url } from '#text/base64url';
import { quote } from '#text/quote';
import { encodeUtf8 } from '#text/utf8';
import { isAccepted } from './answer';
import { claimsIn } from './claims-in';
import type { RecordedCredential, RecordedKind, Sighting } from './credential';
import { evidenceOf, isJwt, type Evidence } from './kinds';
import { lifetimeOf } from './lifetimes';
import type { OAuth } from './oauth';
import type { OnProgress } from './progress';
import type { RecordedExchange } from './recording';
import { valuesIn, type NamedValue } from './values';

/** A credential while its way is being gathered. */
interface Followed {
  readonly value: string;
  evidence: Evidence;
  way: Sighting[];
  lifetime?: number;
  replacedBy?: Followed;
  matches?: Followed;
  ended?: RecordedCredential['ended'];
}

/** Shorter values mean something else in another place. */
const SHORTEST = 8;

/** A name in a response that speaks of a credential, or a JWT: without, JSON and HTML hold nothing that tells one. */
const TELLING =
  /(?:tok(?:en)?|secret|csrf|xsrf|forgery|code_?challenge|code_?verifier|device_code|jwt|session[-_]?id|(?:api|subscription)[-_]?key|password|passwd|pwd)[\w-]*["'\]:=]|name=["'](?:code|state)["']|"ey[\w-]+\.|[?&](?:code|state)=/iu;

/** It may mean something else in another place: `password` is a password, and a grant. */
const isWord = (value: string, { kind }: Evidence): boolean => value.length < SHORTEST || kind === 'password';

const WORDS = /[\w.~+/=%:-]{8,}/gu;

/** Within an address, or behind an escape, a value is no word of its own. */
const HIDING = /[?&](?:code|state|\w*token)=|\\[/u]/u;

/** Whether one of the values is in a text. */
const holdsOne = (text: string, values: ReadonlyMap<string, unknown>): boolean => {
  for (const [word] of text.matchAll(WORDS)) if (values.has(word)) return true;
  return false;
};

/** Where a cookie is kept: another of its name and site takes its place. */
const jarKey = (url: string, name: string): string => `${siteOf(url).replace(/^\w+:/u, '')} ${name}`;

/** A random cookie that an accepted password or code is answered with proves the login from then on. */
const isLoginAnswer = (shown: ReadonlySet<RecordedKind>, { as, setCookie }: NamedValue): boolean =>
  as === 'cookie' && setCookie !== undefined && (shown.has('password') || shown.has('code'));

/** What a value is, by all places that tell something of it. */
const evidenceIn = (
  exchanges: readonly RecordedExchange[],
  onExchange: (index: number) => void,
): Map<string, Evidence> => {
  const known = new Map<string, Evidence>();
  /** Cookies that only look like credentials, by what they are called. */
  const nameless = new Map<string, Set<string>>();
  const proving = new Map<string, string>();
  const looksInto = (content: string) => TELLING.test(content);
  for (const exchange of exchanges) {
    onExchange(exchange.index);
    const { url } = exchange.request;
    const shown = new Set<RecordedKind>();
    valuesIn(exchange, looksInto, (value) => {
      const evidence = evidenceOf(value);
      if (!evidence) return;
      if (value.place.message === 'request') shown.add(evidence.kind);
      const before = known.get(value.value);
      if (!before || before.strength < evidence.strength) known.set(value.value, evidence);
      if (value.as !== 'cookie' || evidence.strength > 0) return;
      const key = jarKey(url, value.name);
      nameless.set(key, (nameless.get(key) ?? new Set()).add(value.value));
      if (isLoginAnswer(shown, value)) proving.set(key, value.name);
    });
  }
  for (const [key, name] of proving) {
    const evidence: Evidence = {
      kind: 'session',
      because: `The cookie ${quote(name)} answers the login.`,
      strength: 1,
    };
    for (const value of nameless.get(key) ?? [])
      if (known.get(value)?.strength === 0) known.set(value, evidence);
  }
  // A signed cookie is an identifier with a signature; answers may tell the identifier alone, which proves nothing.
  for (const value of known.keys()) {
    const identifier = /^(?:s:)?([^.]{16,})\.[\w+/=-]{27,}$/u.exec(value)?.[1];
    const inside = identifier === undefined || isJwt(value) ? undefined : known.get(identifier);
    if (inside && inside.strength <= 1 && identifier !== undefined)
      known.set(identifier, {
        kind: 'unknown',
        because: 'It is a signed cookie’s value without the signature.',
        strength: 1,
      });
  }
  return known;
};

const didOf = (value: NamedValue, now: number): Sighting['did'] => {
  if (value.place.message === 'request') return 'sent';
  return value.setCookie && isDeletion(value.setCookie, now) ? 'deleted' : 'issued';
};

/** The kinds that a server accepts or refuses as they are. */
const SHOWN: readonly RecordedKind[] = ['session', 'access-token', 'id-token', 'api-key'];

/** A refusal speaks of the one credential that a request shows. */
const endRefused = (followed: readonly Followed[], exchanges: readonly RecordedExchange[]): void => {
  const shown = new Map<number, Followed[]>();
  for (const each of followed) {
    if (!SHOWN.includes(each.evidence.kind)) continue;
    for (const { exchange, did, as } of each.way)
      if (did === 'sent' && (as === 'bearer' || as === 'cookie' || as === 'field'))
        shown.set(exchange, [...(shown.get(exchange) ?? []), each]);
  }
  const accepted = new Set<Followed>();
  for (const exchange of exchanges) {
    const [only, ...others] = shown.get(exchange.index) ?? [];
    const status = exchange.response?.status;
    if (!only || status === undefined) continue;
    if (isAccepted(exchange)) {
      for (const each of [only, ...others]) {
        accepted.add(each);
        if (each.ended?.by === 'refused') delete each.ended;
      }
    } else if (status === 401 && others.length === 0 && accepted.has(only) && !only.ended)
      only.ended = { by: 'refused', exchange: exchange.index };
  }
};

const issuedAt = ({ way }: Followed, exchange: number): boolean =>
  way.some((each) => each.exchange === exchange && each.did === 'issued');
const sentAt = ({ way }: Followed, exchange: number): boolean =>
  way.some((each) => each.exchange === exchange && each.did === 'sent');

/** A refresh answers with tokens that take the place of those before. */
const replaceRefreshed = (followed: readonly Followed[], { tokens }: OAuth): void => {
  for (const { exchange, grant, origin, isGranted } of tokens) {
    if (grant !== 'refresh_token' || !isGranted) continue;
    for (const kind of ['refresh-token', 'access-token', 'id-token'] as const) {
      const ofKind = followed.filter((each) => each.evidence.kind === kind);
      const fresh = ofKind.find((each) => issuedAt(each, exchange));
      const old =
        kind === 'refresh-token'
          ? ofKind.find((each) => sentAt(each, exchange))
          : ofKind.findLast((each) =>
              each.way.some((at) => at.exchange < exchange && at.did === 'issued' && at.origin === origin),
            );
      if (fresh && old && old !== fresh && !old.replacedBy) old.replacedBy = fresh;
    }
  }
};

/** RFC 7636 section 4.2: a challenge is the verifier's SHA-256, or the verifier itself. */
const matchProofs = (followed: readonly Followed[]): void => {
  const challenges = new Map(
    followed.flatMap((each) =>
      each.evidence.kind === 'pkce-challenge' ? [[each.value, each] as const] : [],
    ),
  );
  for (const verifier of followed) {
    if (verifier.evidence.kind !== 'pkce-verifier') continue;
    const challenge = challenges.get(encodeBase64url(sha256(encodeUtf8(verifier.value))));
    if (!challenge) continue;
    verifier.matches = challenge;
    challenge.matches = verifier;
  }
};

/** The nonce of an authorization request is in the ID token's claims. */
const sightNonces = (followed: ReadonlyMap<string, Followed>): void => {
  for (const { way, value } of followed.values()) {
    const first = way[0];
    if (!first || !isJwt(value)) continue;
    const nonce = claimsIn(value).claims['nonce'];
    const found = nonce?.type === 'string' ? followed.get(nonce.value) : undefined;
    if (found?.evidence.kind === 'nonce') found.way.push({ ...first, as: 'claim', name: 'nonce' });
  }
};

/** @param followed in the order of first sight */
const asCredentials = (followed: readonly Followed[]): RecordedCredential[] => {
  const indices = new Map(followed.map((each, index) => [each, index]));
  const indexOf = (each: Followed | undefined) => (each ? indices.get(each) : undefined);
  return followed.map((each, index) => {
    const { value, evidence, way, lifetime, ended } = each;
    const replacedBy = indexOf(each.replacedBy);
    const matches = indexOf(each.matches);
    return {
      index,
      kind: evidence.kind,
      because: evidence.because,
      value,
      bytes: encodeUtf8(value).length,
      ...(isJwt(value) ? { parts: value.split('.').map(({ length }) => length) } : {}),
      way: way.toSorted((a, b) => a.exchange - b.exchange),
      ...(lifetime === undefined ? {} : { lifetime }),
      ...(replacedBy === undefined ? {} : { replacedBy }),
      ...(matches === undefined ? {} : { matches }),
      ...(ended ? { ended } : {}),
    };
  });
};

/**
 * Every credential with its way.
 * @param exchanges in time
 * @returns in the order of first sight
 */
export const follow = (
  exchanges: readonly RecordedExchange[],
  oauth: OAuth,
  onProgress?: OnProgress,
): RecordedCredential[] => {
  // They are gone through twice: what a value is may be told late.
  const tell = (done: number) => onProgress?.('Tracing credentials', done, 2 * exchanges.length);
  const known = evidenceIn(exchanges, tell);
  const followed = new Map<string, Followed>();
  const jar = new Map<string, Followed>();
  const looksInto = (content: string) =>
    holdsOne(content, known) || (HIDING.test(content) && TELLING.test(content));
  for (const exchange of exchanges) {
    tell(exchanges.length + exchange.index);
    const { url } = exchange.request;
    const { origin } = new URL(url);
    const now = Math.floor((exchange.at ?? 0) / 1000);
    valuesIn(exchange, looksInto, (value) => {
      const did = didOf(value, now);
      const { as, name, place } = value;
      const sighting: Sighting = { exchange: exchange.index, did, as, name, origin, place };
      if (did === 'deleted') {
        const kept = jar.get(jarKey(url, name));
        kept?.way.push(sighting);
        if (kept) kept.ended ??= { by: 'deleted', exchange: exchange.index };
        jar.delete(jarKey(url, name));
        return;
      }
      const evidence = known.get(value.value);
      if (!evidence || (isWord(value.value, evidence) && evidenceOf(value)?.kind !== evidence.kind)) return;
      const each: Followed = followed.get(value.value) ?? { value: value.value, evidence, way: [] };
      followed.set(value.value, each);
      each.way.push(sighting);
      if (did !== 'issued') {
        if (as === 'cookie' && !jar.has(jarKey(url, name))) jar.set(jarKey(url, name), each);
        return;
      }
      if (each.lifetime === undefined) {
        const lifetime = lifetimeOf(value, evidence.kind, exchange);
        if (lifetime !== undefined) each.lifetime = lifetime;
      }
      if (as !== 'cookie') return;
      const before = jar.get(jarKey(url, name));
      if (before && before !== each) before.replacedBy ??= each;
      jar.set(jarKey(url, name), each);
    });
  }
  const all = [...followed.values()];
  replaceRefreshed(all, oauth);
  matchProofs(all);
  sightNonces(followed);
  endRefused(all, exchanges);
  return asCredentials(all);
};
