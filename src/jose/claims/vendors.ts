/** What vendors mean by names in their own tokens, where IANA knows nothing of them, or knows otherwise. It applies to their own tokens only. */
import { document, rfc } from '#sources/sources';
import { claimsFrom } from './claims';
import type { Claim, HeaderParameter, MoreNames, TokenObjects } from './explained';
import { hasAll, type Vendor } from './vendor';

const modules = import.meta.glob<Vendor>('./vendors/*.ts', { eager: true, import: 'default' });

/** Every vendor in vendors/, by name. */
export const VENDORS: readonly Vendor[] = Object.values(modules).toSorted((a, b) =>
  a.vendor < b.vendor ? -1 : 1,
);

const claimsOf = ({ vendor, source, claims }: Vendor): Claim[] =>
  claimsFrom(document(source), claims).map((claim) => ({ ...claim, vendor }));

const headerOf = ({ vendor, source, header = [], headerSource = source }: Vendor): HeaderParameter[] =>
  header.map(([name, title, says]) => ({
    name,
    title,
    says,
    of: ['jws'],
    source: document(headerSource),
    vendor,
  }));

const named = <Row extends { readonly name: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.name, row]));

const CLAIMS = VENDORS.map((vendor) => ({ fits: vendor.fits, rows: named(claimsOf(vendor)) }));
const PARAMETERS = VENDORS.map((vendor) => ({ fits: vendor.fits, rows: named(headerOf(vendor)) }));

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

interface Table<Row> {
  readonly fits: Vendor['fits'];
  readonly rows: ReadonlyMap<string, Row>;
}

const rowIn = <Row>(tables: readonly Table<Row>[], name: string, token: TokenObjects): Row | undefined =>
  tables.find(({ rows, fits }) => rows.has(name) && fits(token))?.rows.get(name);

/** What a vendor means by a claim or a header parameter in a token of its own. */
export const vendorNames: MoreNames = {
  claim: (name, token) => {
    const row = rowIn(CLAIMS, name, token);
    if (row) return row;
    if (name.startsWith('custom:') && hasAll(token.claims, 'token_use')) {
      return { name, ...COGNITO_ATTRIBUTE };
    }
    return token.claims && /^https?:\/\/./u.test(name) ? { name, ...OWN_NAME } : undefined;
  },
  headerParameter: (name, token) => rowIn(PARAMETERS, name, token),
};
