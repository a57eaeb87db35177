/** Names of cookies that frameworks and vendors document: which hold a login, and which do not. Not: what a value looks like (session-like.ts). */
import type { Source } from '#sources/sources';

interface CookieName {
  /** Without `__Host-` and `__Secure-`. */
  readonly name: RegExp;
  readonly is: 'login' | 'guard' | 'other';
  /** Whose it is, or what for. */
  readonly of: string;
  readonly source: Source;
}

const row = (name: RegExp, is: CookieName['is'], of: string, title: string, href: string): CookieName => ({
  name,
  is,
  of,
  source: { title, href },
});

/** The first row that fits counts. A guard is compared with what a request brings; it proves no login. */
const COOKIE_NAMES: readonly CookieName[] = [
  row(
    /csrf|xsrf|^ctoken$|antiforgery|RequestVerificationToken|form[_-]?(?:token|key)$/iu,
    'guard',
    'defenses against cross-site requests',
    'OWASP, cross-site request forgery prevention',
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
  ),
  row(
    /\.sig$/u,
    'guard',
    'signatures of Koa and cookie-session',
    'cookies for Node.js',
    'https://github.com/pillarjs/cookies#readme',
  ),
  row(
    /^(?:didomi_token|euconsent|OptanonConsent|OptanonAlertBoxClosed|cookieyes-|CookieConsent|axeptio_|cmplz_|cookielawinfo-|usprivacy$)/u,
    'other',
    'consent',
    'IAB Europe, Transparency and Consent Framework',
    'https://iabeurope.eu/transparency-consent-framework/',
  ),
  row(
    /^(?:sFrontToken|st-last-access-token-update)$/u,
    'guard',
    'SuperTokens, for script to read',
    'SuperTokens, sessions',
    'https://supertokens.com/docs/post-authentication/session-management/introduction',
  ),
  row(/^ct0$/u, 'guard', 'X', 'X, cookies', 'https://help.x.com/en/rules-and-policies/x-cookies'),
  row(
    /^\.AspNetCore\.(?:Correlation|OpenIdConnect\.Nonce)|[._-](?:pkce|nonce|state|code_verifier)(?:[._-]|$)|state_?token$|callback-url$|^AWSALBAuthNonce$/iu,
    'guard',
    'a login that is under way',
    'RFC 9700 section 2.1: redirect-based flows',
    'https://www.rfc-editor.org/rfc/rfc9700#section-2.1',
  ),
  row(
    /^AWS(?:ALB(?:TG|APP-\d)?|ELB)(?:CORS)?$/u,
    'other',
    'load balancers of AWS',
    'AWS, sticky sessions',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/sticky-sessions.html',
  ),
  row(
    /^ARRAffinity(?:SameSite)?$/u,
    'other',
    'Azure App Service',
    'Azure App Service, session affinity',
    'https://learn.microsoft.com/azure/app-service/configure-common',
  ),
  row(
    /^(?:SERVERID|INGRESSCOOKIE|GCLB|GCILB|route|BIGipServer.*|TS[\da-f]{6,10}|srv_id|lb|affinity)$/u,
    'other',
    'load balancers',
    'HAProxy, cookie',
    'https://docs.haproxy.org/3.0/configuration.html#4.2-cookie',
  ),
  row(
    /^(?:__cf|cf_|_cfuvid|_abck$|bm_|ak_bmsc|datadome$|visid_incap|incap_ses|nlbi_|reese84|aws-waf-token|px|_px|cookiesession1$|KP_UIDz|uzm|sucuri_)/u,
    'other',
    'protection against bots',
    'Cloudflare, cookies',
    'https://developers.cloudflare.com/fundamentals/reference/policies-compliances/cloudflare-cookies/',
  ),
  row(
    /^(?:G_AUTHUSER_H|G_ENABLED_IDPS|NID|ENID|AEC|SOCS|CONSENT|1P_JAR|_ga|_gid|_gcl|_gat|__utm|IDE|DSID)/u,
    'other',
    'preferences and measuring of Google',
    'Google, how it uses cookies',
    'https://policies.google.com/technologies/cookies',
  ),
  row(
    /^(?:hubspotutk|__hs|_fbp|_fbc|_hj|_pk_|mp_|ajs_|amp_|amplitude|optimizely|_octo$|__stripe_|_clck|_clsk|_uet|muid|intercom-(?:id|device)|_vwo|_?vis_opt|_mkto|_shopify_[sy]|_dy|emos_|qsi_|_sp_(?:id|ses)|_parsely_|_dd_s$|ahoy_|abtasty|kameleoon|sailthru_|_lr_)/iu,
    'other',
    'measuring',
    'HubSpot, cookies',
    'https://knowledge.hubspot.com/privacy-and-consent/what-cookies-does-hubspot-set-in-a-visitor-s-browser',
  ),
  row(
    /^(?:dt(?:Cookie|Latc|PC|Sa)|rx(?:Visitor|vt))$/u,
    'other',
    'measuring of Dynatrace',
    'Dynatrace, cookies',
    'https://docs.dynatrace.com/docs/manage/data-privacy-and-security/data-privacy/rum-cookies-and-web-storage',
  ),
  row(
    /^(?:crisp-client(?:%2F|\/)|__zlc|tawk|twk_)/iu,
    'other',
    'chats for visitors',
    'Crisp, cookie policies',
    'https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/cookie-policies',
  ),
  row(
    /^a0_users:sess(?:\.sig)?$/u,
    'guard',
    'the classic login of Auth0',
    'Auth0, authentication cookies',
    'https://auth0.com/docs/manage-users/cookies/authentication-api-cookies',
  ),
  row(
    /^(?:did|auth0-mf)(?:_compat)?$/u,
    'other',
    'devices that Auth0 knows again',
    'Auth0, authentication cookies',
    'https://auth0.com/docs/manage-users/cookies/authentication-api-cookies',
  ),
  row(
    /^(?:ESTSAUTHLIGHT|SignInStateCookie|CCState|buid|fpc|esctx.*|x-ms-gateway-slice|stsservicecookie)$/u,
    'other',
    'Microsoft Entra, beside its login',
    'Microsoft Entra, browser cookies',
    'https://learn.microsoft.com/entra/identity/authentication/concept-authentication-web-browser-cookies',
  ),
  row(
    /^ESTSAUTH(?:PERSISTENT)?$/u,
    'login',
    'Microsoft Entra',
    'Microsoft Entra, browser cookies',
    'https://learn.microsoft.com/entra/identity/authentication/concept-authentication-web-browser-cookies',
  ),
  row(
    /^(?:CFID|CFTOKEN|CFAUTHORIZATION.*)$/iu,
    'login',
    'ColdFusion',
    'CVE-2007-5905: sessions of ColdFusion',
    'https://www.cve.org/CVERecord?id=CVE-2007-5905',
  ),
  row(
    /^CASTGC$|^TGC$/u,
    'login',
    'Apereo CAS',
    'Apereo CAS, SSO cookie',
    'https://apereo.github.io/cas/development/authentication/Configuring-SSO-Cookie.html',
  ),
  row(
    /^SAP_SESSIONID(?:_[A-Z\d]{3}_\d{3})?$/u,
    'login',
    'SAP NetWeaver',
    'SAP, session security protection',
    'https://help.sap.com/doc/a8068ea2f9ba403aa6d8bda3abcdbecd/3.21/en-US/dc9428799339450db8fbfdb8bf74627a.html',
  ),
  row(
    /^(?:MYSAPSSO2|sap-contextid)$/u,
    'login',
    'SAP',
    'SAP Community, cookies of BSP applications',
    'https://wiki.scn.sap.com/wiki/display/BSP/Cookie+Problems',
  ),
  row(
    /^NSC_(?:AAAC|TMA[AS])$/u,
    'login',
    'NetScaler Gateway',
    'NetScaler, HttpOnly on authentication cookies',
    'https://docs.netscaler.com/en-us/netscaler-gateway/current-release/vpn-user-config/enforce-httponly-flag-on-authentication-cookies.html',
  ),
  row(
    /^NSC_(?!USER$)/u,
    'other',
    'load balancing of NetScaler',
    'NetScaler, HTTP cookie persistence',
    'https://docs.netscaler.com/en-us/citrix-adc/current-release/load-balancing/load-balancing-persistence/http-cookie-persistence.html',
  ),
  row(
    /^(?:wordpress_(?:logged_in|sec)?_?[\da-f]{32}|wordpress_logged_in.*)$/u,
    'login',
    'WordPress',
    'WordPress, cookies',
    'https://developer.wordpress.org/advanced-administration/wordpress/cookies/',
  ),
  row(
    /^(?:wordpress_test_cookie|wp-settings-.*|wp_lang|wp-postpass_.*|comment_author_.*)$/u,
    'other',
    'WordPress, beside its login',
    'WordPress, cookies',
    'https://developer.wordpress.org/advanced-administration/wordpress/cookies/',
  ),
  row(
    /^S?SESS[\da-f]{32}$/u,
    'login',
    'Drupal',
    'Drupal, SessionConfiguration',
    'https://github.com/drupal/drupal/blob/1f53649bfbd8182ab489f5e1af01b08711ca6fbc/core/lib/Drupal/Core/Session/SessionConfiguration.php',
  ),
  row(
    /^(?:idsrv(?:\.\w+)?|\.AspNetCore\.(?:Identity\..*|Cookies.*)|\.ASPXAUTH|\.DOTNETNUKE|FedAuth\d?|rtFa)$/u,
    'login',
    'ASP.NET',
    'ASP.NET Core, cookie authentication',
    'https://learn.microsoft.com/aspnet/core/security/authentication/cookie',
  ),
  row(
    /^KEYCLOAK_IDENTITY(?:_LEGACY)?$/u,
    'login',
    'Keycloak',
    'Keycloak, server administration',
    'https://www.keycloak.org/docs/latest/server_admin/',
  ),
  row(
    // Script of the page that asks whether the login lives reads KEYCLOAK_SESSION: it proves none.
    /^(?:AUTH_SESSION_ID|KEYCLOAK_(?:SESSION|REMEMBER_ME)|KC_(?:RESTART|AUTH_STATE|AUTH_SESSION_HASH))(?:_LEGACY)?$/u,
    'guard',
    'Keycloak',
    'Keycloak, server administration',
    'https://www.keycloak.org/docs/latest/server_admin/',
  ),
  row(
    /^(?:CAKEPHP|OCSESSID|adminhtml|DW[\da-f]{32}|PrestaShop-[\da-f]+|_identity(?:-\w+)?|zenid|xfss)$/u,
    'login',
    'frameworks and shops in PHP',
    'CakePHP, sessions',
    'https://book.cakephp.org/5/en/development/sessions.html',
  ),
  row(
    /^_shibsession_/u,
    'login',
    'Shibboleth',
    'Shibboleth, sessions',
    'https://shibboleth.atlassian.net/wiki/spaces/CONCEPT/pages/928645433/Sessions',
  ),
  row(
    /^xf_user$/u,
    'login',
    'XenForo',
    'XenForo, cookie usage',
    'https://xenforo.com/community/help/cookies/',
  ),
  row(
    /^(?:secure_customer_sig|storefront_digest)$/u,
    'login',
    'Shopify',
    'Shopify, cookie policy',
    'https://www.shopify.com/legal/cookies',
  ),
  row(/^xs$/u, 'login', 'Facebook', 'Meta, cookies policy', 'https://www.facebook.com/policies/cookies/'),
  row(
    /^li_(?:at|rm)$/u,
    'login',
    'LinkedIn',
    'LinkedIn, cookie table',
    'https://www.linkedin.com/legal/l/cookie-table',
  ),
  row(
    /^\.ROBLOSECURITY$/u,
    'login',
    'Roblox',
    'Roblox, protecting your account',
    'https://en.help.roblox.com/hc/en-us/articles/203313380-Account-Security-Theft-Keeping-your-Account-Safe-',
  ),
  row(
    /^_pomerium$/u,
    'login',
    'Pomerium',
    'Pomerium, cookie options',
    'https://www.pomerium.com/docs/reference/cookies',
  ),
  row(
    /^_t$/u,
    'login',
    'Discourse',
    'Discourse, default current user provider',
    'https://github.com/discourse/discourse/blob/main/lib/auth/default_current_user_provider.rb',
  ),
  row(
    /^idx$/u,
    'login',
    'Okta',
    'Okta, sessions with Identity Engine',
    'https://developer.okta.com/docs/guides/oie-upgrade-sessions-api/main/',
  ),
  row(
    /^PF(?:\.PERSISTENT)?$/u,
    'login',
    'PingFederate',
    'PingFederate, configuring the PingFederate cookie',
    'https://docs.pingidentity.com/pingfederate/13.0/administrators_reference_guide/pf_configuring_pf_cookie.html',
  ),
  row(
    /^(?:s_(?:sess|pers|cc|sq|vi|fid|ppvl?|nr)|AMCVS?_.*|mbox(?:EdgeCluster)?|demdex|kndctr_.*)$/u,
    'other',
    'measuring of Adobe',
    'Adobe Experience Cloud, cookies',
    'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/overview',
  ),
  row(
    /^(?:__prerender_bypass|__next_preview_data)$/u,
    'other',
    'drafts in Next.js',
    'Next.js, draft mode',
    'https://nextjs.org/docs/app/guides/draft-mode',
  ),
  row(
    /^_oauth2_proxy(?:_\d+)?$/u,
    'login',
    'oauth2-proxy',
    'oauth2-proxy, session storage',
    'https://oauth2-proxy.github.io/oauth2-proxy/configuration/session_storage',
  ),
  row(
    /^(?:iPlanetDirectoryPro|SMSESSION|LtpaToken2?|OAMAuthnCookie.*|mod_auth_openidc_session|MRHSession|DSID_VPN|SVPNCOOKIE|webvpn)$/u,
    'login',
    'access managers',
    'IBM, LTPA',
    'https://www.ibm.com/docs/en/was-liberty/base?topic=liberty-single-sign-sso',
  ),
];

const PREFIX = /^__(?:Host|Secure)-/iu;

/** The row that a cookie's name fits. */
export const cookieNameOf = (name: string): CookieName | undefined => {
  const plain = name.replace(PREFIX, '');
  return COOKIE_NAMES.find((each) => each.name.test(plain));
};
