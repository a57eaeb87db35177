/** One rule: a bad and a good example side by side, executed, then why, how to fix it, and its thresholds. */
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

const BAD = 'Reported';
const GOOD = 'Not reported';

interface ExamplesProps {
  readonly rule: NamedRule;
  readonly title: string;
  readonly examples: readonly Example[];
  /** How many of them are elsewhere. */
  readonly before?: number;
}

const Examples = ({ rule, title, examples, before = 0 }: ExamplesProps) => (
  <section data-examples={title === BAD ? 'bad' : 'good'}>
    <h2>
      <span aria-hidden="true">{title === BAD ? '✖' : '✓'} </span>
      {before > 0 ? `${title}, more` : title}
    </h2>
    <ul>
      {examples.map((example, index) => (
        <LiveExample
          // One text may appear twice, with other things given.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          rule={rule}
          example={textOf(example)}
          given={givenOf(example)}
          name={`${title}, example ${before + index + 1}`}
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
      <div className={`stack loose ${styles.page}`}>
        <h1>No rule has that name</h1>
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
  const { bad, good } = examplesOf(id);
  return (
    <div key={id} className={`stack loose ${styles.page}`}>
      <p>
        <a href={hrefOf('/rules')}>All rules</a>
      </p>
      <h1>
        {rule.id} <SeverityMark severity={rule.severity} />
      </h1>
      <p className={styles.says}>{rule.says}</p>
      <p className={`quiet ${styles.edit}`}>Edit an example: the rule runs as you type.</p>
      <div className={styles.pair}>
        <Examples rule={rule} title={BAD} examples={bad.slice(0, 1)} />
        <Examples rule={rule} title={GOOD} examples={good.slice(0, 1)} />
      </div>
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
            These limits are policy, not law. A change applies to everything in this visit.
          </p>
          <ThresholdFields rule={rule} />
        </section>
      ) : null}
      <div className={styles.pair}>
        {bad.length > 1 ? <Examples rule={rule} title={BAD} examples={bad.slice(1)} before={1} /> : null}
        {good.length > 1 ? <Examples rule={rule} title={GOOD} examples={good.slice(1)} before={1} /> : null}
      </div>
    </div>
  );
};
