/** What the fields of a message say, one row each. Only fields that travel in the lab are listed. */
import { document, rfc, type Source } from '#sources/sources';

/** What a line of a message says, and where that is laid down. */
export interface Explanation {
  /** Whole sentences. */
  readonly says: string;
  readonly source: Source;
}

interface FieldRow extends Explanation {
  readonly name: string;
  /** Only with this authentication scheme (RFC 9110 section 11.1). */
  readonly scheme?: string;
}

const FIELDS: readonly FieldRow[] = [
  {
    name: 'Accept',
    says: 'Which kinds of answer the browser takes.',
    source: rfc(9110, '12.5.1'),
  },
  {
    name: 'Accept-Encoding',
    says: 'How the answer may be compressed.',
    source: rfc(9110, '12.5.3'),
  },
  {
    name: 'Accept-Language',
    says: 'Which languages the user reads.',
    source: rfc(9110, '12.5.4'),
  },
  {
    name: 'Connection',
    says: 'The connection stays open for the next request. HTTP/2 has no such field.',
    source: rfc(9110, '7.6.1'),
  },
  {
    name: 'Priority',
    says: 'How urgent the browser finds this answer.',
    source: rfc(9218, '5'),
  },
  {
    name: 'Referer',
    says: 'The page that the request came from. Other sites get its origin alone, unless the page loosens that.',
    source: document('referrer-policy'),
  },
  {
    name: 'sec-ch-ua',
    says: 'The browser’s name and version, as a client hint.',
    source: document('client-hints'),
  },
  {
    name: 'sec-ch-ua-mobile',
    says: 'Whether the browser runs on a phone, as a client hint.',
    source: document('client-hints'),
  },
  {
    name: 'sec-ch-ua-platform',
    says: 'The operating system, as a client hint.',
    source: document('client-hints'),
  },
  {
    name: 'Sec-Fetch-Dest',
    says: 'The purpose of the answer: a page, an image, or script (empty).',
    source: document('fetch-metadata'),
  },
  {
    name: 'Sec-Fetch-Mode',
    says: 'How it is asked for. Only cors lets script of other origins read the answer.',
    source: document('fetch-metadata'),
  },
  {
    name: 'Sec-Fetch-Site',
    says: 'How the page that asks is related to this server. The browser writes it, no script can.',
    source: document('fetch-metadata'),
  },
  {
    name: 'Sec-Fetch-User',
    says: 'The user started this navigation.',
    source: document('fetch-metadata'),
  },
  {
    name: 'Sec-Secure-Session-Id',
    says: 'The browser names the bound session that it renews.',
    source: document('dbsc'),
  },
  {
    name: 'Secure-Session-Challenge',
    says: 'A value that the browser must sign with the session’s key.',
    source: document('dbsc'),
  },
  {
    name: 'Secure-Session-Registration',
    says: 'The server asks the browser to make a key for this session, kept in the machine’s hardware.',
    source: document('dbsc'),
  },
  {
    name: 'Secure-Session-Response',
    says: 'A proof, signed with the session’s key: a copied cookie alone can’t make one.',
    source: document('dbsc'),
  },
  {
    name: 'Upgrade-Insecure-Requests',
    says: 'The browser prefers https.',
    source: document('upgrade-insecure-requests'),
  },
  {
    name: 'User-Agent',
    says: 'The browser’s name, with those of its ancestors.',
    source: rfc(9110, '10.1.5'),
  },
  {
    name: 'Access-Control-Allow-Credentials',
    says: 'Script of the allowed origin may read an answer to a request that carried cookies.',
    source: document('fetch', 'section 3.3'),
  },
  {
    name: 'Access-Control-Allow-Headers',
    says: 'Answers a preflight: script of other origins may send these fields.',
    source: document('fetch', 'section 3.3'),
  },
  {
    name: 'Access-Control-Allow-Methods',
    says: 'Answers a preflight: script of other origins may use these methods.',
    source: document('fetch', 'section 3.3'),
  },
  {
    name: 'Access-Control-Allow-Origin',
    says: 'Script of this origin may read the answer; the browser hides it from every other.',
    source: document('fetch', 'section 3.3'),
  },
  {
    name: 'Access-Control-Request-Headers',
    says: 'The browser asks, before the request itself, whether script may send these fields.',
    source: document('fetch', 'section 3.3'),
  },
  {
    name: 'Access-Control-Request-Method',
    says: 'The browser asks, before the request itself, whether script may use this method.',
    source: document('fetch', 'section 3.3'),
  },
  {
    name: 'Access-Control-Expose-Headers',
    says: 'Script of another origin may read these fields of the answer.',
    source: document('fetch', 'section 3.3'),
  },
  {
    name: 'Authorization',
    says: 'The credential, after the name of its scheme.',
    source: rfc(9110, '11.6.2'),
  },
  {
    name: 'Authorization',
    scheme: 'Bearer',
    says: 'The access token. Anyone who presents it is accepted, without further proof.',
    source: rfc(6750, '2.1'),
  },
  {
    name: 'Authorization',
    scheme: 'DPoP',
    says: 'The access token, bound to a key: it is good only with a proof beside it.',
    source: rfc(9449, '7.1'),
  },
  {
    name: 'Cache-Control',
    says: 'The rules for caches; no-store: nobody keeps a copy.',
    source: rfc(9111, '5.2'),
  },
  {
    name: 'Content-Length',
    says: 'How many bytes of content follow the empty line.',
    source: rfc(9110, '8.6'),
  },
  {
    name: 'Content-Security-Policy',
    says: 'The places from which the page may load and run code, and where its script and forms may send.',
    source: document('csp3'),
  },
  {
    name: 'Content-Type',
    says: 'The kind of content after the empty line.',
    source: rfc(9110, '8.3'),
  },
  {
    name: 'Cookie',
    says: 'The cookies that the jar chose for this address: names and values, without attributes.',
    source: document('rfc6265bis', 'section 4.2'),
  },
  {
    name: 'Date',
    says: 'When the answer was made, by the server’s clock.',
    source: rfc(9110, '6.6.1'),
  },
  {
    name: 'DPoP',
    says: 'A proof for this one request that its sender has the private key the token is bound to.',
    source: rfc(9449, '4'),
  },
  {
    name: 'DPoP-Nonce',
    says: 'A value that the next proof must contain, so nobody can sign proofs in advance.',
    source: rfc(9449, '8'),
  },
  {
    name: 'Host',
    says: 'The server’s name: several can be at one address.',
    source: rfc(9112, '3.2'),
  },
  {
    name: 'Location',
    says: 'Where to go on.',
    source: rfc(9110, '10.2.2'),
  },
  {
    name: 'Origin',
    says: 'From which origin’s page the request was started. The browser writes it, no script can.',
    source: document('fetch', 'section 3.2'),
  },
  {
    name: 'Set-Cookie',
    says: 'The server asks the browser to keep a cookie and to send it back.',
    source: document('rfc6265bis', 'section 4.1'),
  },
  {
    name: 'Strict-Transport-Security',
    says: 'From now on, for so many seconds, the browser asks this host by https alone.',
    source: rfc(6797, '6.1'),
  },
  {
    name: 'Vary',
    says: 'The answer would be another one if these fields of the request were: a cache must keep them apart.',
    source: rfc(9110, '12.5.5'),
  },
  {
    name: 'WWW-Authenticate',
    says: 'Which kind of credential the server asks for, and what was wrong with the one that came.',
    source: rfc(9110, '11.6.1'),
  },
  {
    name: 'WWW-Authenticate',
    scheme: 'Bearer',
    says: 'The server asks for an access token; error says what was wrong with the one that came.',
    source: rfc(6750, '3'),
  },
  {
    name: 'WWW-Authenticate',
    scheme: 'DPoP',
    says: 'The server asks for an access token with a proof of its key; algs are the algorithms it takes.',
    source: rfc(9449, '7.1'),
  },
  {
    name: 'X-CSRF-Token',
    says: 'A value that script read out of a cookie and repeats here: script of another site can’t read it.',
    source: document('owasp-csrf'),
  },
  {
    name: 'X-Frame-Options',
    says: 'Whether another page may show this one in a frame.',
    source: rfc(7034, '2.1'),
  },
];

/**
 * What a field says.
 * @param name in any case (RFC 9110 section 5.1)
 * @param value its first word is looked at, where it can be an authentication scheme
 * @returns undefined for a field without a row
 */
export const explainField = (name: string, value: string): Explanation | undefined => {
  const rows = FIELDS.filter((row) => row.name.toLowerCase() === name.toLowerCase());
  const scheme = value.split(' ', 1)[0]?.toLowerCase();
  return (
    rows.find((row) => row.scheme !== undefined && row.scheme.toLowerCase() === scheme) ??
    rows.find((row) => row.scheme === undefined)
  );
};
