/** Values of other kinds that are beside the tokens in a text: a GitHub token in a log, a session cookie of Flask. */
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

/** A value that is in several places is told once, with the first of them. */
const distinct = (
  pasted: string,
  named: readonly Named[],
): { first: Named; text: string; times: number }[] => {
  const found = new Map<string, { first: Named; text: string; times: number }>();
  for (const first of named) {
    const text = pasted.slice(first.span.start, first.span.end);
    const known = found.get(text);
    if (known) known.times += 1;
    else found.set(text, { first, text, times: 1 });
  }
  return [...found.values()];
};

const placeText = (line: number | undefined, times: number): string =>
  [
    line === undefined ? [] : [`line ${line}`],
    times === 1 ? [] : [`and ${times - 1} more ${times === 2 ? 'place' : 'places'}`],
  ]
    .flat()
    .join(', ');

/** One row a value. */
export const NamedValues = ({ pasted, named }: Props) => {
  const rows = distinct(pasted, named);
  const hasLines = pasted.includes('\n');
  return (
    <section className={styles.named} aria-label="Other values" data-named>
      <h2>Other values in your text: {rows.length}</h2>
      <ul>
        {rows.map(({ first: { span, says, source }, text, times }) => {
          const place = placeText(hasLines ? positionIn(pasted, span.start).line : undefined, times);
          return (
            <li key={span.start}>
              <code>
                <VisibleText text={text} limit={SHOWN} />
              </code>
              {place === '' ? '' : ` (${place})`}: {says} <SourceLink source={source} />
            </li>
          );
        })}
      </ul>
    </section>
  );
};
