/** The attributes of Set-Cookie, one row each (RFC 6265bis section 4.1.2). Not: what a user agent does with them (cookie-jar.ts). */
import { document, type Source } from '#sources/sources';

export interface AttributeRow {
  readonly name: string;
  readonly says: string;
  readonly source: Source;
}

const ATTRIBUTES: readonly AttributeRow[] = [
  {
    name: 'Expires',
    says: 'When the cookie expires. Max-Age takes precedence.',
    source: document('rfc6265bis', 'section 4.1.2.1'),
  },
  {
    name: 'Max-Age',
    says: 'For how many seconds the browser keeps the cookie. Zero or less deletes it at once.',
    source: document('rfc6265bis', 'section 4.1.2.2'),
  },
  {
    name: 'Domain',
    says: 'Sends the cookie to this host and to every host below it. Without it, only the host that set it gets the cookie.',
    source: document('rfc6265bis', 'section 4.1.2.3'),
  },
  {
    name: 'Path',
    says: 'Sends the cookie only for paths that begin with this one. It protects nothing: script on another path of the origin can still get the cookie.',
    source: document('rfc6265bis', 'section 4.1.2.4'),
  },
  {
    name: 'Secure',
    says: 'Sends the cookie only over https, and lets only https set it.',
    source: document('rfc6265bis', 'section 4.1.2.5'),
  },
  {
    name: 'HttpOnly',
    says: 'Hides the cookie from script: document.cookie does not show it.',
    source: document('rfc6265bis', 'section 4.1.2.6'),
  },
  {
    name: 'SameSite',
    says: 'Says whether requests that another site started carry the cookie. Strict: never. Lax: on top-level navigation with a safe method such as GET. None, with Secure: wherever third-party cookies are allowed.',
    source: document('rfc6265bis', 'section 4.1.2.7'),
  },
  {
    name: 'Partitioned',
    says: 'Keeps a separate cookie for each top-level site, so embedded pages can’t track users across sites. Needs Secure.',
    source: document('chips'),
  },
];

/** The attribute's row, in any case of its name. */
export const attributeRowOf = (name: string): AttributeRow | undefined =>
  ATTRIBUTES.find((row) => row.name.toLowerCase() === name.toLowerCase());
