/** A cookie that a server is about to set, before and after the defences had their say. Not: reading one (cookies). */
import { cookieValue } from '#cookies/cookie-field';
import { field, type HttpRequest } from '#http/message';

export interface CookieDraft {
  /** With its prefix, if it has one. */
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  /** Absent: the attribute is left out. */
  readonly sameSite?: 'Strict' | 'Lax' | 'None';
  /** Kept under the site in the address bar (CHIPS). Absent: not. */
  readonly partitioned?: true;
  /** Seconds; absent: until the browser closes. */
  readonly maxAge?: number;
}

/** A draft without any attribute that protects it. */
export const bareCookie = (name: string, value: string, path = '/', maxAge?: number): CookieDraft => ({
  name,
  value,
  path,
  secure: false,
  httpOnly: false,
  ...(maxAge === undefined ? {} : { maxAge }),
});

/** The Set-Cookie field line (RFC 6265bis section 4.1.1). */
export const setCookieField = (draft: CookieDraft): readonly [name: string, value: string] => [
  'Set-Cookie',
  [
    `${draft.name}=${draft.value}`,
    `Path=${draft.path}`,
    ...(draft.secure ? ['Secure'] : []),
    ...(draft.httpOnly ? ['HttpOnly'] : []),
    ...(draft.sameSite === undefined ? [] : [`SameSite=${draft.sameSite}`]),
    ...(draft.partitioned ? ['Partitioned'] : []),
    ...(draft.maxAge === undefined ? [] : [`Max-Age=${draft.maxAge}`]),
  ].join('; '),
];

/** The field line that makes the user agent drop the cookie. */
export const dropCookieField = (draft: CookieDraft): readonly [name: string, value: string] =>
  setCookieField({ ...draft, value: '', maxAge: 0 });

/** The value of the cookie of a draft's name in a request. */
export const cookieIn = (request: HttpRequest, { name }: Pick<CookieDraft, 'name'>): string | undefined =>
  cookieValue(field(request, 'Cookie') ?? '', name);
