/** What a person chooses of a run. Not: what comes of it (trace.ts), and not what a choice means (modes, stores, defences). */

import { SEED } from './random';

export interface Setup {
  /** Where the JWT column keeps its token: the name of a file in stores/. */
  readonly store: string;
  /** Where the hybrid column keeps its access token: the name of a file in stores/. */
  readonly hybridStore: string;
  /** The option chosen of each of `CHOICES`. */
  readonly lifetime: string;
  readonly sessions: string;
  readonly alg: string;
  readonly claims: string;
  readonly verify: string;
  readonly crossSite: string;
  readonly thirdParty: string;
  /** Names of files in defences/ that are on, in their order. */
  readonly defences: readonly string[];
  /** What the run's generator starts from: an integer from 0 to 2³² − 1. Identifiers follow from it, outcomes do not. */
  readonly seed: number;
  /** Ids of acts and attacks, in the order they were done. */
  readonly acts: readonly string[];
}

export type ChoiceId = 'lifetime' | 'sessions' | 'alg' | 'claims' | 'verify' | 'crossSite' | 'thirdParty';

export interface Option {
  readonly id: string;
  readonly label: string;
}

export interface Choice {
  readonly id: ChoiceId;
  /** Before the list of options. */
  readonly label: string;
  /** Which columns it is about. */
  readonly about: 'session' | 'jwt' | 'tokens' | 'cookies' | 'user agent';
  readonly options: readonly Option[];
  /** Why it changes nothing under a setup: a whole sentence. */
  readonly idle?: (setup: Setup) => string | undefined;
}

export interface Lifetime extends Option {
  /** Absent: the token gets no `exp`. */
  readonly seconds?: number;
}

export const LIFETIMES: readonly Lifetime[] = [
  { id: '15m', label: '15 minutes', seconds: 15 * 60 },
  { id: '1h', label: '1 hour', seconds: 60 * 60 },
  { id: '7d', label: '7 days', seconds: 7 * 24 * 60 * 60 },
  { id: '30d', label: '30 days', seconds: 30 * 24 * 60 * 60 },
  { id: 'none', label: 'no expiry' },
];

/** One row each; the first option of each is what the lab opens with. */
export const CHOICES: readonly Choice[] = [
  { id: 'lifetime', label: 'expires after', about: 'jwt', options: LIFETIMES },
  {
    id: 'sessions',
    label: 'Session data',
    about: 'session',
    options: [
      { id: 'table', label: 'in a table, looked up at each request' },
      { id: 'cached', label: 'in a table, kept in a cache for a minute' },
      { id: 'signed-cookie', label: 'in the cookie itself, with an HMAC' },
    ],
  },
  {
    id: 'alg',
    label: 'Tokens signed with',
    about: 'tokens',
    options: [
      { id: 'RS256', label: 'RS256' },
      { id: 'HS256', label: 'HS256' },
      { id: 'EdDSA', label: 'EdDSA' },
    ],
  },
  {
    id: 'claims',
    label: 'Tokens say',
    about: 'tokens',
    options: [
      { id: 'few', label: 'whose they are, and the role' },
      { id: 'profile', label: 'also name, birthday, mail and telephone' },
      { id: 'permissions', label: 'also every permission there is' },
    ],
  },
  {
    id: 'verify',
    label: 'Tokens checked',
    about: 'tokens',
    options: [
      { id: 'local', label: 'by their signature alone' },
      { id: 'introspect', label: 'by asking the authorization server each time' },
    ],
  },
  {
    id: 'crossSite',
    label: 'Cookies for other sites',
    about: 'cookies',
    options: [
      { id: 'no', label: 'not asked for' },
      { id: 'yes', label: 'SameSite=None, unless a defence says otherwise' },
    ],
    idle: ({ defences }) =>
      defences.includes('same-site') || defences.includes('same-site-strict')
        ? 'A defence that is on says what SameSite is.'
        : undefined,
  },
  {
    id: 'thirdParty',
    label: 'Third-party cookies',
    about: 'user agent',
    options: [
      { id: 'allowed', label: 'allowed by the browser' },
      { id: 'blocked', label: 'blocked by the browser' },
    ],
  },
];

/** What the lab opens with. */
export const DEFAULT_SETUP: Setup = {
  store: 'local-storage',
  hybridStore: 'memory',
  lifetime: '15m',
  sessions: 'table',
  alg: 'RS256',
  claims: 'few',
  verify: 'local',
  crossSite: 'no',
  thirdParty: 'allowed',
  defences: [
    'http-only',
    'secure',
    'same-site',
    'host-prefix',
    'identifier-regenerated',
    'safe-methods',
    'readers-listed',
    'hashed-tables',
    'output-encoding',
    'algorithm-pinned',
    'own-keys',
    'strong-secret',
    'issuer-checked',
    'audience-checked',
    'type-checked',
    'rotation',
    'reuse-detection',
  ],
  seed: SEED,
  acts: ['log-in', 'read-orders'],
};

export const lifetimeOf = (id: string): Lifetime | undefined =>
  LIFETIMES.find((lifetime) => lifetime.id === id);
