/** Registered claims of special fields, so that every name in IANA's registry is explained. Not: those that most tokens carry (claims.ts). */
import { document, rfc } from '#sources/sources';
import { claimsFrom } from './claims';
import type { Claim } from './explained';

export const RARE_CLAIMS: readonly Claim[] = [
  ...claimsFrom(document('openid-core', 'section 7.4'), [
    [
      'sub_jwk',
      'Subject key',
      'object',
      'The public key that checks an ID token which its own subject issued.',
    ],
  ]),
  ...claimsFrom(document('openid-core', 'section 5.6.2'), [
    [
      '_claim_names',
      'Claim names',
      'object',
      'Claims that are kept elsewhere, each with the name of its place in _claim_sources.',
    ],
    [
      '_claim_sources',
      'Claim sources',
      'object',
      'Where the claims in _claim_names are kept and how to get them.',
    ],
  ]),
  ...claimsFrom(document('openid-ida-schema', 'section 5'), [
    [
      'verified_claims',
      'Verified claims',
      'object',
      'Claims about the person together with how they were checked.',
    ],
  ]),
  ...claimsFrom(document('openid-ida-claims', 'section 4'), [
    ['place_of_birth', 'Place of birth', 'object', 'Where the person was born: country, region, locality.'],
    ['nationalities', 'Nationalities', 'list', "The person's nationalities, as country codes."],
    [
      'birth_family_name',
      'Family name at birth',
      'string',
      'The family names the person was given as a child.',
    ],
    ['birth_given_name', 'Given name at birth', 'string', 'The given names the person was given as a child.'],
    [
      'birth_middle_name',
      'Middle name at birth',
      'string',
      'The middle names the person was given as a child.',
    ],
    ['salutation', 'Salutation', 'string', 'How the person is addressed, such as Mr.'],
    ['title', 'Title', 'string', "The person's title, such as Dr."],
    [
      'msisdn',
      'Mobile number',
      'string',
      "The person's mobile telephone number, digits only, with the country code.",
    ],
    ['also_known_as', 'Also known as', 'string', 'A stage name, religious name or pseudonym of the person.'],
  ]),
  ...claimsFrom(rfc(9901, '4.2.4.2'), [
    [
      '...',
      'Digest of an array element',
      'string',
      'Replaces an array element that the holder may disclose or keep back.',
    ],
  ]),
  ...claimsFrom(document('sd-jwt-vc'), [
    [
      'vct',
      'Verifiable credential type',
      'string',
      'The type of this credential. It decides which claims belong in it.',
    ],
  ]),
  ...claimsFrom(document('vc-data-model', 'section 6.3.1'), [
    ['vc', 'Verifiable credential', 'object', 'The issuer’s statements about the subject.'],
    ['vp', 'Verifiable presentation', 'object', 'Credentials that a holder presents.'],
  ]),
  ...claimsFrom(document('token-status-list'), [
    ['status', 'Status', 'object', 'Where to look up whether this token was revoked or suspended.'],
    ['status_list', 'Status list', 'object', 'The status of many tokens, a few bits for each, compressed.'],
    ['ttl', 'Time to live', 'number', 'For how many seconds a copy of the status list may be used.'],
  ]),
  ...claimsFrom(rfc(9396, '9.1'), [
    [
      'authorization_details',
      'Authorization details',
      'list',
      'The permissions of the token in more detail than scope: an object for each kind of access.',
    ],
  ]),
  ...claimsFrom(rfc(9493, '4.1'), [
    [
      'sub_id',
      'Subject identifier',
      'object',
      'Whom the token is about, in one of several formats such as an e-mail address or an opaque value.',
    ],
  ]),
  ...claimsFrom(rfc(9701, '5'), [
    [
      'token_introspection',
      'Token introspection response',
      'object',
      'The answer of an authorization server to the question whether an access token is active.',
    ],
  ]),
  ...claimsFrom(rfc(9200, '5.10'), [
    [
      'ace_profile',
      'ACE profile',
      'string',
      'The profile for talking to a constrained device with this token.',
    ],
    [
      'cnonce',
      'Client nonce',
      'string',
      'A value from the resource server that shows a device without a clock that the token is fresh.',
    ],
  ]),
  ...claimsFrom(rfc(9200, '5.10.3'), [
    [
      'exi',
      'Expires in',
      'number',
      'How many seconds a device without a clock accepts the token after it first saw it.',
    ],
  ]),
  ...claimsFrom(rfc(9447), [
    [
      'atc',
      'Authority token challenge',
      'object',
      'Shows a certificate authority that its client may speak for the names it asks for.',
    ],
  ]),
  ...claimsFrom(rfc(9321, '3.2.3'), [
    [
      'sig_val_claims',
      'Signature validation',
      'object',
      'The result of checking the signatures of a document at an earlier time.',
    ],
  ]),
  ...claimsFrom(rfc(8485), [
    [
      'vot',
      'Vector of trust',
      'string',
      'How the identity was proven, in parts for proofing, credentials and assertion.',
    ],
    [
      'vtm',
      'Vector of trust trustmark',
      'string',
      'Address of the document that says what the values in vot mean.',
    ],
  ]),
  ...claimsFrom(document('openid-federation', 'section 3.1.2'), [
    ['authority_hints', 'Authority hints', 'list', 'The entities above this one in the federation.'],
    [
      'trust_anchor_hints',
      'Trust anchor hints',
      'list',
      'Trust anchors from which a chain to this entity can be built.',
    ],
    ['trust_marks', 'Trust marks', 'list', 'Signed marks that this entity was awarded.'],
    [
      'trust_mark_issuers',
      'Trust mark issuers',
      'object',
      'The entities that may issue each trust mark in the federation.',
    ],
    ['trust_mark_owners', 'Trust mark owners', 'object', 'To whom the trust marks that others issue belong.'],
  ]),
  ...claimsFrom(document('openid-federation', 'section 3.1.3'), [
    ['metadata_policy', 'Metadata policy', 'object', 'The rules for the metadata of the entities below.'],
    [
      'metadata_policy_crit',
      'Critical metadata policy operators',
      'list',
      'Policy operators that must be understood or else the chain is refused.',
    ],
    ['source_endpoint', 'Source endpoint', 'string', 'Where this statement can be fetched anew.'],
  ]),
  ...claimsFrom(document('openid-federation', 'section 13'), [
    ['jwks', 'JSON Web Key Set', 'object', 'Public keys of the entity that the statement is about.'],
    [
      'metadata',
      'Metadata',
      'object',
      'The entity’s own description and services, by its type in the federation.',
    ],
    ['constraints', 'Constraints', 'object', 'Limits on the chain of trust, such as its length.'],
    ['crit', 'Critical claims', 'list', 'Claims that must be understood or else the token is refused.'],
    ['ref', 'Reference', 'string', 'Address with more about the trust mark.'],
    ['delegation', 'Delegation', 'string', "A signed permission to issue another owner's trust mark."],
    ['logo_uri', 'Logo', 'string', 'Address of an image that stands for the entity or the mark.'],
  ]),
  ...claimsFrom(document('openid-federation', 'section 5.2.1'), [
    ['keys', 'Keys', 'list', 'The keys of a signed JWK Set.'],
  ]),
  ...claimsFrom(document('openid-federation', 'section 7.1'), [
    ['trust_mark_type', 'Trust mark type', 'string', 'Names the kind of trust mark.'],
  ]),
  ...claimsFrom(document('openid-federation', 'section 8.3.2'), [
    ['trust_chain', 'Trust chain', 'list', 'Statements from the entity up to the trust anchor.'],
  ]),
  ...claimsFrom(document('openid-federation', 'section 12.2.3'), [
    ['trust_anchor', 'Trust anchor', 'string', 'The trust anchor under which the client was registered.'],
  ]),
  ...claimsFrom(rfc(8225, '5.2.1'), [
    ['orig', 'Origin', 'object', 'The telephone number or address that a call comes from.'],
    ['dest', 'Destination', 'object', 'The telephone numbers or addresses that a call goes to.'],
  ]),
  ...claimsFrom(rfc(8225, '5.2.2'), [
    ['mky', 'Media keys', 'list', 'Fingerprints of the keys that encrypt the call.'],
  ]),
  ...claimsFrom(rfc(8055), [
    ['sip_from_tag', 'SIP From tag', 'string', 'The tag parameter of the From field of a SIP message.'],
    ['sip_date', 'SIP Date', 'string', 'The time in the Date field of a SIP message.'],
    ['sip_callid', 'SIP Call-ID', 'string', 'The Call-ID field of a SIP message.'],
    ['sip_cseq_num', 'SIP CSeq number', 'number', 'The number in the CSeq field of a SIP message.'],
    ['sip_via_branch', 'SIP Via branch', 'string', 'The branch parameter of the Via field of a SIP message.'],
  ]),
  ...claimsFrom(rfc(8443, '3'), [
    ['rph', 'Resource priority', 'object', 'Which priority a call may have in the network.'],
  ]),
  ...claimsFrom(rfc(8588), [
    [
      'attest',
      'Attestation level',
      'string',
      'How much the operator knows about the caller: A fully, B in part, C only the gateway.',
    ],
    [
      'origid',
      'Originating identifier',
      'string',
      'An opaque name for where the call came into the network.',
    ],
  ]),
  ...claimsFrom(rfc(8688), [
    ['jcard', 'Contact card', 'list', 'How to reach whoever had the call rejected.'],
  ]),
  ...claimsFrom(rfc(8946), [
    [
      'div',
      'Diverted target',
      'object',
      'The number that the call was first meant for, before it was diverted.',
    ],
    [
      'opt',
      'Original PASSporT',
      'string',
      'The whole PASSporT of the call as it was before it was diverted.',
    ],
  ]),
  ...claimsFrom(rfc(9027), [
    [
      'sph',
      'SIP priority',
      'string',
      'The Priority field that an emergency service asks a callback to have.',
    ],
  ]),
  ...claimsFrom(rfc(9475), [
    ['msgi', 'Message integrity', 'string', 'Hash of the message that the sender of a text vouches for.'],
  ]),
  ...claimsFrom(rfc(9795), [
    [
      'rcd',
      'Rich call data',
      'object',
      'The caller’s details for the called person’s screen, such as a name or a logo.',
    ],
    ['rcdi', 'Rich call data integrity', 'object', 'Hashes of what rcd refers to by address.'],
    ['crn', 'Call reason', 'string', 'Why the caller calls.'],
  ]),
  ...claimsFrom(rfc(9246, '2.1'), [
    ['cdniv', 'CDNI version', 'number', 'The version of this set of claims for signed content addresses.'],
    [
      'cdnicrit',
      'CDNI critical claims',
      'string',
      'Claims that a content delivery network must understand or else refuse the token.',
    ],
    ['cdniip', 'CDNI IP address', 'string', 'The client address, encrypted, that the content is meant for.'],
    ['cdniuc', 'CDNI URI container', 'string', 'Which content addresses the token is good for.'],
    [
      'cdniets',
      'CDNI expiration of renewed tokens',
      'number',
      'How many seconds a renewed token is good for.',
    ],
    ['cdnistt', 'CDNI token transport', 'number', 'How a renewed token is handed over, such as in a cookie.'],
    [
      'cdnistd',
      'CDNI token depth',
      'number',
      'To how many leading path segments the cookie with a renewed token belongs.',
    ],
  ]),
  ...claimsFrom(rfc(9560, '3.1.5.1'), [
    [
      'rdap_allowed_purposes',
      'RDAP purposes',
      'list',
      'For which purposes the person may ask for registration data.',
    ],
  ]),
  ...claimsFrom(rfc(9560, '3.1.5.2'), [
    [
      'rdap_dnt_allowed',
      'RDAP do not track',
      'boolean',
      'Whether the person may ask not to be recorded while asking for registration data.',
    ],
  ]),
  ...claimsFrom(rfc(9711, '4.1'), [
    [
      'eat_nonce',
      'EAT nonce',
      'one-or-many',
      'The value of whoever asked for the attestation; it shows that the token is fresh.',
    ],
  ]),
  ...claimsFrom(rfc(9711, '4.2'), [
    [
      'ueid',
      'Universal entity ID',
      'string',
      'Names this one device in the world, for as long as it exists.',
    ],
    [
      'sueids',
      'Semipermanent entity IDs',
      'object',
      'Names of the device that change, such as with its owner.',
    ],
    ['oemid', 'Hardware maker', 'string', 'The maker of the hardware.'],
    ['hwmodel', 'Hardware model', 'string', 'The model of the hardware, as its maker names it.'],
    ['hwversion', 'Hardware version', 'list', 'The version of the hardware.'],
    ['swname', 'Software name', 'string', 'The name of the software on the device.'],
    ['swversion', 'Software version', 'list', 'The version of the software on the device.'],
    ['oemboot', 'Authorized boot', 'boolean', 'Whether only software that the maker authorized was started.'],
    [
      'dbgstat',
      'Debug status',
      'string',
      'Whether the debugging facilities of the device are on, and whether they can be.',
    ],
    ['location', 'Location', 'object', 'Where on earth the device is.'],
    ['uptime', 'Uptime', 'number', 'For how many seconds the device has been running.'],
    ['bootcount', 'Boot count', 'number', 'How often the device was started.'],
    ['bootseed', 'Boot seed', 'string', 'A random value that is the same until the device is started anew.'],
    ['dloas', 'Letters of approval', 'list', 'Where the certifications of the device can be read.'],
    ['manifests', 'Manifests', 'list', 'Descriptions of the software on the device by its makers.'],
    [
      'measurements',
      'Measurements',
      'list',
      'The measurements of the device’s software and memory, mostly hashes.',
    ],
    ['measres', 'Measurement results', 'list', 'How measurements compare with the values they should have.'],
    ['submods', 'Submodules', 'object', 'Claims about the parts of the device.'],
  ]),
  ...claimsFrom(rfc(9711, '4.3'), [
    ['eat_profile', 'EAT profile', 'string-or-uri', 'By which profile the token is to be read.'],
    ['intuse', 'Intended use', 'string', 'The purpose of the token, such as provisioning or signing in.'],
  ]),
  ...claimsFrom(document('conceptual-messages', 'section 3'), [
    ['cmw', 'Conceptual message wrapper', 'list', 'An attestation message with its media type.'],
  ]),
  ...claimsFrom(document('ts-29-510', 'clause 6.3.5.2.4'), [
    [
      'consumerPlmnId',
      'Consumer network',
      'object',
      'The mobile network of the function that asks for the service.',
    ],
    [
      'consumerSnpnId',
      'Consumer non-public network',
      'object',
      'The private mobile network of the function that asks for the service.',
    ],
    [
      'producerPlmnId',
      'Producer network',
      'object',
      'The mobile network of the function that offers the service.',
    ],
    [
      'producerSnpnId',
      'Producer non-public network',
      'object',
      'The private mobile network of the function that offers the service.',
    ],
    [
      'producerSnssaiList',
      'Producer slices',
      'list',
      'The network slices of the producer that the consumer may use.',
    ],
    [
      'producerNsiList',
      'Producer slice instances',
      'list',
      'The slice instances of the producer that the consumer may use.',
    ],
    ['producerNfSetId', 'Producer set', 'string', 'The set of network functions that the producer is in.'],
    [
      'producerNfServiceSetId',
      'Producer service set',
      'string',
      'The set of services that the service offered is in.',
    ],
    ['sourceNfInstanceId', 'Source function', 'string', 'The network function that the data come from.'],
    ['analyticsIdList', 'Analytics', 'list', 'The kinds of network analytics that may be asked for.'],
  ]),
  ...claimsFrom(document('ts-29-222', 'clause 8.5.4.2.8'), [
    ['resOwnerId', 'Resource owner', 'string', 'The owner of the data behind the API, such as a subscriber.'],
  ]),
  ...claimsFrom(document('iana-jwt'), [
    ['at_use_nbr', 'Number of uses', 'number', 'For how many API requests the access token is good.'],
    [
      'geohash',
      'Geohash',
      'one-or-many',
      'A place on earth, as short text whose beginning names the area around it.',
    ],
  ]),
];
