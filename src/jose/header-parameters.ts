/** The registered JOSE header parameters: what each means. Not: vendors' own (claims/vendors), or whether a token should have them (lint). */
import { document, rfc, type RfcNumber } from '#sources/sources';
import { memberOf } from '#text/json';
import type { HeaderParameter, MoreNames, TokenObjects } from './claims/explained';

type Row = readonly [name: string, title: string, section: string | undefined, says: string];

const from = (of: HeaderParameter['of'], number: RfcNumber, rows: readonly Row[]): HeaderParameter[] =>
  rows.map(([name, title, section, says]) => ({ name, title, says, of, source: rfc(number, section) }));

export const HEADER_PARAMETERS: readonly HeaderParameter[] = [
  ...from(['jws', 'jwe'], 7515, [
    [
      'alg',
      'Algorithm',
      '4.1.1',
      'The algorithm by which the token is signed, or its key encrypted. A verifier decides which ones it accepts.',
    ],
    [
      'jku',
      'JWK Set URL',
      '4.1.2',
      'Address of a set of keys. The sender chose it, so a verifier must not simply fetch it.',
    ],
    [
      'jwk',
      'JSON Web Key',
      '4.1.3',
      'A public key that the sender put there. It does not show who the sender is.',
    ],
    ['kid', 'Key ID', '4.1.4', 'Names the key among those that the verifier has.'],
    [
      'x5u',
      'X.509 URL',
      '4.1.5',
      'Address of a certificate chain. The sender chose it, so a verifier must not simply fetch it.',
    ],
    [
      'x5c',
      'X.509 certificate chain',
      '4.1.6',
      'Certificates, the one with the key first. Each must be checked before the key may count.',
    ],
    ['x5t', 'X.509 SHA-1 thumbprint', '4.1.7', 'Names a certificate by its SHA-1 hash.'],
    ['x5t#S256', 'X.509 SHA-256 thumbprint', '4.1.8', 'Names a certificate by its SHA-256 hash.'],
    ['typ', 'Type', '4.1.9', 'The kind of token, such as JWT or at+jwt for an access token.'],
    ['cty', 'Content type', '4.1.10', 'The kind of payload. JWT says that another token is inside.'],
    [
      'crit',
      'Critical',
      '4.1.11',
      'Names extensions that a verifier must understand or else refuse the token.',
    ],
  ]),
  ...from(['jws'], 7797, [
    [
      'b64',
      'Base64url-encode payload',
      '3',
      'When false, the payload is signed as it is and not as base64url.',
    ],
  ]),
  ...from(['jwe'], 7516, [
    ['enc', 'Encryption algorithm', '4.1.2', 'The algorithm by which the content is encrypted.'],
    [
      'zip',
      'Compression algorithm',
      '4.1.3',
      'The content was compressed before it was encrypted; DEF is DEFLATE.',
    ],
  ]),
  ...from(['jwe'], 7518, [
    [
      'epk',
      'Ephemeral public key',
      '4.6.1.1',
      "The sender's public key for this one token, for key agreement.",
    ],
    ['apu', 'Agreement PartyUInfo', '4.6.1.2', 'Something about the sender that goes into the agreed key.'],
    [
      'apv',
      'Agreement PartyVInfo',
      '4.6.1.3',
      'Something about the recipient that goes into the agreed key.',
    ],
    [
      'iv',
      'Initialization vector',
      '4.7.1.1',
      'The initialization vector with which the key was encrypted by AES-GCM.',
    ],
    [
      'tag',
      'Authentication tag',
      '4.7.1.2',
      'The authentication tag with which the key was encrypted by AES-GCM.',
    ],
    ['p2s', 'PBES2 salt input', '4.8.1.1', 'The salt for the key that is made from a password.'],
    [
      'p2c',
      'PBES2 count',
      '4.8.1.2',
      'How many rounds make the key from a password. A huge number keeps a verifier busy.',
    ],
  ]),
  // Not encrypted, so that a router can read them.
  ...from(['jwe'], 7519, [
    ['iss', 'Issuer', '5.3', 'A copy of the claim iss. A recipient should check that both are the same.'],
    ['sub', 'Subject', '5.3', 'A copy of the claim sub. A recipient should check that both are the same.'],
    ['aud', 'Audience', '5.3', 'A copy of the claim aud. A recipient should check that both are the same.'],
  ]),
  ...from(['jws', 'jwe'], 8555, [
    [
      'url',
      'URL',
      '6.4.1',
      "The address that this request is for (ACME), so that it can't be sent to another.",
    ],
    ['nonce', 'Nonce', '6.5.2', 'A value that the server gave out and accepts once (ACME).'],
  ]),
  ...from(['jws'], 8225, [
    ['ppt', 'PASSporT extension', '8.1', 'Which extension of PASSporT the claims belong to, such as shaken.'],
  ]),
  ...from(['jws'], 9321, [
    [
      'svt',
      'Signature validation token',
      undefined,
      'Tokens that say the signature was checked at an earlier time, and how.',
    ],
  ]),
  ...from(['jws'], 6749, [
    ['client_id', 'Client identifier', '2.2', 'The OAuth client that signed the token.'],
  ]),
  ...[
    {
      name: 'jwt',
      title: 'JSON Web Token',
      says: 'A token within the header, such as one in which another party vouches for the signer.',
      source: document('openid4vp', 'section 12'),
    },
    {
      name: 'trust_chain',
      title: 'Trust chain',
      says: 'Statements from the signer up to a trust anchor of the federation.',
      source: document('openid-federation', 'section 4.3'),
    },
    {
      name: 'peer_trust_chain',
      title: 'Peer trust chain',
      says: 'Statements from the other side up to the same trust anchor.',
      source: document('openid-federation', 'section 4.4'),
    },
    {
      name: 'iheSSId',
      title: 'Submission set identifier',
      says: 'Names the set of medical documents that the signature is about.',
      source: document('ihe-dsg'),
    },
  ].map((row) => ({ ...row, of: ['jws'] as const })),
];

const BY_NAME = new Map(HEADER_PARAMETERS.map((parameter) => [parameter.name, parameter]));

/**
 * What a header parameter means. One that is registered for JWEs alone means nothing in a JWS, and the other way round.
 * @param name of a member of the JOSE header, matched exactly
 * @param token that it is in; `enc` tells a JWE
 * @param more `moreNames`, once it is loaded; what it knows of a vendor goes before the registered meaning
 */
export const headerParameterOf = (
  name: string,
  token: TokenObjects = {},
  more?: MoreNames,
): HeaderParameter | undefined => {
  const own = more?.headerParameter(name, token);
  const row = own ?? BY_NAME.get(name);
  if (own || !row || !token.header) return row;
  return row.of.includes(memberOf(token.header, 'enc') ? 'jwe' : 'jws') ? row : undefined;
};
