/** Claims that vendors write into their own tokens and IANA knows nothing of, or knows otherwise. Not: applied to anybody else's token. */
import { document, rfc, type DocumentId } from '#sources/sources';
import { memberOf, type JsonObject } from '#text/json';
import { claimsFrom, type Claim, type ClaimRow } from './claims';
import { stringOf } from '../jws/jws';

interface Vendor {
  readonly vendor: string;
  readonly source: DocumentId;
  /** True for a claims set that only this vendor makes. */
  readonly fits: (claims: JsonObject) => boolean;
  readonly rows: readonly ClaimRow[];
}

const has = (claims: JsonObject, ...names: readonly string[]): boolean =>
  names.every((name) => memberOf(claims, name));

/** True when the issuer is of that form, or the token has all of these claims, as with a host name of its own. */
const told =
  (issuer: RegExp, ...names: readonly string[]) =>
  (claims: JsonObject): boolean =>
    issuer.test(stringOf(memberOf(claims, 'iss')?.value) ?? '') ||
    (names.length > 0 && has(claims, ...names));

const VENDORS: readonly Vendor[] = [
  {
    vendor: 'Microsoft Entra ID',
    source: 'entra-access-tokens',
    fits: told(
      /^https:\/\/(?:login\.microsoftonline\.(?:com|us)|login\.partner\.microsoftonline\.cn|sts\.windows\.net|[\w-]+\.(?:ciamlogin|b2clogin)\.com)\//u,
    ),
    rows: [
      ['tid', 'Tenant', 'string', 'The organisation (tenant) that the person or program signed in to.'],
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
        'What the application may do for the person: names with spaces between them.',
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
        'Who checked who the person is, when that was not the tenant itself.',
      ],
      ['ipaddr', 'IP address', 'string', 'The address that the person signed in from.'],
      [
        'acct',
        'Account status',
        'string',
        'Whether the person is a member (0) or a guest (1) of the tenant.',
      ],
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
  },
  {
    vendor: 'Auth0',
    source: 'auth0-access-tokens',
    fits: told(/^https:\/\/[\w-]+(?:\.[a-z]{2,3})?\.auth0\.com\/$/u, 'gty'),
    rows: [
      [
        'permissions',
        'Permissions',
        'list',
        'What the person may do at the API by their roles, when the API uses role-based access.',
      ],
      [
        'gty',
        'Grant type',
        'string',
        'By which kind of grant the token was got, such as client-credentials.',
      ],
      ['org_id', 'Organization', 'string', 'The organization that the person signed in to.'],
      [
        'org_name',
        'Organization name',
        'string',
        'The name of the organization that the person signed in to.',
      ],
    ],
  },
  {
    vendor: 'Okta',
    source: 'okta-tokens',
    fits: told(/^https:\/\/[\w-]+\.okta(?:preview|-emea|-gov)?\.com(?:\/|$)/u, 'cid', 'scp'),
    rows: [
      ['uid', 'User ID', 'string', 'Names the person at Okta; absent when a program signed in for itself.'],
      ['cid', 'Client ID', 'string', 'The application that asked for the token.'],
      ['scp', 'Scopes', 'list', 'What the token allows, as a list.'],
      ['ver', 'Version', 'number', 'The version of the token format.'],
      ['idp', 'Identity provider', 'string', 'Who checked who the person is.'],
    ],
  },
  {
    vendor: 'Amazon Cognito',
    source: 'cognito-tokens',
    fits: told(/^https:\/\/cognito-idp\.[a-z\d-]+\.amazonaws\.com(?:\.cn)?\//u),
    rows: [
      [
        'token_use',
        'Token use',
        'string',
        'Which kind of token this is: access or id. A service must accept only the kind it expects.',
      ],
      ['cognito:groups', 'Groups', 'list', 'Groups of the user pool that the person is in.'],
      ['cognito:username', 'User name', 'string', 'The user name in the user pool.'],
      ['cognito:roles', 'IAM roles', 'list', "IAM roles of the person's groups."],
      [
        'cognito:preferred_role',
        'Preferred IAM role',
        'string',
        "The IAM role of the person's first-ranking group.",
      ],
      ['username', 'User name', 'string', 'The user name in the user pool.'],
      ['event_id', 'Event ID', 'string', 'Names the sign-in that the token came from.'],
      ['origin_jti', 'Original token ID', 'string', 'Names the sign-in whose tokens are revoked together.'],
      ['device_key', 'Device', 'string', 'The remembered device that the person used.'],
      ['version', 'Version', 'number', 'The version of the token format.'],
      ['identities', 'Identities', 'list', 'Accounts elsewhere that are linked with this one.'],
    ],
  },
  {
    vendor: 'Keycloak',
    source: 'keycloak-admin',
    fits: told(/^https?:\/\/[^?#]+\/realms\/[^/?#]+$/u, 'realm_access'),
    rows: [
      [
        'typ',
        'Kind of token',
        'string',
        'Which kind of token this is: Bearer (access), ID, Refresh or Offline.',
      ],
      ['realm_access', 'Realm roles', 'object', 'Roles that hold in the whole realm.'],
      ['resource_access', 'Client roles', 'object', 'Roles that hold at one client each.'],
      ['session_state', 'Session', 'string', 'Names the session at Keycloak (an older name for sid).'],
      [
        'allowed-origins',
        'Allowed origins',
        'list',
        'Origins from which scripts may use the token, for adapters that check it.',
      ],
      ['clientId', 'Client ID', 'string', 'The client that signed in for itself.'],
      ['clientHost', 'Client host', 'string', 'The host that the client signed in from.'],
      ['clientAddress', 'Client address', 'string', 'The address that the client signed in from.'],
    ],
  },
  {
    vendor: 'Firebase',
    source: 'firebase-tokens',
    fits: told(/^https:\/\/(?:securetoken\.google|session\.firebase\.google)\.com\//u),
    rows: [
      [
        'firebase',
        'Firebase',
        'object',
        'How the person signed in (sign_in_provider), and their identities and tenant.',
      ],
      ['user_id', 'User ID', 'string', 'Names the person in the project, as sub does.'],
    ],
  },
  {
    vendor: 'Google',
    source: 'google-oidc',
    fits: told(/^(?:https:\/\/)?accounts\.google\.com$/u),
    rows: [
      [
        'hd',
        'Hosted domain',
        'string',
        'The Google Workspace domain of the account; absent for a private account.',
      ],
      ['google', 'Google Cloud', 'object', 'The virtual machine that the token was issued to.'],
    ],
  },
  {
    vendor: 'GitHub Actions',
    source: 'github-oidc',
    fits: told(
      /^https:\/\/token\.actions\.githubusercontent\.com(?:\/|$)/u,
      'repository',
      'job_workflow_ref',
    ),
    rows: [
      ['repository', 'Repository', 'string', 'The repository that the workflow runs in.'],
      ['repository_id', 'Repository ID', 'string', 'Names the repository; unlike its name it never changes.'],
      ['repository_owner', 'Owner', 'string', 'The user or organization that owns the repository.'],
      ['repository_owner_id', 'Owner ID', 'string', 'Names the owner; unlike their name it never changes.'],
      [
        'repository_visibility',
        'Visibility',
        'string',
        'Whether the repository is public, private or internal.',
      ],
      ['ref', 'Git ref', 'string', 'The branch or tag that started the run.'],
      ['ref_type', 'Kind of ref', 'string', 'Whether ref is a branch or a tag.'],
      ['ref_protected', 'Protected ref', 'string', 'Whether ref is protected.'],
      ['head_ref', 'Head branch', 'string', 'The branch that a pull request comes from.'],
      ['base_ref', 'Base branch', 'string', 'The branch that a pull request goes to.'],
      ['sha', 'Commit', 'string', 'The commit that started the run.'],
      [
        'workflow',
        'Workflow',
        'string',
        'The name of the workflow; anybody who may change it can choose it.',
      ],
      ['workflow_ref', 'Workflow file', 'string', 'The workflow file with its repository and ref.'],
      ['workflow_sha', 'Workflow commit', 'string', 'The commit of the workflow file.'],
      [
        'job_workflow_ref',
        'Job workflow',
        'string',
        'The reusable workflow that the job is from, with its ref.',
      ],
      ['job_workflow_sha', 'Job workflow commit', 'string', 'The commit of the reusable workflow.'],
      ['run_id', 'Run', 'string', 'Names the run.'],
      ['run_number', 'Run number', 'string', 'Counts the runs of this workflow.'],
      ['run_attempt', 'Attempt', 'string', 'Counts how often this run was tried.'],
      ['actor', 'Actor', 'string', 'The account that started the run.'],
      ['actor_id', 'Actor ID', 'string', 'Names the account that started the run.'],
      ['event_name', 'Event', 'string', 'What started the run, such as push or pull_request.'],
      ['environment', 'Environment', 'string', 'The deployment environment that the job uses.'],
      ['runner_environment', 'Runner', 'string', "Whether the runner is GitHub's or one's own."],
      ['enterprise', 'Enterprise', 'string', 'The enterprise that the repository is in.'],
      ['enterprise_id', 'Enterprise ID', 'string', 'Names the enterprise.'],
    ],
  },
  {
    vendor: 'Kubernetes',
    source: 'kubernetes-tokens',
    fits: (claims) =>
      has(claims, 'kubernetes.io') || has(claims, 'kubernetes.io/serviceaccount/service-account.name'),
    rows: [
      [
        'kubernetes.io',
        'Kubernetes',
        'object',
        'The namespace, service account and pod that the token is bound to.',
      ],
      [
        'kubernetes.io/serviceaccount/namespace',
        'Namespace',
        'string',
        'The namespace of the service account (older tokens, which do not expire).',
      ],
      ['kubernetes.io/serviceaccount/secret.name', 'Secret', 'string', 'The secret that holds this token.'],
      [
        'kubernetes.io/serviceaccount/service-account.name',
        'Service account',
        'string',
        'The service account that the token is for.',
      ],
      [
        'kubernetes.io/serviceaccount/service-account.uid',
        'Service account UID',
        'string',
        'Names the service account for as long as it exists.',
      ],
    ],
  },
  {
    vendor: 'Supabase',
    source: 'supabase-jwt',
    fits: told(/^(?:supabase|https:\/\/[a-z\d]+\.supabase\.co\/auth\/v1)$/u, 'aal', 'session_id', 'role'),
    rows: [
      [
        'role',
        'Database role',
        'string',
        'The PostgreSQL role that requests run as: anon, authenticated or service_role, which passes every row rule.',
      ],
      [
        'aal',
        'Assurance level',
        'string',
        'How strong the proof of identity was: aal1, or aal2 with a second factor.',
      ],
      ['session_id', 'Session ID', 'string', 'Names the session that the token belongs to.'],
      [
        'app_metadata',
        'Application metadata',
        'object',
        'Facts about the person that only the server can change.',
      ],
      [
        'user_metadata',
        'User metadata',
        'object',
        'Facts about the person that they can change themselves, so that nothing must depend on them.',
      ],
      ['is_anonymous', 'Anonymous', 'boolean', 'Whether the person signed in without an account.'],
      ['phone', 'Telephone number', 'string', "The person's telephone number."],
      ['ref', 'Project', 'string', 'The project that an API key is for.'],
    ],
  },
];

const TABLES = VENDORS.map(({ vendor, source, fits, rows }) => ({
  fits,
  byName: new Map(
    claimsFrom(document(source), rows).map((claim) => [claim.name, { ...claim, vendor }] as const),
  ),
}));

/** Every vendor's rows, for lists. */
export const VENDOR_CLAIMS: readonly Claim[] = TABLES.flatMap(({ byName }) => [...byName.values()]);

const OWN_NAME: Omit<Claim, 'name'> = {
  title: 'Public claim name',
  says: "A claim of the issuer's own. Its name is an address so that it can't collide with another's.",
  kind: 'any',
  source: rfc(7519, '4.2'),
};

const COGNITO_ATTRIBUTE: Omit<Claim, 'name'> = {
  title: 'Custom attribute',
  says: 'An attribute that this user pool defines.',
  kind: 'any',
  source: document('cognito-tokens'),
  vendor: 'Amazon Cognito',
};

/**
 * What a vendor means by a claim in a token of its own.
 * @param claims the claims set, by which the vendor is told; without it no vendor is
 */
export const vendorClaimOf = (name: string, claims: JsonObject | undefined): Claim | undefined => {
  if (!claims) return undefined;
  const row = TABLES.find(({ fits, byName }) => byName.has(name) && fits(claims))?.byName.get(name);
  if (row) return row;
  if (name.startsWith('custom:') && has(claims, 'token_use')) return { name, ...COGNITO_ATTRIBUTE };
  return /^https?:\/\/./u.test(name) ? { name, ...OWN_NAME } : undefined;
};
