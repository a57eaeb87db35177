/** The packages and the kinds of token that the rules know, rendered from their tables. Not: the rules (rules-page.tsx). */
import type { ReactNode } from 'react';
import { SourceLink } from '../parts/source-link';
import { Table } from '../parts/table';
import tables from './known-tables.built';
import styles from './known-tables.module.css';

const { columns, libraries, tokens } = tables;

const Names = ({ of }: { readonly of: readonly string[] }) => (
  <>
    {of.map((name) => (
      <code key={name}>{name}</code>
    ))}
  </>
);

interface Props {
  readonly title: string;
  readonly count: number;
  readonly says: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/** A table as wide as it needs; in a narrow window it scrolls by itself. */
const Known = ({ title, count, says, columns, children }: Props) => (
  <section>
    <h2>
      {title} ({count})
    </h2>
    <p>{says}</p>
    <Table
      className={`small ${styles.wide}`}
      aria-label={title}
      columns={columns}
      region={`All ${title.toLowerCase()}`}
    >
      {children}
    </Table>
  </section>
);

export const KnownTables = () => (
  <>
    <Known
      title="Packages"
      count={libraries.reduce((all, { packages }) => all + packages.length, 0)}
      says="The code rules follow these calls from the import to their arguments."
      columns={['Package', ...columns]}
    >
      {libraries.map(({ packages, cells }) => (
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
    </Known>
    <Known
      title="Kinds of token"
      count={tokens.length}
      says="The token rules follow these vendors’ documentation."
      columns={['Kind', 'Recognized by', 'Lives at most', 'Needs no', 'Source']}
    >
      {tokens.map(({ says, told, lives, lacks, source }) => (
        <tr key={says}>
          <th scope="row">{says}</th>
          <td>
            <Names of={told} />
          </td>
          <td>{lives}</td>
          <td>
            <Names of={lacks} />
          </td>
          <td>
            <SourceLink source={source} />
          </td>
        </tr>
      ))}
    </Known>
  </>
);
