/** What the attributes of a Set-Cookie field come to (RFC 6265bis section 5.6, and CHIPS). */
import { encodeUtf8 } from '#text/utf8';
import type { Instant, SameSite } from './cookie';
import { parseCookieDate } from './cookie-date';
import { defaultPath } from './path-match';
import type { SetCookie } from './set-cookie';

export interface AttributeValues {
  /** Max-Age before Expires; absent: until the user agent's session ends. */
  readonly expiry?: Instant;
  /** Empty: host-only. */
  readonly domain: string;
  readonly path: string;
  readonly hasPathAttribute: boolean;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  readonly partitioned: boolean;
}

/** Longer values make a user agent pass the attribute over (section 5.6). */
const MAX_ATTRIBUTE_BYTES = 1024;
/** 400 days (section 5.5). */
const MAX_LIFETIME = 400 * 24 * 60 * 60;
/** Stands for the earliest time: such a cookie is expired at once. */
const EARLIEST: Instant = 0;

const expiryByMaxAge = (value: string, now: Instant): Instant | undefined => {
  if (!/^-?\d+$/u.test(value)) return undefined;
  const seconds = Number(value);
  return seconds <= 0 ? EARLIEST : now + Math.min(seconds, MAX_LIFETIME);
};

const expiryByExpires = (value: string, now: Instant): Instant | undefined => {
  const date = parseCookieDate(value);
  return date === undefined ? undefined : Math.min(date, now + MAX_LIFETIME);
};

const sameSiteOf = (value: string): SameSite =>
  (['Strict', 'Lax', 'None'] as const).find((each) => each.toLowerCase() === value.toLowerCase()) ??
  'Default';

/**
 * Reads the attributes. Of equal names the last one that can be read counts.
 * @param url of the request that was answered, or of the page whose script wrote the cookie
 */
export const attributeValues = (cookie: SetCookie, url: string, now: Instant): AttributeValues => {
  let maxAge: Instant | undefined;
  let expires: Instant | undefined;
  const path = defaultPath(new URL(url).pathname);
  const values = {
    domain: '',
    path,
    hasPathAttribute: false,
    secure: false,
    httpOnly: false,
    sameSite: 'Default' as SameSite,
    partitioned: false,
  };
  for (const { name, value = '' } of cookie.attributes) {
    if (encodeUtf8(value).length > MAX_ATTRIBUTE_BYTES) continue;
    switch (name.toLowerCase()) {
      case 'expires':
        expires = expiryByExpires(value, now) ?? expires;
        break;
      case 'max-age':
        maxAge = expiryByMaxAge(value, now) ?? maxAge;
        break;
      case 'domain':
        values.domain = value.replace(/^\./u, '').toLowerCase();
        break;
      case 'path':
        values.hasPathAttribute = true;
        values.path = value.startsWith('/') ? value : path;
        break;
      case 'secure':
        values.secure = true;
        break;
      case 'httponly':
        values.httpOnly = true;
        break;
      case 'samesite':
        values.sameSite = sameSiteOf(value);
        break;
      case 'partitioned':
        values.partitioned = true;
        break;
    }
  }
  const expiry = maxAge ?? expires;
  return { ...values, ...(expiry === undefined ? {} : { expiry }) };
};
