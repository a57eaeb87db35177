/** What Microsoft Entra ID means by names in its own tokens. Not: applied to anybody else's (vendors.ts). */
import { told, type Vendor } from '../vendor';

export default {
  vendor: 'Microsoft Entra ID',
  source: 'entra-access-tokens',
  fits: told(
    /^https:\/\/(?:login\.microsoftonline\.(?:com|us)|login\.partner\.microsoftonline\.cn|sts\.windows\.net|[\w-]+\.(?:ciamlogin|b2clogin)\.com)\//u,
  ),
  claims: [
    ['tid', 'Tenant', 'string', 'The organization (tenant) that the person or program signed in to.'],
    [
      'oid',
      'Object ID',
      'string',
      'Names the person or program in the tenant; the same for every application, unlike sub.',
    ],
    [
      'scp',
      'Delegated permissions',
      'string',
      'The permissions of the application for the person: names with spaces between them.',
    ],
    [
      'roles',
      'Application roles',
      'list',
      'Roles of the application given to the person, or permissions given to a program.',
    ],
    [
      'appid',
      'Application ID',
      'string',
      'The application that asked for the token (in tokens of version 1.0; azp in version 2.0).',
    ],
    [
      'appidacr',
      'Application authentication',
      'string',
      'How the application proved itself: 0 not at all, 1 with a secret, 2 with a certificate.',
    ],
    [
      'azpacr',
      'Application authentication',
      'string',
      'How the application proved itself: 0 not at all, 1 with a secret, 2 with a certificate.',
    ],
    ['wids', 'Directory roles', 'list', 'IDs of the tenant-wide roles that the person has.'],
    [
      'groups',
      'Groups',
      'list',
      'IDs of the groups that the person is in; left out when there are too many.',
    ],
    [
      'hasgroups',
      'Has groups',
      'boolean',
      'The person is in more groups than the token could hold; ask Microsoft Graph for them.',
    ],
    ['ver', 'Version', 'string', 'The version of the token format: 1.0 or 2.0.'],
    [
      'upn',
      'User principal name',
      'string',
      'The sign-in name of the person; it can change and be given to another.',
    ],
    ['unique_name', 'Name', 'string', 'A name of the person to show; not unique in spite of its name.'],
    ['idtyp', 'Identity type', 'string', 'Says app when the token is for a program and not for a person.'],
    [
      'idp',
      'Identity provider',
      'string',
      'The identity provider that logged the person in, if it was not the tenant itself.',
    ],
    ['ipaddr', 'IP address', 'string', 'The address that the person signed in from.'],
    ['acct', 'Account status', 'string', 'Whether the person is a member (0) or a guest (1) of the tenant.'],
    ['acrs', 'Authentication contexts', 'list', 'Which conditional-access conditions the sign-in met.'],
    ['deviceid', 'Device ID', 'string', 'The registered device that the person used.'],
    [
      'login_hint',
      'Login hint',
      'string',
      'An opaque value that preselects this account at the next sign-in.',
    ],
    ['puid', 'Passport unique ID', 'string', 'An older identifier of the account.'],
    [
      'onprem_sid',
      'On-premises SID',
      'string',
      'The Windows security identifier of the person in the local directory.',
    ],
    [
      'tfp',
      'Trust framework policy',
      'string',
      'The user flow by which the person signed in (Azure AD B2C).',
    ],
    ['uti', 'Token identifier', 'string', 'Internal identifier of this token, as jti elsewhere.'],
    ['rh', 'Internal value', 'string', 'For Microsoft alone; it means nothing to an application.'],
    ['aio', 'Internal value', 'string', 'For Microsoft alone; it means nothing to an application.'],
  ],
  headerSource: 'entra-validation',
  header: [
    [
      'nonce',
      'Nonce',
      'For Microsoft’s own services, such as Microsoft Graph: only they can verify this token. The signature covers the SHA-256 hash of this value instead of the value.',
    ],
  ],
  example: {
    header: { nonce: 'x' },
    claims: { iss: 'https://sts.windows.net/t/', tid: 't', oid: 'o', scp: 'User.Read' },
  },
} satisfies Vendor;
