/** The packages and the kinds of token that the rules know, rendered from their tables. Not: the rules (rules-page.tsx). */
import { inWords } from '#lint/duration';
import { vendorTokens } from '#lint/vendor-token';
import { SourceLink } from '../parts/source-link';
import { LIBRARY_COLUMNS, libraryRows } from './library-calls';
import styles from './known-tables.module.css';

const Names = ({ of }: { readonly of: readonly string[] }) => (
  <>
    {of.map((name) => (
      <code key={name}>{name}</code>
    ))}
  </>
);

const Libraries = () => (
  <section>
    <h2>Packages ({libraryRows.reduce((all, { packages }) => all + packages.length, 0)})</h2>
    <p>The rules on code follow these calls from the import to their arguments.</p>
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
    <div className={styles.wide} role="region" aria-label="All packages" tabIndex={0}>
      <table aria-label="Packages">
        <thead>
          <tr>
            <th scope="col">Package</th>
            {LIBRARY_COLUMNS.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {libraryRows.map(({ packages, cells }) => (
            <tr key={packages[0]}>
              <th scope="row">
                <Names of={packages} />
              </th>
              {cells.map(({ title, calls }) => (
                <td key={title}>
                  <Names of={calls} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);

const Vendors = () => (
  <section>
    <h2>Kinds of token ({vendorTokens.length})</h2>
    <p>Rules on tokens judge these by what their vendor documents.</p>
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
    <div className={styles.wide} role="region" aria-label="All kinds of token" tabIndex={0}>
      <table aria-label="Kinds of token">
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Recognised by</th>
            <th scope="col">Lives at most</th>
            <th scope="col">Needs no</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {vendorTokens.map(({ says, told, lives, lacks = [], source }) => (
            <tr key={says}>
              <th scope="row">{says}</th>
              <td>
                <Names of={[...Object.keys(told.header ?? {}), ...Object.keys(told.claims)]} />
              </td>
              <td>{lives === undefined ? '' : inWords(lives)}</td>
              <td>
                <Names of={lacks} />
              </td>
              <td>
                <SourceLink source={source} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);

export const KnownTables = () => (
  <>
    <Libraries />
    <Vendors />
  </>
);
