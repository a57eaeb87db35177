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
    says: 'The types of answer that the browser accepts.',
    source: rfc(9110, '12.5.1'),
  },
  {
    name: 'Accept-Encoding',
    says: 'The compression that the browser accepts.',
    source: rfc(9110, '12.5.3'),
  },
  {
    name: 'Accept-Language',
    says: 'The user’s languages.',
    source: rfc(9110, '12.5.4'),
  },
  {
    name: 'Connection',
    says: 'The connection stays open for the next request. HTTP/2 has no such field.',
    source: rfc(9110, '7.6.1'),
  },
  {
    name: 'Priority',
    says: 'The priority of this request for the browser.',
    source: rfc(9218, '5'),
  },
  {
    name: 'Referer',
    says: 'The page that the request came from. By default, other sites get only its origin.',
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
    says: 'The request’s mode. Only cors lets script of other origins read the answer.',
    source: document('fetch-metadata'),
  },
  {
    name: 'Sec-Fetch-Site',
    says: 'How the requesting page is related to this server. No script can write this field.',
    source: document('fetch-metadata'),
  },
  {
    name: 'Sec-Fetch-User',
    says: 'The user started this navigation.',
    source: document('fetch-metadata'),
  },
  {
    name: 'Sec-Secure-Session-Id',
    says: 'The bound session that the browser renews.',
    source: document('dbsc'),
  },
  {
    name: 'Secure-Session-Challenge',
    says: 'A value that the browser must sign with the session’s key.',
    source: document('dbsc'),
  },
  {
    name: 'Secure-Session-Registration',
    says: 'The server asks the browser to create a key for this session, in the machine’s hardware.',
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
    says: 'The browser’s name and version, with historical names.',
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
    says: 'Script of this origin may read the answer. The browser hides it from all others.',
    source: document('fetch', 'section 3.3'),
  },
  {
    name: 'Access-Control-Request-Headers',
    says: 'A preflight asks whether script may send these fields.',
    source: document('fetch', 'section 3.3'),
  },
  {
    name: 'Access-Control-Request-Method',
    says: 'A preflight asks whether script may use this method.',
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
    says: 'The access token, bound to a key. It works only with a proof.',
    source: rfc(9449, '7.1'),
  },
  {
    name: 'Cache-Control',
    says: 'The rules for caches. With no-store, nobody keeps a copy.',
    source: rfc(9111, '5.2'),
  },
  {
    name: 'Content-Length',
    says: 'How many bytes of content follow the empty line.',
    source: rfc(9110, '8.6'),
  },
  {
    name: 'Content-Security-Policy',
    says: 'Where the page may load code from, and where its script and forms may send data.',
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
    says: 'When the server created the answer, by its own clock.',
    source: rfc(9110, '6.6.1'),
  },
  {
    name: 'DPoP',
    says: 'A proof for this request: the sender has the private key that the token is bound to.',
    source: rfc(9449, '4'),
  },
  {
    name: 'DPoP-Nonce',
    says: 'A value that the next proof must contain, so nobody can sign proofs in advance.',
    source: rfc(9449, '8'),
  },
  {
    name: 'Host',
    says: 'The server’s name. Several servers can share one address.',
    source: rfc(9112, '3.2'),
  },
  {
    name: 'Location',
    says: 'The address to go to next.',
    source: rfc(9110, '10.2.2'),
  },
  {
    name: 'Origin',
    says: 'The origin of the page that started the request. No script can write this field.',
    source: document('fetch', 'section 3.2'),
  },
  {
    name: 'Set-Cookie',
    says: 'The server asks the browser to keep a cookie and to send it back.',
    source: document('rfc6265bis', 'section 4.1'),
  },
  {
    name: 'Strict-Transport-Security',
    says: 'For this many seconds, the browser uses only https for this host.',
    source: rfc(6797, '6.1'),
  },
  {
    name: 'Vary',
    says: 'The answer depends on these request fields. A cache must store each variant separately.',
    source: rfc(9110, '12.5.5'),
  },
  {
    name: 'WWW-Authenticate',
    says: 'The kind of credential that the server requires, and what was wrong with the one it got.',
    source: rfc(9110, '11.6.1'),
  },
  {
    name: 'WWW-Authenticate',
    scheme: 'Bearer',
    says: 'The server requires an access token. error says what was wrong with the one it got.',
    source: rfc(6750, '3'),
  },
  {
    name: 'WWW-Authenticate',
    scheme: 'DPoP',
    says: 'The server requires an access token with a proof of its key. algs lists the algorithms that it accepts.',
    source: rfc(9449, '7.1'),
  },
  {
    name: 'X-CSRF-Token',
    says: 'A value that script reads from a cookie and repeats here. Another site’s script can’t read it.',
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
