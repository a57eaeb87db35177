/** What a recorded login's things are called. Not: sentences on a flow, which the recording's own layer brings. */
import type { CarriedAs, Sighting } from '#recording/credential';
import type { Actor } from '#recording/recorded-flow';

export const ROLES: Readonly<Record<Actor['role'], string>> = {
  app: 'app',
  api: 'API',
  'identity-provider': 'identity provider',
  other: 'other',
};

const CARRIERS: Readonly<Record<CarriedAs, string>> = {
  cookie: 'cookie',
  bearer: 'Authorization header',
  basic: 'Basic authentication',
  field: 'header',
  query: 'query',
  fragment: 'fragment',
  path: 'path',
  form: 'form',
  json: 'JSON',
  html: 'HTML form',
  referer: 'Referer',
  claim: 'claim of the ID token',
};

/** Of an origin or an address. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** `sent to api.example, Authorization header` */
export const sightingText = ({ did, as, name, origin }: Sighting): string => {
  const where = as === 'cookie' || as === 'field' ? `${CARRIERS[as]} ${name}` : CARRIERS[as];
  return `${did} ${did === 'sent' ? 'to' : 'by'} ${hostOf(origin)}, ${where}`;
};

const UNITS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** `15 minutes`, `1 day` */
export const spanText = (seconds: number): string => {
  const [one, name] = UNITS.find(([length]) => seconds >= length) ?? UNITS[3];
  const count = Math.round((seconds / one) * 10) / 10;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
};
