/** Texts in which a token was expected and is not: left out, masked, shortened, refused. Not: values of other kinds (named-values.ts), or what is told by reading the text (explain.ts). */
import { document, rfc, type Source } from '#sources/sources';

export interface KnownText {
  /** `bare` is the text without a field name, quotes and the like. */
  readonly matches: (text: string, bare: string) => boolean;
  /** What it is, and what to do with it: whole sentences. */
  readonly says: string;
  /** Where its maker, or a standard, says so. */
  readonly source: Source;
}

/** By anything in the text. */
const holds = (pattern: RegExp, says: string, source: Source): KnownText => ({
  matches: (text) => pattern.test(text),
  says,
  source,
});

/** What a program writes in place of what it hides. */
const MASK = String.raw`(?:\[|<|\{|\*{1,3}|\()\s*(?:redacted|filtered|masked|removed|scrubbed|hidden|obfuscated|protected|secret|sensitive)(?:[ _-]?(?:data|value|token|by \w+))?\s*(?:\]|>|\}|\*{1,3}|\))`;
const FIELD = String.raw`(?:authorization|bearer|dpop|cookie|token|jwt|secret|password|session)["']?\s*(?:[:=]|=>|\s)\s*["']?(?:bearer\s+)?`;

/** One row each, what is surer first. */
export const NOT_TOKENS: readonly KnownText[] = [
  holds(
    /(?:Bearer|DPoP|token["']?\s*[:=])\s*["']?(?:\{\{[^{}]*\}\}|\$\{?[A-Za-z_]\w*\}?|<(?!redacted|masked|removed|hidden|sensitive|filtered)[A-Za-z_ -]{3,40}>|%[A-Z_]{3,40}%)|\bx{3,}\.y{3,}\.z{3,}\b/iu,
    'There is no token, only a placeholder that the program did not fill in. Set the variable, and send the request again.',
    rfc(6750, '2.1'),
  ),
  holds(
    /(?:Bearer|DPoP|token["']?\s*[:=])\s*["']?(?:undefined|null|\[object Object\]|None|nil)\b/iu,
    'There is no token: the program wrote a word such as undefined instead. It had no token at that moment.',
    rfc(6750, '2.1'),
  ),
  holds(
    /WWW-Authenticate:\s*(?:Bearer|DPoP)[^\n]*error="?(?:invalid_token|insufficient_scope|invalid_request)/iu,
    'This is a refusal: the WWW-Authenticate field says why (error, error_description). To check that, paste the token that was sent.',
    rfc(6750, '3'),
  ),
  holds(
    /^["']?(?:Bearer|DPoP)[ \t]+(?:(?:error|error_description|realm|scope|resource_metadata|authorization_uri|algs)[ \t]*=|error\b)/iu,
    'This is a challenge from WWW-Authenticate, not a token. The server refused the request; error says why.',
    rfc(6750, '3'),
  ),
  holds(
    /WWW-Authenticate:\s*(?:Negotiate|NTLM|Basic|Bearer|DPoP|Digest)/iu,
    'This is a refusal (401): the WWW-Authenticate field names how to log in. No token was sent, or none that the server knows.',
    rfc(9110, '11.6.1'),
  ),
  holds(
    /ey[JAw][\w.-]{0,300}?(?:\.{3}|…|\*{2,}|•{2,}|[[<(](?:redacted|masked|truncated|removed|signature|\.{3}|…))/iu,
    'The program that logged this token shortened it. Copy the whole token from its source.',
    rfc(7515, '7.1'),
  ),
  holds(
    new RegExp(`${MASK}|${FIELD}(?:\\*{3,}|•{3,}|\\.{3,}|…|x{6,}(?:\\.x+)*)`, 'iu'),
    'A program masked the secrets before it wrote this, so no token is left. Export it with sensitive data (Chrome: the arrow beside “Export HAR”), or copy the token from its source.',
    document('chrome-har'),
  ),
  {
    matches: (_, bare) => /^EY[A-Z0-9_-]{10,}\.EY[A-Z0-9_-]{10,}/u.test(bare),
    says: 'This may be a token in capitals only. A token’s letter case matters, so this one can’t be read. Copy it again.',
    source: rfc(4648, '5'),
  },
  holds(
    /-----BEGIN PGP /u,
    'This is an OpenPGP key or message, not a key for JWTs. Export the key as PEM, or paste its JWK.',
    rfc(9580),
  ),
  holds(
    /^otpauth:\/\//u,
    'This is the secret of an authenticator app (one-time passwords, TOTP). Anyone with it can make the same codes, so keep it secret.',
    document('otpauth'),
  ),
  holds(
    /<(?:\w+:)?(?:Response|Assertion|AuthnRequest|LogoutRequest)\b[^>]*(?:SAML|saml)/u,
    'This is a SAML message: XML, not a JWT. It contains an XML Signature. Claimcheck does not read it.',
    document('saml-2'),
  ),
];
