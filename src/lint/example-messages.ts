/** Recorded logins of examples, as HTTP messages one below the other. */
import { ACCESS, HS256, ID, jwt } from './example-token';

/** A request or a response: its lines, and its content after an empty one. */
export const message = (lines: readonly string[], content?: string): string =>
  [...lines, ...(content === undefined ? [] : ['', content])].join('\n');

/** Messages in the order in which they were sent. */
export const messages = (...all: readonly string[]): string => all.join('\n\n');

export const OK = message(['HTTP/1.1 200 OK']);

const form = (url: string, content: string, ...fields: string[]): string =>
  message([`POST ${url} HTTP/1.1`, 'Content-Type: application/x-www-form-urlencoded', ...fields], content);

export const post = form;

export const get = (url: string, ...fields: string[]): string => message([`GET ${url} HTTP/1.1`, ...fields]);

/** A response with JSON. */
export const json = (content: object, ...fields: string[]): string =>
  message(['HTTP/1.1 200 OK', 'Content-Type: application/json', ...fields], JSON.stringify(content));

/** A redirect. */
export const found = (location: string, ...fields: string[]): string =>
  message(['HTTP/1.1 302 Found', `Location: ${location}`, ...fields]);

export const REFUSED = message(['HTTP/1.1 401 Unauthorized']);

export const SHOP = 'https://shop.bakery.example';
export const LOGIN = 'https://login.bakery.example';
export const ORDERS = 'https://orders.bakery.example';

export const ACCESS_TOKEN = jwt({ ...HS256, typ: 'at+jwt' }, ACCESS);
export const ID_TOKEN = jwt(HS256, ID);
export const CODE = 'Rk9VUi1PRi1GTE9VUg';
export const STATE = 'c3RhdGUtb2YtZG91Z2g';
export const SID = 'connect.sid=s%3A1fluNWQYkKe20JER1vECC0snP3djAWhV';

/** An authorization request, without its state. */
export const AUTHORIZE = `${LOGIN}/auth?response_type=code&client_id=till&redirect_uri=https%3A%2F%2Fshop.bakery.example%2Fcallback`;
/** A token request for a code. */
export const EXCHANGE = post(`${LOGIN}/token`, `grant_type=authorization_code&client_id=till&code=${CODE}`);
