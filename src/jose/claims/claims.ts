/** The claims that most tokens carry, and the one way to any claim's row. Not: the rarer ones (more-names.ts), or whether a token needs them (lint). */
import { document, rfc, type Source } from '#sources/sources';
import type { Claim, ClaimKind, MoreNames, TokenObjects } from './explained';

export type ClaimRow = readonly [name: string, title: string, kind: ClaimKind, says: string];

/** Rows of one source. */
export const claimsFrom = (source: Source, rows: readonly ClaimRow[]): Claim[] =>
  rows.map(([name, title, kind, says]) => ({ name, title, kind, says, source }));

export const CLAIMS: readonly Claim[] = [
  ...claimsFrom(rfc(7519, '4.1.1'), [
    [
      'iss',
      'Issuer',
      'string-or-uri',
      'The issuer of the token. A verifier compares it with the issuer that it trusts.',
    ],
  ]),
  ...claimsFrom(rfc(7519, '4.1.2'), [
    [
      'sub',
      'Subject',
      'string-or-uri',
      'The subject of the token, such as a user. It is unique at the issuer.',
    ],
  ]),
  ...claimsFrom(rfc(7519, '4.1.3'), [
    ['aud', 'Audience', 'one-or-many', 'The services that the token is meant for. Any other must refuse it.'],
  ]),
  ...claimsFrom(rfc(7519, '4.1.4'), [
    ['exp', 'Expiration time', 'numeric-date', 'From this time on the token must not be accepted.'],
  ]),
  ...claimsFrom(rfc(7519, '4.1.5'), [
    ['nbf', 'Not before', 'numeric-date', 'Before this time the token must not be accepted.'],
  ]),
  ...claimsFrom(rfc(7519, '4.1.6'), [['iat', 'Issued at', 'numeric-date', 'When the token was made.']]),
  ...claimsFrom(rfc(7519, '4.1.7'), [
    [
      'jti',
      'JWT ID',
      'string',
      'A name for this one token. By it, a verifier recognizes a replay or a revoked token.',
    ],
  ]),
  ...claimsFrom(document('openid-core', 'section 5.1'), [
    ['name', 'Full name', 'string', "The person's full name, as it is shown."],
    ['given_name', 'Given name', 'string', "The person's given or first names."],
    ['family_name', 'Family name', 'string', "The person's family or last names."],
    ['middle_name', 'Middle name', 'string', "The person's middle names."],
    ['nickname', 'Nickname', 'string', 'A casual name of the person.'],
    [
      'preferred_username',
      'Preferred user name',
      'string',
      'The name the person likes to go by; it may change and need not be unique.',
    ],
    ['profile', 'Profile page', 'string', "Address of the person's profile page."],
    ['picture', 'Picture', 'string', 'Address of an image of the person.'],
    ['website', 'Website', 'string', "Address of the person's web page."],
    [
      'email',
      'E-mail address',
      'string',
      "The person's e-mail address; it need not be unique or stay the same.",
    ],
    [
      'email_verified',
      'E-mail verified',
      'boolean',
      "Whether the issuer made sure that the e-mail address is the person's.",
    ],
    ['gender', 'Gender', 'string', "The person's gender."],
    ['birthdate', 'Date of birth', 'string', "The person's date of birth, as YYYY-MM-DD or a year."],
    ['zoneinfo', 'Time zone', 'string', "The person's time zone, such as Europe/Paris."],
    ['locale', 'Locale', 'string', "The person's language and region, such as en-US."],
    ['phone_number', 'Telephone number', 'string', "The person's telephone number."],
    [
      'phone_number_verified',
      'Telephone number verified',
      'boolean',
      "Whether the issuer made sure that the telephone number is the person's.",
    ],
    ['address', 'Postal address', 'object', "The person's postal address."],
    ['updated_at', 'Updated at', 'numeric-date', 'When the facts about the person were last changed.'],
  ]),
  ...claimsFrom(document('openid-core', 'section 2'), [
    [
      'nonce',
      'Nonce',
      'string',
      'The value that the application sent with its request. It ties an ID token to that request.',
    ],
    ['auth_time', 'Authentication time', 'numeric-date', 'When the person last proved who they are.'],
    [
      'acr',
      'Authentication context class',
      'string',
      'How strong the proof of identity was, by a scale that both sides know.',
    ],
    [
      'amr',
      'Authentication methods',
      'list',
      'How the person proved who they are, such as pwd for a password.',
    ],
    ['azp', 'Authorized party', 'string', 'The application to which the ID token was issued.'],
  ]),
  ...claimsFrom(document('openid-core', 'section 3.1.3.6'), [
    [
      'at_hash',
      'Access token hash',
      'string',
      'Half of a hash of the access token that came with this ID token.',
    ],
  ]),
  ...claimsFrom(document('openid-core', 'section 3.3.2.11'), [
    [
      'c_hash',
      'Code hash',
      'string',
      'Half of a hash of the authorization code that came with this ID token.',
    ],
  ]),
  ...claimsFrom(document('openid-back-channel-logout', 'section 2.4'), [
    ['sid', 'Session ID', 'string', 'Names the session at the issuer, so that it can be ended from there.'],
  ]),
  ...claimsFrom(rfc(8693, '4.1'), [
    ['act', 'Actor', 'object', 'The party that acts for the subject, if it is not the subject.'],
  ]),
  ...claimsFrom(rfc(8693, '4.2'), [
    ['scope', 'Scope', 'string', 'The permissions of the token: names with spaces between them.'],
  ]),
  ...claimsFrom(rfc(8693, '4.3'), [
    ['client_id', 'Client identifier', 'string', 'The OAuth client that asked for the token.'],
  ]),
  ...claimsFrom(rfc(8693, '4.4'), [
    ['may_act', 'May act', 'object', 'The parties that may act for the subject.'],
  ]),
  ...claimsFrom(rfc(7800, '3.1'), [
    [
      'cnf',
      'Confirmation',
      'object',
      'The key that the sender must prove to hold. Without that proof the token is not accepted.',
    ],
  ]),
  ...claimsFrom(rfc(9068, '2.2.3.1'), [
    ['roles', 'Roles', 'list', 'Roles of the subject.'],
    ['groups', 'Groups', 'list', 'Groups that the subject is in.'],
    ['entitlements', 'Entitlements', 'list', 'Single things that the subject may use.'],
  ]),
  ...claimsFrom(rfc(8417, '2.2'), [
    ['events', 'Security events', 'object', 'The events: a member for each kind.'],
    ['txn', 'Transaction identifier', 'string', 'Ties together what belongs to one transaction.'],
    ['toe', 'Time of event', 'numeric-date', 'When the event happened.'],
  ]),
  ...claimsFrom(rfc(9449, '4.2'), [
    ['htm', 'HTTP method', 'string', 'The method of the request that this DPoP proof is for.'],
    [
      'htu',
      'HTTP URI',
      'string',
      'The address of the request that this DPoP proof is for, without query and fragment.',
    ],
    ['ath', 'Access token hash', 'string', 'Hash of the access token that this DPoP proof goes with.'],
  ]),
  ...claimsFrom(rfc(9901, '4.2.4.1'), [
    ['_sd', 'Disclosure digests', 'list', 'Digests of claims that the holder may disclose or keep back.'],
  ]),
  ...claimsFrom(rfc(9901, '4.1.1'), [
    ['_sd_alg', 'Digest algorithm', 'string', 'The hash function of the digests in _sd.'],
  ]),
  ...claimsFrom(rfc(9901, '4.3'), [
    ['sd_hash', 'SD-JWT hash', 'string', 'Hash of the SD-JWT that this key binding belongs to.'],
  ]),
];

const BY_NAME = new Map(CLAIMS.map((claim) => [claim.name, claim]));

/**
 * What a claim means.
 * @param name of a member of the claims set, matched exactly
 * @param token that it is in
 * @param more `moreNames`, once it is loaded; what it knows of a vendor goes before the registered meaning
 */
export const claimOf = (name: string, token: TokenObjects = {}, more?: MoreNames): Claim | undefined =>
  more?.claim(name, token) ?? BY_NAME.get(name);
