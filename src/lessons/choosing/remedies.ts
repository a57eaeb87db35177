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

/** The changes of a remedy: defences that it switches on and off, and other choices. */
interface Changes extends Omit<Remedy, 'apply'> {
  readonly on?: readonly string[];
  readonly off?: readonly string[];
  readonly choose?: Partial<Setup>;
}

const remedy = ({ on = [], off = [], choose, ...face }: Changes): Remedy => ({
  ...face,
  apply: (setup) => ({
    ...setup,
    ...choose,
    defences: [...setup.defences.filter((id) => !off.includes(id)), ...on],
  }),
});

const OTHER_DOMAINS = ['other-domain', 'other-domain-later', 'other-domain-blocked'];
/** Cookies for other sites. */
const CROSS_SITE = { choose: { crossSite: 'yes' }, off: ['same-site'] };

export const REMEDIES: readonly Remedy[] = [
  { id: 'denylist', label: 'Check each token against a denylist', aims: ['log-out'], on: ['denylist'] },
  {
    id: 'introspect',
    label: 'Ask the authorization server about each token',
    aims: ['log-out', 'stale-role'],
    choose: { verify: 'introspect' },
  },
  {
    id: 'short-expiry',
    label: 'Let no access token live longer than a minute',
    aims: ['log-out', 'stale-role'],
    on: ['short-expiry'],
  },
  {
    id: 'user-looked-up',
    label: 'Look up the user at each request',
    aims: ['stale-role'],
    on: ['user-looked-up'],
  },
  {
    id: 'short-lives',
    label: 'End every login after 15 minutes',
    aims: ['theft', 'log-out'],
    choose: { lifetime: '15m', sessionIdle: '15m', sessionLongest: '15m' },
  },
  {
    id: 'cached',
    label: 'Keep a session that was looked up for a minute',
    aims: ['central'],
    choose: { sessions: 'cached' },
  },
  {
    id: 'no-profile',
    label: 'Leave the profile out of tokens, and look the user up',
    aims: ['personal', 'weight'],
    choose: { claims: 'few' },
    on: ['user-looked-up'],
  },
  { id: 'eddsa', label: 'Sign with EdDSA instead of RS256', aims: ['weight'], choose: { alg: 'EdDSA' } },
  {
    id: 'grace-window',
    label: 'Take a spent refresh token again for ten seconds',
    aims: ['two-tabs'],
    on: ['grace-window'],
  },
  {
    id: 'token-cookie',
    label: 'Keep access tokens in an HttpOnly cookie',
    aims: ['script-takes'],
    choose: { store: 'server-cookie', hybridStore: 'server-cookie' },
  },
  {
    id: 'fingerprint',
    label: 'Bind the token to an HttpOnly cookie',
    aims: ['script-takes', 'theft'],
    on: ['fingerprint-cookie'],
  },
  {
    id: 'page-policy',
    label: 'Send a policy that lets no script of others run',
    aims: ['script-acts'],
    on: ['page-policy'],
  },
  { id: 'cross-site', label: 'Set the cookies with SameSite=None', aims: OTHER_DOMAINS, ...CROSS_SITE },
  {
    id: 'cross-site-token',
    label: 'Set the cookies with SameSite=None, and require a CSRF token',
    aims: OTHER_DOMAINS,
    ...CROSS_SITE,
    on: ['csrf-token'],
  },
  {
    id: 'partitioned',
    label: 'Set the cookies with SameSite=None and Partitioned (CHIPS)',
    aims: OTHER_DOMAINS,
    ...CROSS_SITE,
    on: ['chips'],
  },
  {
    id: 'signed-cookie',
    label: 'Put the session’s data into its cookie, with an HMAC',
    aims: ['central'],
    choose: { sessions: 'signed-cookie' },
  },
].map(remedy);
