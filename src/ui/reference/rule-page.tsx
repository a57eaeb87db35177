/** One rule with its thresholds and its examples, executed. */
import { givenOf, textOf, type Example } from '#lint/example';
import { examplesOf } from '#lint/examples-of';
import { ruleOf } from '#lint/all-rules';
import type { NamedRule } from '#lint/rule';
import { hrefOf } from '../address';
import { VisibleText } from '../parts/visible-text';
import { SeverityMark } from '../parts/severity';
import { SourceLink } from '../parts/source-link';
import { ThresholdFields } from '../parts/threshold-fields';
import { LiveExample } from './live-example';
import styles from './reference.module.css';
import { ShownIn } from './shown-in';

interface ExamplesProps {
  readonly rule: NamedRule;
  readonly title: string;
  readonly examples: readonly Example[];
}

const Examples = ({ rule, title, examples }: ExamplesProps) => (
  <section>
    <h2>{title}</h2>
    <ul className={styles.examples}>
      {examples.map((example, index) => (
        <LiveExample
          // One text may stand twice, with other things given.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          rule={rule}
          example={textOf(example)}
          given={givenOf(example)}
          name={`${title}, example ${index + 1}`}
        />
      ))}
    </ul>
  </section>
);

/** `#/rules/<id>` */
export const RulePage = ({ id }: { id: string }) => {
  const rule = ruleOf(id);
  if (!rule) {
    return (
      <div className={styles.page}>
        <h1>There is no rule of that name</h1>
        <output>
          The address asks for{' '}
          <code>
            <VisibleText text={JSON.stringify(id)} limit={80} />
          </code>
          . <a href={hrefOf('/rules')}>All rules</a>
        </output>
      </div>
    );
  }
  return (
    <div key={id} className={styles.page}>
      <p>
        <a href={hrefOf('/rules')}>All rules</a>
      </p>
      <h1>
        {rule.id} <SeverityMark severity={rule.severity} />
      </h1>
      <p className={styles.lead}>{rule.says}</p>
      <dl className={styles.pillars}>
        <dt>Why</dt>
        <dd>{rule.why}</dd>
        <dt>Fix</dt>
        <dd>{rule.fix}</dd>
        <dt>Sources</dt>
        <dd>
          <ul>
            {rule.sources.map((source) => (
              <li key={source.title}>
                <SourceLink source={source} />
              </li>
            ))}
          </ul>
        </dd>
        <ShownIn ruleId={rule.id} />
      </dl>
      {rule.thresholds ? (
        <section>
          <h2>Thresholds</h2>
          <p className={styles.lead}>
            Policy, not law: change one, and it counts for whatever you look at during this visit.
          </p>
          <ThresholdFields rule={rule} />
        </section>
      ) : null}
      <p className={styles.lead}>The examples can be changed; the rule runs as you type.</p>
      <Examples rule={rule} title="Reported" examples={examplesOf(id).bad} />
      <Examples rule={rule} title="Not reported" examples={examplesOf(id).good} />
    </div>
  );
};
