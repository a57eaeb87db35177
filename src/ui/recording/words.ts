/** What a recorded login's things are called. */
import { pathOf } from '#recording/compare';
import type { CarriedAs, Sighting } from '#recording/credential';
import type { RecordedFlow } from '#recording/recorded-flow';

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
  script: 'script',
  referer: 'Referer',
  claim: 'claim of the ID token',
};

/** Of an origin or an address. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/** `1.2 s` since the recording's first request; empty without times. */
export const sinceText = ({ recording: { exchanges } }: RecordedFlow, exchange: number): string => {
  const [start, at] = [exchanges[0]?.at, exchanges[exchange]?.at];
  return at === undefined || start === undefined ? '' : `${((at - start) / 1000).toFixed(1)} s`;
};

/** `POST id.example/token`; what differs from login to login is left out of the path. */
export const requestText = ({ recording }: RecordedFlow, exchange: number): string => {
  const request = recording.exchanges[exchange]?.request;
  return request ? `${request.method} ${hostOf(request.url)}${pathOf(request.url)}` : '';
};

/** `sent to api.example, Authorization header` */
export const sightingText = ({ did, as, name, origin }: Sighting): string => {
  const where = as === 'cookie' || as === 'field' ? `${CARRIERS[as]} ${name}` : CARRIERS[as];
  return `${did} ${did === 'sent' ? 'to' : 'by'} ${hostOf(origin)}, ${where}`;
};
