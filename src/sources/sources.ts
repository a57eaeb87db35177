/** The documents that rules and explanations stand on. Not: what they say. */

export interface Source {
  /** As one would cite it: `RFC 8725 section 3.2`. */
  readonly title: string;
  /** Where it can be read; shown as a link, never fetched. */
  readonly href: string;
}

const RFCS = {
  2104: 'HMAC',
  3986: 'URI syntax',
  4648: 'Base encodings',
  5424: 'Syslog',
  6265: 'Cookies',
  6749: 'OAuth 2.0',
  6750: 'Bearer token usage',
  7515: 'JSON Web Signature (JWS)',
  7516: 'JSON Web Encryption (JWE)',
  7517: 'JSON Web Key (JWK)',
  7518: 'JSON Web Algorithms (JWA)',
  7519: 'JSON Web Token (JWT)',
  7520: 'Examples of JOSE',
  7638: 'JWK thumbprint',
  7797: 'JWS unencoded payload',
  7800: 'Proof-of-possession keys for JWTs',
  8018: 'PKCS #5, password-based cryptography',
  8037: 'EdDSA and ECDH in JOSE',
  8176: 'Authentication method references',
  8259: 'JSON',
  8417: 'Security event tokens',
  8693: 'OAuth 2.0 token exchange',
  8705: 'OAuth 2.0 mutual TLS',
  8725: 'JWT best current practices',
  8812: 'secp256k1 in JOSE and COSE',
  9068: 'JWT profile for access tokens',
  9110: 'HTTP semantics',
  9112: 'HTTP/1.1',
  9449: 'Demonstrating proof of possession (DPoP)',
  9457: 'Problem details for HTTP APIs',
  9700: 'OAuth 2.0 security best current practice',
  9864: 'Fully-specified algorithms for JOSE and COSE',
  9901: 'Selective disclosure for JWTs (SD-JWT)',
} as const;

const DOCUMENTS = {
  'asvs-5': { name: 'OWASP ASVS 5.0', href: 'https://github.com/OWASP/ASVS/tree/v5.0.0' },
  'browser-based-apps': {
    name: 'OAuth 2.0 for browser-based applications (draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-browser-based-apps',
  },
  'cve-2018-0114': { name: 'CVE-2018-0114', href: 'https://nvd.nist.gov/vuln/detail/CVE-2018-0114' },
  'cwe-522': { name: 'CWE-522', href: 'https://cwe.mitre.org/data/definitions/522.html' },
  'ml-dsa': {
    name: 'ML-DSA for JOSE and COSE (draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-cose-dilithium',
  },
  'none-deprecated': {
    name: 'Deprecating none and RSA1_5 (draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-jose-deprecate-none-rsa15',
  },
  'openid-back-channel-logout': {
    name: 'OpenID Connect Back-Channel Logout 1.0',
    href: 'https://openid.net/specs/openid-connect-backchannel-1_0.html',
  },
  'openid-core': {
    name: 'OpenID Connect Core 1.0',
    href: 'https://openid.net/specs/openid-connect-core-1_0.html',
  },
  'owasp-jwt': {
    name: 'OWASP JWT cheat sheet',
    href: 'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html',
  },
  'owasp-session': {
    name: 'OWASP session management cheat sheet',
    href: 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  },
  rfc6265bis: {
    name: 'Cookies (RFC 6265bis draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis',
  },
  rfc8725bis: {
    name: 'JWT best current practices (RFC 8725bis draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-rfc8725bis',
  },
} as const;

/** Numbers of the RFCs that may be cited. */
export type RfcNumber = keyof typeof RFCS;
/** Names of the other documents that may be cited. */
export type DocumentId = keyof typeof DOCUMENTS;

/**
 * Cites an RFC.
 * @param section as in the document: `3.2`; an appendix by its letter: `A.5`
 */
export const rfc = (number: RfcNumber, section?: string): Source => ({
  title: `RFC ${number}${section === undefined ? '' : ` section ${section}`}: ${RFCS[number]}`,
  href: `https://www.rfc-editor.org/rfc/rfc${number}${
    section === undefined ? '' : `#${/^[A-Z]/u.test(section) ? 'appendix' : 'section'}-${section}`
  }`,
});

/**
 * Cites another document.
 * @param section as in the document
 */
export const document = (id: DocumentId, section?: string): Source => ({
  title: `${DOCUMENTS[id].name}${section === undefined ? '' : `, ${section}`}`,
  href: DOCUMENTS[id].href,
});
