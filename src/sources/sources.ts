/** The documents that rules and explanations cite. */

export interface Source {
  /** As one would cite it: `RFC 8725 section 3.2`. */
  readonly title: string;
  /** Where it can be read; shown as a link, never fetched. */
  readonly href: string;
}

const RFCS = {
  1918: 'Private addresses, IPv4',
  2104: 'HMAC',
  3986: 'URI syntax',
  4193: 'Private addresses, IPv6',
  4253: 'SSH transport layer protocol',
  4559: 'Negotiate authentication (SPNEGO) in HTTP',
  4648: 'Base encodings',
  5424: 'Syslog',
  5849: 'OAuth 1.0',
  6265: 'Cookies',
  6376: 'DKIM signatures',
  6749: 'OAuth 2.0',
  6750: 'Bearer token usage',
  6797: 'HTTP Strict Transport Security (HSTS)',
  7009: 'OAuth 2.0 token revocation',
  7034: 'HTTP header field X-Frame-Options',
  7468: 'PEM',
  7515: 'JSON Web Signature (JWS)',
  7516: 'JSON Web Encryption (JWE)',
  7517: 'JSON Web Key (JWK)',
  7518: 'JSON Web Algorithms (JWA)',
  7519: 'JSON Web Token (JWT)',
  7520: 'Examples of JOSE',
  7523: 'JWTs for client authentication and authorization grants',
  7616: 'HTTP Digest authentication',
  7617: 'Basic authentication',
  7636: 'Proof key for code exchange (PKCE)',
  7638: 'JWK thumbprint',
  7662: 'OAuth 2.0 token introspection',
  7797: 'JWS unencoded payload',
  7800: 'Proof-of-possession keys for JWTs',
  8018: 'PKCS #5, password-based cryptography',
  8037: 'EdDSA and ECDH in JOSE',
  8055: 'SIP Via parameter for the received realm',
  8176: 'Authentication method references',
  8225: 'Personal assertion token (PASSporT)',
  8259: 'JSON',
  8392: 'CBOR Web Token (CWT)',
  8417: 'Security event tokens',
  8443: 'PASSporT extension for resource priority',
  8485: 'Vectors of trust',
  8555: 'ACME',
  8588: 'PASSporT extension for SHAKEN',
  8628: 'OAuth 2.0 device authorization grant',
  8688: 'SIP response for rejected calls',
  8693: 'OAuth 2.0 token exchange',
  8705: 'OAuth 2.0 mutual TLS',
  8707: 'Resource indicators for OAuth 2.0',
  8725: 'JWT best current practices',
  8812: 'secp256k1 in JOSE and COSE',
  8946: 'PASSporT extension for diverted calls',
  9027: 'Resource priority claims for emergency services',
  9068: 'JWT profile for access tokens',
  9106: 'Argon2',
  9110: 'HTTP semantics',
  9111: 'HTTP caching',
  9112: 'HTTP/1.1',
  9200: 'ACE-OAuth',
  9218: 'Priorities for HTTP',
  9246: 'URI signing for CDNI',
  9321: 'Signature validation token',
  9396: 'OAuth 2.0 rich authorization requests',
  9447: 'ACME authority token challenges',
  9449: 'Demonstrating proof of possession (DPoP)',
  9457: 'Problem details for HTTP APIs',
  9470: 'OAuth 2.0 step-up authentication challenge',
  9475: 'STIR for messaging',
  9493: 'Subject identifiers for security event tokens',
  9560: 'Federated authentication for RDAP',
  9580: 'OpenPGP',
  9700: 'OAuth 2.0 security best current practice',
  9701: 'JWT response for OAuth 2.0 token introspection',
  9711: 'Entity attestation token (EAT)',
  9795: 'PASSporT extension for rich call data',
  9864: 'Fully-specified algorithms for JOSE and COSE',
  9901: 'Selective disclosure for JWTs (SD-JWT)',
  9964: 'ML-DSA for JOSE and COSE',
  10017: 'OAuth 2.0 for browser-based applications',
} as const;

const DOCUMENTS = {
  'aws-sigv4': {
    name: 'AWS documentation, Signature Version 4',
    href: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html',
  },
  'azure-sas': {
    name: 'Azure Storage documentation, shared access signatures',
    href: 'https://learn.microsoft.com/en-us/azure/storage/common/storage-sas-overview',
  },
  'chrome-har': {
    name: 'Chrome DevTools documentation, saving requests',
    href: 'https://developer.chrome.com/docs/devtools/network/reference#save-as-har',
  },
  'mdn-set-cookie': {
    name: 'MDN, Set-Cookie, browser compatibility',
    href: 'https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#browser_compatibility',
  },
  'chrome-dbsc': {
    name: 'Chrome’s announcement of Device Bound Session Credentials on Windows',
    href: 'https://developer.chrome.com/blog/dbsc-windows-announcement',
  },
  dbsc: {
    name: 'Device Bound Session Credentials, draft',
    href: 'https://w3c.github.io/webappsec-dbsc/',
  },
  'entra-tokens': {
    name: 'Microsoft Entra documentation, refresh tokens',
    href: 'https://learn.microsoft.com/en-us/entra/identity-platform/refresh-tokens',
  },
  'iron-session': {
    name: 'iron-session',
    href: 'https://github.com/vvo/iron-session',
  },
  'okta-api-tokens': {
    name: 'Okta documentation, API tokens',
    href: 'https://developer.okta.com/docs/guides/create-an-api-token/main/',
  },
  'openai-keys': {
    name: 'OpenAI documentation, API keys',
    href: 'https://platform.openai.com/docs/api-reference/authentication',
  },
  otpauth: {
    name: 'Google Authenticator, key URI format',
    href: 'https://github.com/google/google-authenticator/wiki/Key-Uri-Format',
  },
  'presigned-url': {
    name: 'AWS documentation, presigned URLs of S3',
    href: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html',
  },
  fernet: { name: 'Fernet specification', href: 'https://github.com/fernet/spec/blob/master/Spec.md' },
  'telegram-mini-apps': {
    name: 'Telegram documentation, validating data of Mini Apps',
    href: 'https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app',
  },
  'phoenix-token': {
    name: 'Phoenix documentation, Phoenix.Token',
    href: 'https://hexdocs.pm/phoenix/Phoenix.Token.html',
  },
  webauthn: {
    name: 'Web Authentication Level 3, section 5.8.1',
    href: 'https://www.w3.org/TR/webauthn-3/#dictionary-client-data',
  },
  'sentry-tokens': {
    name: 'Sentry documentation, auth tokens',
    href: 'https://docs.sentry.io/account/auth-tokens/',
  },
  'telegram-bots': {
    name: 'Telegram documentation, bots',
    href: 'https://core.telegram.org/bots/api#authorizing-your-bot',
  },
  'aspnet-data-protection': {
    name: 'ASP.NET Core documentation, data protection',
    href: 'https://learn.microsoft.com/en-us/aspnet/core/security/data-protection/introduction',
  },
  'aws-identifiers': {
    name: 'AWS IAM documentation, identifiers',
    href: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  },
  'azure-client-principal': {
    name: 'Azure App Service documentation, user identities',
    href: 'https://learn.microsoft.com/en-us/azure/app-service/configure-authentication-user-identities',
  },
  'discord-reference': {
    name: 'Discord documentation',
    href: 'https://discord.com/developers/docs/reference',
  },
  'django-signing': {
    name: 'Django documentation, cryptographic signing',
    href: 'https://docs.djangoproject.com/en/stable/topics/signing/',
  },
  'express-session': { name: 'express-session', href: 'https://github.com/expressjs/session' },
  'facebook-signed-request': {
    name: 'Facebook documentation, signed_request',
    href: 'https://developers.facebook.com/docs/reference/login/signed-request',
  },
  'facebook-tokens': {
    name: 'Facebook documentation, access tokens',
    href: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
  },
  'github-tokens': {
    name: 'GitHub documentation, authentication',
    href: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
  },
  'gitlab-tokens': { name: 'GitLab documentation, tokens', href: 'https://docs.gitlab.com/security/tokens/' },
  'google-tokens': {
    name: 'Google Cloud documentation, token types',
    href: 'https://cloud.google.com/docs/authentication/token-types',
  },
  'iso-18013-5': {
    name: 'ISO/IEC 18013-5, mobile driving licence',
    href: 'https://www.iso.org/standard/69084.html',
  },
  itsdangerous: {
    name: 'itsdangerous, which Flask signs with',
    href: 'https://itsdangerous.palletsprojects.com/',
  },
  'laravel-encryption': {
    name: 'Laravel documentation, encryption',
    href: 'https://laravel.com/docs/encryption',
  },
  'laravel-sanctum': { name: 'Laravel documentation, Sanctum', href: 'https://laravel.com/docs/sanctum' },
  macaroons: {
    name: 'Macaroons',
    href: 'https://research.google/pubs/macaroons-cookies-with-contextual-caveats-for-decentralized-authorization-in-the-cloud/',
  },
  'npm-tokens': {
    name: 'npm documentation, access tokens',
    href: 'https://docs.npmjs.com/about-access-tokens',
  },
  'oauth2-proxy': {
    name: 'OAuth2 Proxy documentation, session storage',
    href: 'https://oauth2-proxy.github.io/oauth2-proxy/configuration/session_storage',
  },
  paseto: { name: 'PASETO specification', href: 'https://github.com/paseto-standard/paseto-spec' },
  'rails-security': { name: 'Rails guide, security', href: 'https://guides.rubyonrails.org/security.html' },
  'saml-2': { name: 'SAML 2.0', href: 'https://docs.oasis-open.org/security/saml/v2.0/' },
  'sendgrid-keys': {
    name: 'SendGrid documentation, API keys',
    href: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  },
  'slack-tokens': {
    name: 'Slack documentation, tokens',
    href: 'https://docs.slack.dev/authentication/tokens',
  },
  'stripe-keys': { name: 'Stripe documentation, API keys', href: 'https://docs.stripe.com/keys' },
  'supabase-keys': {
    name: 'Supabase documentation, API keys',
    href: 'https://supabase.com/docs/guides/api/api-keys',
  },
  'vault-tokens': {
    name: 'Vault documentation, tokens',
    href: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
  },
  'apple-client-secret': {
    name: 'Apple, creating a client secret',
    href: 'https://developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret',
  },
  fetch: { name: 'Fetch standard', href: 'https://fetch.spec.whatwg.org/' },
  'owasp-xss': {
    name: 'OWASP cheat sheet, cross-site scripting prevention',
    href: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
  },
  csp3: { name: 'Content Security Policy level 3', href: 'https://www.w3.org/TR/CSP3/' },
  'asvs-5': { name: 'OWASP ASVS 5.0', href: 'https://github.com/OWASP/ASVS/tree/v5.0.0' },
  'auth0-access-tokens': {
    name: 'Auth0 documentation',
    href: 'https://auth0.com/docs/secure/tokens/access-tokens/access-token-profiles',
  },
  'client-hints': {
    name: 'User-Agent Client Hints',
    href: 'https://wicg.github.io/ua-client-hints/',
  },
  'referrer-policy': {
    name: 'Referrer policy',
    href: 'https://www.w3.org/TR/referrer-policy/',
  },
  'upgrade-insecure-requests': {
    name: 'Upgrade insecure requests',
    href: 'https://www.w3.org/TR/upgrade-insecure-requests/',
  },
  chips: {
    name: 'Cookies having independent partitioned state (CHIPS)',
    href: 'https://github.com/privacycg/CHIPS',
  },
  'cognito-tokens': {
    name: 'Amazon Cognito documentation',
    href: 'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html',
  },
  'conceptual-messages': {
    name: 'RATS conceptual messages wrapper (draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-rats-msg-wrap',
  },
  'cve-2017-15361': { name: 'CVE-2017-15361', href: 'https://nvd.nist.gov/vuln/detail/CVE-2017-15361' },
  'cve-2022-21449': { name: 'CVE-2022-21449', href: 'https://nvd.nist.gov/vuln/detail/CVE-2022-21449' },
  'cve-2023-51774': { name: 'CVE-2023-51774', href: 'https://nvd.nist.gov/vuln/detail/CVE-2023-51774' },
  'cve-2026-22818': { name: 'CVE-2026-22818', href: 'https://nvd.nist.gov/vuln/detail/CVE-2026-22818' },
  'cve-2018-0114': { name: 'CVE-2018-0114', href: 'https://nvd.nist.gov/vuln/detail/CVE-2018-0114' },
  'cve-2025-27370': {
    name: 'CVE-2025-27370',
    href: 'https://nvd.nist.gov/vuln/detail/CVE-2025-27370',
  },
  'cwe-200': {
    name: 'CWE-200',
    href: 'https://cwe.mitre.org/data/definitions/200.html',
  },
  'cve-2020-28042': { name: 'CVE-2020-28042', href: 'https://nvd.nist.gov/vuln/detail/CVE-2020-28042' },
  'cve-2022-39227': { name: 'CVE-2022-39227', href: 'https://nvd.nist.gov/vuln/detail/CVE-2022-39227' },
  'cve-2026-32597': { name: 'CVE-2026-32597', href: 'https://nvd.nist.gov/vuln/detail/CVE-2026-32597' },
  'cwe-1321': { name: 'CWE-1321', href: 'https://cwe.mitre.org/data/definitions/1321.html' },
  'cve-2022-23540': { name: 'CVE-2022-23540', href: 'https://nvd.nist.gov/vuln/detail/CVE-2022-23540' },
  'cve-2022-23539': { name: 'CVE-2022-23539', href: 'https://nvd.nist.gov/vuln/detail/CVE-2022-23539' },
  'cwe-1188': { name: 'CWE-1188', href: 'https://cwe.mitre.org/data/definitions/1188.html' },
  'cwe-532': { name: 'CWE-532', href: 'https://cwe.mitre.org/data/definitions/532.html' },
  'cwe-613': { name: 'CWE-613', href: 'https://cwe.mitre.org/data/definitions/613.html' },
  'cwe-798': { name: 'CWE-798', href: 'https://cwe.mitre.org/data/definitions/798.html' },
  'cwe-208': { name: 'CWE-208', href: 'https://cwe.mitre.org/data/definitions/208.html' },
  'cwe-384': { name: 'CWE-384', href: 'https://cwe.mitre.org/data/definitions/384.html' },
  'cwe-338': { name: 'CWE-338', href: 'https://cwe.mitre.org/data/definitions/338.html' },
  'cwe-942': { name: 'CWE-942', href: 'https://cwe.mitre.org/data/definitions/942.html' },
  'cwe-522': { name: 'CWE-522', href: 'https://cwe.mitre.org/data/definitions/522.html' },
  'entra-access-tokens': {
    name: 'Microsoft Entra documentation',
    href: 'https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference',
  },
  'firebase-tokens': {
    name: 'Firebase documentation',
    href: 'https://firebase.google.com/docs/auth/admin/verify-id-tokens',
  },
  'apple-id-tokens': {
    name: 'Apple documentation',
    href: 'https://developer.apple.com/documentation/signinwithapplejs/authorizationi/id_token',
  },
  'aws-alb': {
    name: 'Elastic Load Balancing documentation',
    href: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html',
  },
  'clerk-session-tokens': {
    name: 'Clerk documentation',
    href: 'https://clerk.com/docs/guides/sessions/session-tokens',
  },
  'cloud-foundry-uaa': {
    name: 'UAA API reference',
    href: 'https://docs.cloudfoundry.org/api/uaa/',
  },
  'cloudflare-access': {
    name: 'Cloudflare documentation',
    href: 'https://developers.cloudflare.com/cloudflare-one/identity/authorization-cookie/application-token',
  },
  'entra-validation': {
    name: 'Microsoft Entra documentation, validating access tokens',
    href: 'https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens',
  },
  'gitlab-ci': {
    name: 'GitLab documentation',
    href: 'https://docs.gitlab.com/ci/secrets/id_token_authentication',
  },
  'open-banking-uk': {
    name: 'Open Banking read/write data API',
    href: 'https://openbankinguk.github.io/read-write-api-site3/v3.1.11/profiles/read-write-data-api-profile.html',
  },
  'smart-health-cards': {
    name: 'SMART Health Cards framework',
    href: 'https://spec.smarthealth.cards/',
  },
  gdpr: {
    name: 'GDPR',
    href: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  },
  'ghsa-hxm8-2xgr-2p9m': {
    name: 'GHSA-hxm8-2xgr-2p9m',
    href: 'https://github.com/advisories/GHSA-hxm8-2xgr-2p9m',
  },
  'github-oidc': {
    name: 'GitHub Actions documentation',
    href: 'https://docs.github.com/en/actions/reference/security/oidc',
  },
  gitleaks: {
    name: 'gitleaks, patterns of secrets',
    href: 'https://github.com/gitleaks/gitleaks',
  },
  'google-oidc': {
    name: 'Google Identity documentation',
    href: 'https://developers.google.com/identity/openid-connect/openid-connect',
  },
  'iana-jwt': {
    name: 'IANA registry of JSON Web Token claims',
    href: 'https://www.iana.org/assignments/jwt/jwt.xhtml',
  },
  'ihe-dsg': {
    name: 'IHE document digital signature, JSON',
    href: 'https://profiles.ihe.net/ITI/DSGj/Volume3/ch-5.10.html',
  },
  'keycloak-admin': {
    name: 'Keycloak documentation',
    href: 'https://www.keycloak.org/docs/latest/server_admin/',
  },
  'kubernetes-tokens': {
    name: 'Kubernetes documentation',
    href: 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/',
  },
  'layered-cookies': {
    name: 'Layered cookies (draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-layered-cookies',
  },
  'nist-800-122': {
    name: 'NIST SP 800-122',
    href: 'https://csrc.nist.gov/pubs/sp/800/122/final',
  },
  'nist-800-63b': {
    name: 'NIST SP 800-63B-4',
    href: 'https://pages.nist.gov/800-63-4/sp800-63b.html',
  },
  'none-deprecated': {
    name: 'Deprecating none and RSA1_5 (draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-jose-deprecate-none-rsa15',
  },
  'okta-tokens': {
    name: 'Okta documentation',
    href: 'https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/',
  },
  'openid-back-channel-logout': {
    name: 'OpenID Connect Back-Channel Logout 1.0',
    href: 'https://openid.net/specs/openid-connect-backchannel-1_0.html',
  },
  'openid-core': {
    name: 'OpenID Connect Core 1.0',
    href: 'https://openid.net/specs/openid-connect-core-1_0.html',
  },
  'openid-federation': {
    name: 'OpenID Federation 1.0',
    href: 'https://openid.net/specs/openid-federation-1_0.html',
  },
  'openid-ida-claims': {
    name: 'OpenID Connect for Identity Assurance Claims Registration 1.0',
    href: 'https://openid.net/specs/openid-connect-4-ida-claims-1_0.html',
  },
  'openid-ida-schema': {
    name: 'OpenID Identity Assurance Schema Definition 1.0',
    href: 'https://openid.net/specs/openid-ida-verified-claims-1_0.html',
  },
  openid4vp: {
    name: 'OpenID for Verifiable Presentations 1.0',
    href: 'https://openid.net/specs/openid-4-verifiable-presentations-1_0.html',
  },
  'fetch-metadata': {
    name: 'Fetch Metadata Request Headers',
    href: 'https://www.w3.org/TR/fetch-metadata/',
  },
  'owasp-clickjacking': {
    name: 'OWASP clickjacking defense cheat sheet',
    href: 'https://cheatsheetseries.owasp.org/cheatsheets/Clickjacking_Defense_Cheat_Sheet.html',
  },
  'owasp-csrf': {
    name: 'OWASP CSRF prevention cheat sheet',
    href: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
  },
  'owasp-jwt': {
    name: 'OWASP JWT cheat sheet',
    href: 'https://cheatsheetseries.owasp.org/cheatsheets/JSON_Web_Token_for_Java_Cheat_Sheet.html',
  },
  'owasp-session': {
    name: 'OWASP session management cheat sheet',
    href: 'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html',
  },
  'pci-dss': {
    name: 'PCI DSS',
    href: 'https://www.pcisecuritystandards.org/document_library/',
  },
  rfc6265bis: {
    name: 'Cookies (RFC 6265bis draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis',
  },
  rfc7523bis: {
    name: 'JWTs for client authentication (RFC 7523bis draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-rfc7523bis',
  },
  rfc8725bis: {
    name: 'JWT best current practices (RFC 8725bis draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-rfc8725bis',
  },
  'sd-jwt-vc': {
    name: 'SD-JWT-based verifiable credentials (draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc',
  },
  'supabase-jwt': {
    name: 'Supabase documentation',
    href: 'https://supabase.com/docs/guides/auth/jwt-fields',
  },
  'token-status-list': {
    name: 'Token Status List (draft)',
    href: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-status-list',
  },
  'ts-29-222': { name: '3GPP TS 29.222', href: 'https://www.3gpp.org/dynareport/29222.htm' },
  'ts-29-510': { name: '3GPP TS 29.510', href: 'https://www.3gpp.org/dynareport/29510.htm' },
  'unicode-security': {
    name: 'Unicode Technical Standard 39: security mechanisms',
    href: 'https://www.unicode.org/reports/tr39/',
  },
  'vc-data-model': {
    name: 'W3C Verifiable Credentials Data Model 1.0',
    href: 'https://www.w3.org/TR/2019/REC-vc-data-model-20191119/',
  },
} as const;

/** Numbers of the RFCs that may be cited. */
export type RfcNumber = keyof typeof RFCS;
/** Names of the other documents that may be cited. */
export type DocumentId = keyof typeof DOCUMENTS;

export const DOCUMENT_IDS: readonly string[] = Object.keys(DOCUMENTS);

export const isRfc = (number: number): number is RfcNumber => Object.hasOwn(RFCS, number);
export const isDocument = (id: string): id is DocumentId => Object.hasOwn(DOCUMENTS, id);

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
