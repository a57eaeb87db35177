/** One token of the table: what was done, the token, and what each verifier made of it. */
import type { Cell, Row } from '#jose/forgery/run';
import { decodeJws } from '#jose/jws/jws';
import { CopyButton } from '../../parts/copy-button';
import { SourceLink } from '../../parts/source-link';
import { VisibleText } from '../../parts/visible-text';
import styles from './forged-token.module.css';

const Judgement = ({ cell, alg, forged }: { cell: Cell; alg: string; forged: boolean }) => {
  const { verifier, accepted, because } = cell;
  const { flawed, right } = verifier.line(alg);
  const fell = forged && accepted;
  return (
    <li
      data-verifier={verifier.id}
      data-outcome={accepted ? 'accepted' : 'refused'}
      data-fell={fell || undefined}
    >
      <p>
        <strong>{verifier.label}</strong>{' '}
        <span className={styles.word}>
          <span aria-hidden="true">{accepted ? '●' : '–'}</span> {accepted ? 'accepts' : 'refuses'}
        </span>{' '}
        <VisibleText text={because} />
      </p>
      {fell ? (
        <dl className={styles.lines}>
          {flawed === undefined ? null : (
            <>
              <dt>Flaw</dt>
              <dd>
                <code>{flawed}</code>
              </dd>
            </>
          )}
          <dt>Fix</dt>
          <dd>
            <code>{right}</code>
          </dd>
        </dl>
      ) : null}
    </li>
  );
};

interface Props {
  readonly row: Row;
  /** Of the service. */
  readonly alg: string;
  readonly onOpen: (token: string) => void;
}

/** Those who accept are first. */
export const ForgedToken = ({ row, alg, onOpen }: Props) => {
  const { forgery, label, compact, cells } = row;
  const { header } = decodeJws(compact);
  const sorted = cells.toSorted((a, b) => Number(b.accepted) - Number(a.accepted));
  return (
    <section className={styles.forged} aria-labelledby="forged-title" data-forged={row.id}>
      <div className={styles.head}>
        <h3 id="forged-title">{label}</h3>
        <span className={styles.acts}>
          <CopyButton text={compact} what={`this token: ${label}`} />
          <button
            type="button"
            onClick={() => {
              onOpen(compact);
            }}
          >
            Open in the inspector
          </button>
        </span>
      </div>
      <p>{forgery ? forgery.says : 'The service’s own token. Every useful verifier accepts it.'}</p>
      {forgery ? (
        <p className={styles.soft}>
          {forgery.sources.map((source, index) => (
            <span key={source.title}>
              {index > 0 ? ' · ' : null}
              <SourceLink source={source} />
            </span>
          ))}
        </p>
      ) : null}
      <pre className={styles.header} aria-label="Its JOSE header">
        <VisibleText text={header.utf8?.text ?? ''} />
      </pre>
      <pre className={styles.token} aria-label="The token">
        <VisibleText text={compact} />
      </pre>
      <ul className={styles.verifiers}>
        {sorted.map((cell) => (
          <Judgement key={cell.verifier.id} cell={cell} alg={alg} forged={forgery !== undefined} />
        ))}
      </ul>
    </section>
  );
};
