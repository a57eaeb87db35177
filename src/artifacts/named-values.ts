/** Values that are no JWT, known by a prefix or a shape that their maker documents, found anywhere in a text. Not: finding them (named-in.ts), and not what a whole text is (not-tokens.ts). */
import { document, rfc, type Source } from '#sources/sources';

export interface NamedValue {
  /** Finds it in any text, with the flags g and u. What is around it is looked at, not taken. */
  readonly find: RegExp;
  /** What it is, and what to do with it: whole sentences. */
  readonly says: string;
  /** Where its maker, or a standard, says so. */
  readonly source: Source;
}

const OPAQUE = 'It is opaque: only its issuer knows what it means. Ask its introspection endpoint.';
const LEAKED = 'Anyone who has it can use it. If someone saw it, revoke it.';

/** Not within a longer word. */
const value = (pattern: string, flags = 'gu'): RegExp =>
  new RegExp(String.raw`(?<![\w.-])(?:${pattern})`, flags);

const row = (find: RegExp, says: string, source: Source): NamedValue => ({ find, says, source });

/** One row each, what is surer first. */
export const NAMED_VALUES: readonly NamedValue[] = [
  row(
    value(String.raw`(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{20,}|github_pat_\w{20,}`),
    `This is a GitHub token. ${OPAQUE} ${LEAKED}`,
    document('github-tokens'),
  ),
  row(
    value(String.raw`gl(?:pat|rt|dt|cbt|ptt|oas|soat|ft|imt|agent)-[\w-]{15,}`),
    `This is a GitLab access token. ${OPAQUE} ${LEAKED}`,
    document('gitlab-tokens'),
  ),
  row(
    value(String.raw`(?:xoxe\.)?xox[abeprs]-[\w-]{10,}|xapp-[\w-]{10,}`),
    `This is a Slack token. ${OPAQUE} ${LEAKED}`,
    document('slack-tokens'),
  ),
  row(
    value(String.raw`ya29\.[\w.-]{10,}`),
    `This is a Google access token. ${OPAQUE} ${LEAKED}`,
    document('google-tokens'),
  ),
  row(
    value(String.raw`1//[\w-]{20,}`),
    `This is a Google refresh token. ${OPAQUE} ${LEAKED}`,
    document('google-tokens'),
  ),
  row(
    value(String.raw`4/0[\w-]{40,}`),
    'This is an authorization code of Google. It works once; the client exchanges it for tokens.',
    document('google-tokens'),
  ),
  row(
    value(String.raw`GOCSPX-[\w-]{20,}`),
    `This is a client secret of Google. It is not a token. ${LEAKED}`,
    document('google-tokens'),
  ),
  row(
    value(String.raw`AIza[\w-]{35}(?![\w-])`),
    `This is a Google API key. It names a project, not a person. ${LEAKED}`,
    document('google-tokens'),
  ),
  row(
    value(String.raw`hv[sbr]\.[\w-]{24,}|[sb]\.[A-Za-z0-9]{24}(?![\w.-])`),
    `This is a HashiCorp Vault token. ${OPAQUE} ${LEAKED}`,
    document('vault-tokens'),
  ),
  row(
    value(String.raw`(?:sk|pk|rk)_(?:live|test)_\w{10,}`),
    `This is a Stripe API key. It is not a token. ${LEAKED}`,
    document('stripe-keys'),
  ),
  row(
    value(String.raw`AWS4-HMAC-SHA256 Credential=`),
    'This is a signature of AWS over one request (Signature Version 4). It carries no claims.',
    document('aws-sigv4'),
  ),
  row(
    value(String.raw`(?:AKIA|ASIA)[A-Z0-9]{16}(?![\w])`),
    `This is the id of an AWS access key. It is not a token. ${LEAKED}`,
    document('aws-identifiers'),
  ),
  row(
    value(String.raw`(?:IQoJb3JpZ2luX2Vj|FwoGZXIvYXdzE)[\w+/=%-]{40,}`),
    `This is a session token of AWS STS. ${OPAQUE} ${LEAKED}`,
    document('aws-identifiers'),
  ),
  row(
    value(String.raw`npm_[A-Za-z0-9]{30,}`),
    `This is an npm access token. ${OPAQUE} ${LEAKED}`,
    document('npm-tokens'),
  ),
  row(
    value(String.raw`pypi-[\w-]{30,}`),
    `This is a PyPI token: a Macaroon, not a JWT. ${LEAKED}`,
    document('macaroons'),
  ),
  row(
    // COSE_Sign1, COSE_Mac0 and COSE_Encrypt0, with or without the tag of CWT: their first member is a map with alg (1).
    value(String.raw`(?:2D3[RS]hEOhA|0oRDoQ|0YRDoQ|0INDoQ|hEOhA|g0OhA)[\w+/-]{30,}={0,2}`),
    'This looks like a CBOR Web Token (CWT) or another COSE message: CBOR, not JSON. This page does not read it.',
    rfc(8392),
  ),
  row(
    value(String.raw`sk-(?:proj|ant|svcacct|or)-[\w-]{20,}|sk-[A-Za-z0-9]{40,}`),
    `This is an API key of an AI service (OpenAI, Anthropic or another). It is not a token. ${LEAKED}`,
    document('openai-keys'),
  ),
  row(
    value(String.raw`sntry[su]_[\w+/=-]{30,}`),
    `This is a Sentry token: base64 of JSON within, but no JWT. ${OPAQUE} ${LEAKED}`,
    document('sentry-tokens'),
  ),
  row(
    value(String.raw`\d{8,10}:AA[\w-]{33}(?![\w-])`),
    `This is the token of a Telegram bot. It is opaque. ${LEAKED}`,
    document('telegram-bots'),
  ),
  row(
    value(String.raw`SSWS [\w-]{30,}`),
    `This is an API token of Okta. ${OPAQUE} ${LEAKED}`,
    document('okta-api-tokens'),
  ),
  row(
    value(
      String.raw`[MNO][A-Za-z\d]{17,}\.[\w-]{6}\.[\w-]{27,}(?![\w.-])|(?:Bot )[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}|mfa\.[\w-]{80,}`,
    ),
    `This is a Discord token: three parts with dots, but no JWT. ${OPAQUE} ${LEAKED}`,
    document('discord-reference'),
  ),
  row(
    value(String.raw`EAA[A-Z][A-Za-z0-9]{40,}`),
    `This is a Facebook access token. ${OPAQUE} ${LEAKED}`,
    document('facebook-tokens'),
  ),
  row(
    value(String.raw`[\w-]{43}\.ey[\w-]{8,}(?![\w.-])`),
    'This is a Facebook signed_request: signature first, then JSON in base64url. It is not a JWT.',
    document('facebook-signed-request'),
  ),
  row(
    value(String.raw`v[1-4]\.(?:local|public)\.[\w-]{12,}(?:\.[\w-]+)?|k[1-4]\.[a-z-]{2,12}\.[\w-]{20,}`),
    'This is a PASETO, another kind of token than JWT, or one of its keys. This page does not read it.',
    document('paseto'),
  ),
  row(
    value(String.raw`(?:MDA|AgE)[\w+/-]{30,}={0,2}`),
    'This is a Macaroon, another kind of token than JWT. Its caveats are in it in base64. This page does not read it.',
    document('macaroons'),
  ),
  row(
    value(String.raw`eyJpdiI6[\w+/=%-]{20,}`),
    'This is a value encrypted by Laravel: JSON with iv, value and mac in base64. It is not a JWT; only the APP_KEY opens it.',
    document('laravel-encryption'),
  ),
  row(
    /(?<![\w-])(?:\.?ey[\w-]{4,}|\.?[\w-]{10,}):[A-Za-z0-9]{6}:[\w-]{27,}(?![\w-])/gu,
    'This is a value signed by Django: content, time and signature with colons between them. It is not a JWT.',
    document('django-signing'),
  ),
  row(
    /(?<![\w.-])(?:\.eJ[\w-]{8,}|ey[\w-]{6,}|Im[\w-]{4,})\.[\w-]{6}\.[\w-]{27,43}(?![\w.-])/gu,
    'This is a signed session cookie of Flask (itsdangerous): content, time and signature. It is not a JWT, and its content is not secret.',
    document('itsdangerous'),
  ),
  row(
    value(String.raw`SFMyNTY\.[\w-]{8,}\.[\w-]{20,}`),
    'This is a token of Phoenix (Plug.Crypto): three parts with dots, but Erlang’s own format within, and no JWT.',
    document('phoenix-token'),
  ),
  row(
    value(String.raw`Fe26\.2\*+[\w*-]{20,}`),
    'This is a session sealed by iron (iron-session, hapi). It is encrypted; only the server’s password opens it.',
    document('iron-session'),
  ),
  row(
    /(?<![\w-])s(?:%3A|:)[\w-]{16,}\.(?:[\w+/]|%2[BF]){20,}/giu,
    'This is a signed session identifier of express-session. It carries no claims; the server looks up whose session it is.',
    document('express-session'),
  ),
  row(
    value(String.raw`CfDJ8[\w-]{20,}`),
    'This is a value encrypted by ASP.NET Core (Data Protection), such as its session cookie. Only the server’s key ring opens it.',
    document('aspnet-data-protection'),
  ),
  row(
    /(?<=\.ASPXAUTH=|\.AspNet\.ApplicationCookie=)[\w-]{40,}/gu,
    'This is a session cookie encrypted by ASP.NET. Only the server’s machine key opens it.',
    document('aspnet-data-protection'),
  ),
  row(
    /(?<![\w+/%=-])(?:[\w+/=-]|%2[BF]|%3D){8,8000}--(?:[\da-f]{40,64}(?![\w-])|(?:[\w+/]|%2[BF]){16}--(?:[\w+/]|%2[BF]){22}(?:==|%3D%3D))/giu,
    'This is a value signed or encrypted by Rails. Only the application’s secret_key_base can check or open it.',
    document('rails-security'),
  ),
  row(
    /(?<=_oauth2_proxy\w*=)[^\s;]{10,}|(?<![\w=-])[\w=-]{6,}\|\d{10}\|[\w=-]{20,}/gu,
    'This is a cookie of oauth2-proxy: a signed value with its time. It is not a JWT; only the proxy’s secret checks it.',
    document('oauth2-proxy'),
  ),
  row(
    value(
      String.raw`(?:PHNhbWx|PD94bW|PFJlc3BvbnNl)[\w+/=%-]{20,}|fZ[FJ][\w+/=%-]{40,}|nV[Z-][\w+/=%-]{40,}`,
    ),
    'This is a SAML message: XML in base64, not a JWT. Decode the base64 to read it.',
    document('saml-2'),
  ),
  row(
    value(
      String.raw`(?:omppc3N1ZXJTaWduZWS|ompuYW1lU3BhY2Vz|omppc3N1ZXJBdXRo|o2d2ZXJzaW9u|hEOhA|0oRD|2D3ShE|2D3Sg)[\w+/=-]{10,}|(?:d8|D8)?[dD]28443[\da-fA-F]{40,}`,
    ),
    'This is CBOR, not a JWT; mdoc (ISO 18013-5), CWT and COSE messages use it. This page does not read it.',
    document('iso-18013-5'),
  ),
  row(
    /(?<![\w.-])HC1:[\dA-Z $%*+./:-]{60,}/gu,
    'This is an EU health certificate (HC1): a CWT in base45, not a JWT. This page does not read it.',
    rfc(8392),
  ),
  row(
    /(?<![\w.-])(?:Negotiate|NTLM)\s+[\w+/]{8,}={0,2}|(?<![\w.-])(?:TlRMTVNTUA|YII[A-Za-z]\w{2}YGKwYBBQUC)[\w+/]{10,}={0,2}/gu,
    'This is a Negotiate credential (SPNEGO: Kerberos or NTLM), not a JWT. Only the server’s keytab opens it.',
    rfc(4559),
  ),
  row(
    /(?<=(?:^|[\s:"'=]))Basic\s+[\w+/]{4,}={0,2}(?![\w+/])/gimu,
    'These are Basic credentials: user name and password in base64, which hides nothing.',
    rfc(7617, '2'),
  ),
  row(
    /(?<=(?:^|[\s:"']))Digest\s+username=/gimu,
    'These are Digest credentials: a hash of the password over one request. They carry no claims.',
    rfc(7616, '3.4'),
  ),
  row(
    /(?<=(?:^|[\s:"']))OAuth\s+(?:realm|oauth_\w+)=/gmu,
    'This is a request signed with OAuth 1.0. Its token is opaque; OAuth 2.0 replaced it.',
    rfc(5849, '3.5'),
  ),
  row(
    /(?<![\w.-])SG\.[\w-]{16,}\.[\w-]{16,}(?![\w.-])/gu,
    `This is a SendGrid API key: three parts with dots, but no JWT. ${LEAKED}`,
    document('sendgrid-keys'),
  ),
  row(
    value(String.raw`sb_(?:publishable|secret)_[\w-]{10,}`),
    'This is a new API key of Supabase, which replaced its JWT keys. It is not a token and carries no claims.',
    document('supabase-keys'),
  ),
  row(
    /(?<![\w|.-])\d{1,12}\|[A-Za-z0-9]{40,48}(?![\w|])/gu,
    `This is a token of Laravel Sanctum: a number and random characters. ${OPAQUE} ${LEAKED}`,
    document('laravel-sanctum'),
  ),
  row(
    value(String.raw`(?:eyJhdXRoX3R5cCI6|eyJpZGVudGl0eVByb3ZpZGVyIj)[\w+/=-]{10,}`),
    'This is a client principal of Azure (EasyAuth): JSON in base64, not a token. It has no signature; only Azure’s front end may set it.',
    document('azure-client-principal'),
  ),
  row(
    /(?<=[?&])sig=(?:[\w%+/-]){30,}/gu,
    'This is a shared access signature (SAS) of Azure Storage: the URL itself is the credential. It carries no claims.',
    document('azure-sas'),
  ),
  row(
    value(String.raw`[01]\.A[\w-]{20,}\.AgAB[\w-]{20,}|EwB[\w+/=]{80,}`),
    `This is an opaque token of Microsoft: a refresh token, or one for a personal account. ${LEAKED}`,
    document('entra-tokens'),
  ),
  row(
    /\$(?:2[aby]|argon2(?:id|i|d))\$[\w./+$=,-]{30,}/gu,
    'This is a password hash, not a token. Nobody can reverse it; an attacker can only guess.',
    rfc(9106),
  ),
  row(
    /(?<=[?&])X-(?:Amz|Goog)-Signature=[\da-f]{40,}/giu,
    'This is a presigned URL: the URL itself is the credential until it expires. It carries no claims.',
    document('presigned-url'),
  ),
  row(
    value(String.raw`gAAAAA[\w-]{60,}={0,2}`),
    'This looks like an opaque token, a Fernet token: encrypted, with its time readable. It is not a JWT; only the server’s key opens it.',
    document('fernet'),
  ),
  row(
    /(?<![\w-])auth_date=\d{9,11}&(?:[^\s&]+&){0,20}hash=[\da-f]{64}/gu,
    'This is the login data of a Telegram app, signed with the bot’s token. It is not a JWT.',
    document('telegram-mini-apps'),
  ),
  row(
    value(String.raw`eyJ0eXBlIjoid2ViYXV0aG4u[\w-]{20,}`),
    'This is the client data of a passkey (WebAuthn): JSON in base64url, one part of what the passkey signs. It is not a token.',
    document('webauthn'),
  ),
];
