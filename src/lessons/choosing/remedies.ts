/** Changes of the setup that may mend what speaks against a mode. Runs measure whether they do, and what they cost. */
import type { Setup } from '#lab/run/setup';

export interface Remedy {
  readonly id: string;
  /** What is done, as one says it to the person who does it. */
  readonly label: string;
  /** Ids of criteria for whose sake it is tried. */
  readonly aims: readonly string[];
  apply(setup: Setup): Setup;
}

const plus =
  (...ids: readonly string[]) =>
  (setup: Setup): Setup => ({ ...setup, defences: [...setup.defences, ...ids] });

const crossSite = (setup: Setup): Setup => ({
  ...setup,
  crossSite: 'yes',
  defences: setup.defences.filter((id) => id !== 'same-site'),
});

export const REMEDIES: readonly Remedy[] = [
  {
    id: 'denylist',
    label: 'Check each token against a denylist',
    aims: ['log-out'],
    apply: plus('denylist'),
  },
  {
    id: 'introspect',
    label: 'Ask the authorization server about each token',
    aims: ['log-out', 'stale-role'],
    apply: (setup) => ({ ...setup, verify: 'introspect' }),
  },
  {
    id: 'short-expiry',
    label: 'Let no access token live longer than a minute',
    aims: ['log-out', 'stale-role'],
    apply: plus('short-expiry'),
  },
  {
    id: 'user-looked-up',
    label: 'Look up the user at each request',
    aims: ['stale-role'],
    apply: plus('user-looked-up'),
  },
  {
    id: 'short-lives',
    label: 'End every login after 15 minutes',
    aims: ['theft', 'log-out'],
    apply: (setup) => ({ ...setup, lifetime: '15m', sessionIdle: '15m', sessionLongest: '15m' }),
  },
  {
    id: 'cached',
    label: 'Keep a session that was looked up for a minute',
    aims: ['central'],
    apply: (setup) => ({ ...setup, sessions: 'cached' }),
  },
  {
    id: 'no-profile',
    label: 'Leave the profile out of tokens, and look the user up',
    aims: ['personal', 'weight'],
    apply: (setup) => plus('user-looked-up')({ ...setup, claims: 'few' }),
  },
  {
    id: 'eddsa',
    label: 'Sign with EdDSA instead of RS256',
    aims: ['weight'],
    apply: (setup) => ({ ...setup, alg: 'EdDSA' }),
  },
  {
    id: 'grace-window',
    label: 'Take a spent refresh token again for ten seconds',
    aims: ['two-tabs'],
    apply: plus('grace-window'),
  },
  {
    id: 'token-cookie',
    label: 'Keep access tokens in an HttpOnly cookie',
    aims: ['script-takes'],
    apply: (setup) => ({ ...setup, store: 'server-cookie', hybridStore: 'server-cookie' }),
  },
  {
    id: 'fingerprint',
    label: 'Bind the token to an HttpOnly cookie',
    aims: ['script-takes', 'theft'],
    apply: plus('fingerprint-cookie'),
  },
  {
    id: 'page-policy',
    label: 'Send a policy that lets no script of others run',
    aims: ['script-acts'],
    apply: plus('page-policy'),
  },
  {
    id: 'cross-site',
    label: 'Set the cookies with SameSite=None',
    aims: ['other-domain', 'other-domain-later', 'other-domain-blocked'],
    apply: crossSite,
  },
  {
    id: 'cross-site-token',
    label: 'Set the cookies with SameSite=None, and require a CSRF token',
    aims: ['other-domain', 'other-domain-later', 'other-domain-blocked'],
    apply: (setup) => plus('csrf-token')(crossSite(setup)),
  },
  {
    id: 'partitioned',
    label: 'Set the cookies with SameSite=None and Partitioned (CHIPS)',
    aims: ['other-domain', 'other-domain-later', 'other-domain-blocked'],
    apply: (setup) => plus('chips')(crossSite(setup)),
  },
  {
    id: 'signed-cookie',
    label: 'Put the session’s data into its cookie, with an HMAC',
    aims: ['central'],
    apply: (setup) => ({ ...setup, sessions: 'signed-cookie' }),
  },
];
