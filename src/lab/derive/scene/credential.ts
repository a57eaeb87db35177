/** What proves a login, as one thing wherever it is: its kind, its bytes, the life it has left. Not: where it is (places.ts). */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Instant } from '#cookies/cookie';
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';
import { defencesOn } from '../../defences';
import type { Mode } from '../../mode';
import type { Setup } from '../../run/setup';
import type { ServerState, World } from '../../run/world';

/**
 * `key`: what a token is bound to. `device`: a cookie that goes with one machine. `code`: what a partner’s page exchanges for a login, once. In recordings alone:
 * `opaque`, an access token that is no JWT; `proof`, what ties the messages of one login together; `secret`, what is
 * shown to begin one.
 */
export type CredentialKind =
  | 'session'
  | 'jwt'
  | 'refresh'
  | 'csrf'
  | 'key'
  | 'device'
  | 'code'
  | 'opaque'
  | 'proof'
  | 'secret';

export interface Credential {
  readonly kind: CredentialKind;
  /** Where its kind alone does not say it: `PKCE verifier`. */
  readonly called?: string;
  /** The text that is sent: it is the credential's identity. */
  readonly value: string;
  readonly bytes: number;
  /** Of a JWT: bytes of JOSE header, payload and signature, without the dots. */
  readonly parts?: readonly number[];
}

/** How long a credential is accepted, as far as it says so itself or the server's tables do. */
export interface Life {
  readonly from: Instant;
  /** Absent: without end. */
  readonly until?: Instant;
  /** `ended`: the server took it back. */
  readonly state: 'alive' | 'expired' | 'ended';
}

/** The kinds of a setup's credentials, by name: of a cookie, or of what script keeps. A JWT tells itself. */
export type Kinds = ReadonlyMap<string, CredentialKind>;

/** By what a mode calls it. */
export const KINDS = {
  'session identifier': 'session',
  'access token': 'jwt',
  'refresh token': 'refresh',
} as const;

export const kindsOf = (mode: Mode, setup: Setup): Kinds =>
  new Map<string, CredentialKind>([
    ['refresh_token', 'refresh'],
    ...defencesOn(setup).flatMap(({ adds }) => {
      const added = adds?.(setup);
      return added ? [[added.cookie, added.kind] as const] : [];
    }),
    ...mode
      .credentials(setup)
      .flatMap(({ name, cookie, keptAs }) =>
        [cookie, keptAs].flatMap((each) => (each === undefined ? [] : [[each, KINDS[name]] as const])),
      ),
  ]);

const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]*$/u;

/**
 * @param kind of the cookie it came in; undefined: of none, or of one that is not a credential's
 * @returns undefined where the text is no credential
 */
export const readCredential = (value: string, kind?: CredentialKind): Credential | undefined => {
  const bytes = encodeUtf8(value).length;
  if (kind === undefined || kind === 'jwt') {
    return COMPACT.test(value)
      ? { kind: 'jwt', value, bytes, parts: value.split('.').map(({ length }) => length) }
      : undefined;
  }
  return value === '' ? undefined : { kind, value, bytes };
};

type Members = Readonly<Record<string, unknown>>;

/** What a part of a token, or the first part of a signed cookie, says; empty where it says nothing. */
const membersOf = (part: string | undefined): Members => {
  const bytes = decodeBase64url(part ?? '').bytes;
  try {
    const members: unknown = JSON.parse(decodeUtf8(bytes).text);
    return typeof members === 'object' && members !== null ? (members as Members) : {};
  } catch {
    return {};
  }
};

const instant = (value: unknown): Instant | undefined => (typeof value === 'number' ? value : undefined);

const isDenied = (members: Members, { denied }: ServerState): boolean =>
  denied.some((each) =>
    each.by === 'user'
      ? each.value === members['sub'] && (instant(members['iat']) ?? 0) <= each.issuedUntil
      : each.value === members[each.by],
  );

/** Of a credential that says itself how long it lives. */
const lifeSaid = (members: Members, { server, clock }: World): Life => {
  const until = instant(members['exp']);
  const isOver = until !== undefined && until <= clock;
  return {
    from: instant(members['iat']) ?? clock,
    ...(until === undefined ? {} : { until }),
    state: isDenied(members, server) ? 'ended' : isOver ? 'expired' : 'alive',
  };
};

/** Whether a row stands for a value: it names the value itself, or its SHA-256. */
export const isRowOf = (row: { readonly plain?: true }, named: string, value: string): boolean =>
  named === (row.plain ? value : encodeBase64url(sha256(encodeUtf8(value))));

/**
 * The life of a credential in a world.
 * @returns undefined for what has none of its own
 */
export const lifeOf = ({ kind, value }: Credential, world: World): Life | undefined => {
  const { server, clock } = world;
  if (kind === 'csrf' || kind === 'key' || kind === 'device') return undefined;
  if (kind === 'jwt') return lifeSaid(membersOf(value.split('.')[1]), world);
  if (kind === 'code') {
    const code = server.codes.find(({ codeHash }) => isRowOf({}, codeHash, value));
    if (!code) return { from: clock, until: clock, state: 'ended' };
    return { from: clock, until: code.expires, state: code.expires <= clock ? 'expired' : 'alive' };
  }
  if (value.includes('.')) return lifeSaid(membersOf(value.split('.')[0]), world);
  const row =
    kind === 'session'
      ? server.sessions.find((each) => isRowOf(each, each.idHash, value))
      : server.refreshTokens.find((each) => isRowOf(each, each.tokenHash, value));
  if (!row) return { from: clock, until: clock, state: 'ended' };
  const isSpent = 'used' in row && row.used !== undefined;
  const state = isSpent ? 'ended' : row.expires <= clock ? 'expired' : 'alive';
  return { from: row.created, until: row.expires, state };
};
