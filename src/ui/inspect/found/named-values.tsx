/** Values of other kinds that stand beside the tokens in a text: a GitHub token in a log, a session cookie of Flask. Not: the tokens. */
import type { Named } from '#artifacts/named-in';
import { positionIn } from '#text/position';
import { SourceLink } from '../../parts/source-link';
import { VisibleText } from '../../parts/visible-text';
import styles from './named-values.module.css';

/** Enough to find it again in the text. */
const SHOWN = 24;

interface Props {
  readonly pasted: string;
  readonly named: readonly Named[];
}

/** One row each. */
export const NamedValues = ({ pasted, named }: Props) => (
  <section className={styles.named} aria-label="Other values" data-named>
    <h2>Other values in your text: {named.length}</h2>
    <ul>
      {named.map(({ span, says, source }) => (
        <li key={span.start}>
          <code>
            <VisibleText text={pasted.slice(span.start, span.end)} limit={SHOWN} />
          </code>
          {pasted.includes('\n') ? ` (line ${positionIn(pasted, span.start).line})` : ''}: {says}{' '}
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  </section>
);
