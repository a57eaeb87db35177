/** What people paste that is no JWT, known by a prefix or a shape that its maker documents. Not: what is told by reading it (explain.ts). */
import { document, rfc, type Source } from '#sources/sources';

export interface KnownText {
  /** `bare` is the text without a field name, quotes and the like. */
  readonly matches: (text: string, bare: string) => boolean;
  /** What it is, and what to do with it: whole sentences. */
  readonly says: string;
  /** Where its maker, or a standard, says so. */
  readonly source: Source;
}

const OPAQUE = 'It is opaque: only its issuer knows what it means. Ask its introspection endpoint.';
const LEAKED = 'Whoever has it can use it: if it was shown to anybody, revoke it.';

/** By how the bare value begins. */
const startsAs = (pattern: RegExp, says: string, source: Source): KnownText => ({
  matches: (_, bare) => pattern.test(bare),
  says,
  source,
});

/** By anything in the text. */
const holds = (pattern: RegExp, says: string, source: Source): KnownText => ({
  matches: (text) => pattern.test(text),
  says,
  source,
});

/** One row each, what is surer first. */
export const NOT_TOKENS: readonly KnownText[] = [
  startsAs(
    /^(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{20,}|^github_pat_\w{20,}/u,
    `This is a GitHub token. ${OPAQUE} ${LEAKED}`,
    document('github-tokens'),
  ),
  startsAs(
    /^glpat-[\w-]{15,}/u,
    `This is a GitLab access token. ${OPAQUE} ${LEAKED}`,
    document('gitlab-tokens'),
  ),
  startsAs(
    /^xox[abeprs]-[\w-]{10,}|^xapp-[\w-]{10,}/u,
    `This is a Slack token. ${OPAQUE} ${LEAKED}`,
    document('slack-tokens'),
  ),
  startsAs(
    /^ya29\.[\w-]{10,}/u,
    `This is a Google access token. ${OPAQUE} ${LEAKED}`,
    document('google-tokens'),
  ),
  startsAs(
    /^1\/\/[\w-]{20,}/u,
    `This is a Google refresh token. ${OPAQUE} ${LEAKED}`,
    document('google-tokens'),
  ),
  startsAs(
    /^AIza[\w-]{35}$/u,
    `This is a Google API key. It names a project, not a person. ${LEAKED}`,
    document('google-tokens'),
  ),
  startsAs(
    /^(?:hv[sbr]|s|b)\.[A-Za-z0-9_-]{24,}$/u,
    `This is a HashiCorp Vault token. ${OPAQUE} ${LEAKED}`,
    document('vault-tokens'),
  ),
  startsAs(
    /^(?:sk|pk|rk)_(?:live|test)_\w{10,}/u,
    `This is a Stripe API key. It is no token. ${LEAKED}`,
    document('stripe-keys'),
  ),
  startsAs(
    /^(?:AKIA|ASIA)[A-Z0-9]{16}$/u,
    `This is the id of an AWS access key. It is no token. ${LEAKED}`,
    document('aws-identifiers'),
  ),
  startsAs(
    /^npm_[A-Za-z0-9]{30,}/u,
    `This is an npm access token. ${OPAQUE} ${LEAKED}`,
    document('npm-tokens'),
  ),
  startsAs(
    /^[MNO][A-Za-z\d]{17,}\.[\w-]{6}\.[\w-]{27,}$/u,
    `This is a Discord bot token: three parts with dots, but no JWT. ${OPAQUE} ${LEAKED}`,
    document('discord-reference'),
  ),
  startsAs(
    /^(?:EAA|EAAC)[A-Za-z0-9]{20,}/u,
    `This is a Facebook access token. ${OPAQUE} ${LEAKED}`,
    document('facebook-tokens'),
  ),
  startsAs(
    /^[\w-]{43}\.ey[\w-]+$/u,
    'This is a Facebook signed_request: signature first, then JSON in base64url. It is no JWT.',
    document('facebook-signed-request'),
  ),
  startsAs(
    /^(?:MDA|AgE)[\w+/-]{30,}/u,
    'This is a Macaroon, another kind of token than JWT. Its caveats stand in it in base64. This page does not read it.',
    document('macaroons'),
  ),
  startsAs(
    /^eyJpdiI6/u,
    'This is a value that Laravel encrypted: JSON with iv, value and mac in base64. It is no JWT; only the APP_KEY opens it.',
    document('laravel-encryption'),
  ),
  startsAs(
    /^(?:\.?ey[\w-]*|\.?[\w-]{10,}):[A-Za-z0-9]{4,8}:[\w-]{20,}$/u,
    'This is a value that Django signed: content, time and signature with colons between them. It is no JWT.',
    document('django-signing'),
  ),
  startsAs(
    /^\.?ey[\w-]+\.[\w-]{6}\.[\w-]{27,43}$/u,
    'This is a signed session cookie of Flask (itsdangerous): content, time and signature. It is no JWT, and its content is not secret.',
    document('itsdangerous'),
  ),
  holds(
    /s(?:%3A|:)[\w-]{16,}\.(?:[\w+/]|%2[BF]){20,}/iu,
    'This is a signed session identifier of express-session. It carries no claims; the server looks up whose session it is.',
    document('express-session'),
  ),
  holds(
    /(?:^|=|\s)CfDJ8[\w-]{20,}/u,
    'This is a value that ASP.NET Core encrypted (Data Protection), such as its session cookie. Only the server’s key ring opens it.',
    document('aspnet-data-protection'),
  ),
  holds(
    /(?:^|[=\s])[\w+/%]{8,400}={0,2}--[\da-f]{20,64}\b/u,
    'This is a value that Rails signed or encrypted. Only the secret_key_base of the application checks or opens it.',
    document('rails-security'),
  ),
  holds(
    /_oauth2_proxy|^[\w=-]{6,}\|\d{10}\|[\w=-]{20,}$/u,
    'This is a cookie of oauth2-proxy: a signed value with its time. It is no JWT; only the proxy’s secret checks it.',
    document('oauth2-proxy'),
  ),
  startsAs(
    /^PHNhbWx|^PD94bW|^PFJlc3BvbnNl|^fZ[FJ]|^nV[Z-]/u,
    'This is a SAML message: XML in base64, not a JWT. Decode the base64 to read it.',
    document('saml-2'),
  ),
  startsAs(
    /^(?:omppc3N1ZXJTaWduZWS|o2d2ZXJzaW9u|hEOhA|0oRD)/u,
    'This is CBOR, as an mdoc (ISO 18013-5) or a COSE message has it, not a JWT. This page does not read it.',
    document('iso-18013-5'),
  ),
  holds(
    /(?:^|\s|:)(?:Negotiate|NTLM)\s+[\w+/]{8,}/u,
    'This is a Negotiate credential (SPNEGO: Kerberos or NTLM), not a JWT. Only the server’s keytab opens it.',
    rfc(4559),
  ),
  holds(
    /(?:^|\s|:)Basic\s+[\w+/]{4,}=*/u,
    'These are Basic credentials: user name and password in base64, which hides nothing.',
    rfc(7617, '2'),
  ),
  startsAs(
    /^SG\.[\w-]{16,}\.[\w-]{16,}$/u,
    `This is a SendGrid API key: three parts with dots, but no JWT. ${LEAKED}`,
    document('sendgrid-keys'),
  ),
  startsAs(
    /^sb_(?:publishable|secret)_[\w-]{10,}/u,
    'This is an API key of Supabase, which took the place of its JWT keys. It is no token and carries no claims.',
    document('supabase-keys'),
  ),
  startsAs(
    /^\d{1,12}\|[A-Za-z0-9]{40,48}$/u,
    `This is a token of Laravel Sanctum: a number and random characters. ${OPAQUE} ${LEAKED}`,
    document('laravel-sanctum'),
  ),
  holds(
    /(?:Bearer|DPoP|token["']?\s*[:=])\s*["']?(?:\{\{[^{}]*\}\}|\$\{?[A-Za-z_]\w*\}?|<[A-Za-z_ -]{3,40}>|%[A-Z_]{3,40}%)/iu,
    'There is no token: a placeholder stands in its place, and the program did not fill it in. Set the variable, and send the request again.',
    rfc(6750, '2.1'),
  ),
  holds(
    /(?:Bearer|DPoP|token["']?\s*[:=])\s*["']?(?:undefined|null|\[object Object\]|None|nil)\b/iu,
    'There is no token: the program wrote a word such as undefined in its place. The token was missing when the field was written.',
    rfc(6750, '2.1'),
  ),
  holds(
    /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-)\s*\S*|^-----BEGIN OPENSSH/u,
    'This is an SSH key. Paste it into the key box, and the token here.',
    rfc(4253, '6.6'),
  ),
  startsAs(
    /^LS0tLS1CRUdJTi[\w+/=]+/u,
    'This is base64 of a PEM, a key or a certificate. Paste it into the key box. If it is a private key, keep it secret.',
    rfc(7468),
  ),
  holds(
    /^v=DKIM1|^https?:\/\/\S+\/(?:jwks|certs|keys)(?:\.json)?$/iu,
    'This names a key, and is no token. Paste the key itself into the key box.',
    rfc(7517, '5'),
  ),
  holds(
    /WWW-Authenticate:\s*(?:Bearer|DPoP)[^\n]*error="?(?:invalid_token|insufficient_scope|invalid_request)/iu,
    'This is a refusal: the WWW-Authenticate field says why (error, error_description). Paste the token that was sent to see whether it is so.',
    rfc(6750, '3'),
  ),
  holds(
    /^["']?(?:Bearer|DPoP)[ \t]+(?:(?:error|error_description|realm|scope|resource_metadata|authorization_uri|algs)[ \t]*=|error\b)/iu,
    'This is a challenge, as a server sends it in WWW-Authenticate: it refused the request, and error says why. It is no token.',
    rfc(6750, '3'),
  ),
  holds(
    /ey[JA][\w.-]{5,300}?(?:\.{3}|…|\*{3,}|\[(?:redacted|masked|truncated)\])/iu,
    'A token stands here, shortened by the program that logged it. Copy the whole token from where it was made.',
    rfc(7515, '7.1'),
  ),
  holds(
    /^EY[A-Z0-9_-]{10,}\.EY[A-Z0-9_-]{10,}/u,
    'This may be a token of which every letter became a capital: its case carries information, so it can’t be read. Copy it again.',
    rfc(4648, '5'),
  ),
];
