/** What may be chosen of a run, and what the lab opens with. Not: the choices that a mode brings (modes/). */
import { profiles } from '../browser/profiles';
import { defences, protect } from '../defences';
import { modes } from '../modes';
import { bareCookie } from '../shop/cookie-draft';
import { IDLE, LONGEST } from '../shop/session-lifetime';
import { SEED } from './random';
import type { Choice, ChoiceId, Setup } from './setup';

/** Those that modes share, one row each. */
const SHARED: readonly Choice[] = [
  {
    id: 'alg',
    label: 'Tokens signed with',
    called: 'an algorithm',
    options: [
      { id: 'RS256', label: 'RS256' },
      { id: 'HS256', label: 'HS256' },
      { id: 'ES256', label: 'ES256', also: ['ECDSA', 'P-256', 'elliptic curve'] },
      { id: 'EdDSA', label: 'EdDSA' },
    ],
  },
  {
    id: 'claims',
    label: 'Tokens say',
    called: 'a choice for claims',
    options: [
      { id: 'few', label: 'user and role' },
      { id: 'profile', label: 'also name, birthday, mail and telephone' },
      { id: 'permissions', label: 'also every permission' },
    ],
  },
  {
    id: 'verify',
    label: 'Tokens checked',
    called: 'a way of checking tokens',
    options: [
      { id: 'local', label: 'by signature' },
      { id: 'introspect', label: 'by introspection' },
    ],
  },
  {
    id: 'crossSite',
    label: 'Cookies for other sites',
    called: 'a choice for cookies of other sites',
    options: [
      { id: 'no', label: 'not asked for' },
      { id: 'yes', label: 'SameSite=None, unless a defense says otherwise' },
    ],
    idle: (setup) =>
      protect(bareCookie('', ''), { ...setup, crossSite: 'yes' }).sameSite === 'None'
        ? undefined
        : 'No effect while a SameSite defense is on.',
  },
  {
    id: 'browser',
    label: 'Browser',
    called: 'a browser',
    options: profiles.map(({ id, label, thirdPartyCookies, defaultSameSite }) => ({
      id,
      label: `${label}: third-party cookies ${thirdPartyCookies.value}, no SameSite counts as ${defaultSameSite.value}`,
      also: ['third-party cookies', 'SameSite default'],
    })),
  },
  {
    id: 'sessionIdle',
    label: 'A session ends after, without a request',
    called: 'an idle time',
    options: IDLE,
    first: '30m',
    idle: ({ sessions }) =>
      sessions === 'signed-cookie'
        ? 'For a cookie with an HMAC, the server doesn’t store the last use.'
        : undefined,
  },
  {
    id: 'sessionLongest',
    label: 'A session ends after, in any case',
    called: 'a longest time of a session',
    options: LONGEST,
    first: '12h',
  },
];

/** All of them, the modes' own first. */
export const CHOICES: readonly Choice[] = [...modes.flatMap((mode) => mode.choices ?? []), ...SHARED];

/** Names of files in modes/, in the columns' order. */
export const columnsIn = (ids: readonly string[]): string[] =>
  modes.filter(({ id }) => ids.includes(id)).map(({ id }) => id);

const firstOptions = Object.fromEntries(
  CHOICES.map(({ id, first, options }) => [id, first ?? options[0]?.id ?? '']),
) as Readonly<Record<ChoiceId, string>>;

interface Unit {
  readonly id: string;
  readonly byDefault?: true | 'outside stories';
}

const setupOn = (isOn: (unit: Unit) => boolean): Setup => ({
  ...firstOptions,
  columns: modes.filter(isOn).map(({ id }) => id),
  defences: defences.filter(isOn).map(({ id }) => id),
  seed: SEED,
  acts: ['log-in', 'read-orders'],
});

/** What a setup is that says nothing. */
export const DEFAULT_SETUP: Setup = setupOn(({ byDefault }) => byDefault !== undefined);

/** What stories, lessons and formulas begin with: without the units that would change their outcomes. */
export const TOLD_SETUP: Setup = setupOn(({ byDefault }) => byDefault === true);
