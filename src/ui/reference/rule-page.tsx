/** One rule with its examples, executed. Not: a text about it. */
import { ruleOf } from '#lint/lint';
import { lintText } from '#lint/lint-text';
import type { Finding, NamedRule } from '#lint/rule';
import type { Span } from '#text/span';
import { hrefOf, navigate } from '../address';
import { useChoices } from '../choices';
import { VisibleText } from '../inspect/visible-text';
import { SeverityMark } from '../parts/severity';
import { SourceLink } from '../parts/source-link';
import styles from './reference.module.css';

const findingsOf = (rule: NamedRule, example: string): Finding[] => {
  const context = { now: rule.examples.now ?? Math.floor(Date.now() / 1000), states: true } as const;
  return lintText(rule.on, example, context).filter((finding) => finding.rule.id === rule.id);
};

const Marked = ({ text, at }: { text: string; at: Span | undefined }) =>
  at === undefined ? (
    <VisibleText text={text} />
  ) : (
    <>
      <VisibleText text={text.slice(0, at.start)} />
      <mark>
        <VisibleText text={text.slice(at.start, at.end)} />
        {at.end === at.start ? '‸' : ''}
      </mark>
      <VisibleText text={text.slice(at.end)} />
    </>
  );

const Example = ({ rule, text }: { rule: NamedRule; text: string }) => {
  const paste = useChoices((choices) => choices.paste);
  const findings = findingsOf(rule, text);
  return (
    <li className={styles.example}>
      <pre>
        <Marked text={text} at={findings[0]?.at} />
      </pre>
      {findings.map((finding) => (
        <p key={finding.at.start}>
          <SeverityMark severity={finding.severity} /> {finding.says}
        </p>
      ))}
      {findings.length === 0 ? <p>The rule is silent.</p> : null}
      {rule.on === 'flow' ? null : (
        <button
          type="button"
          onClick={() => {
            paste(rule.on === 'set-cookie' ? `Set-Cookie: ${text}` : text);
            navigate('/inspect');
          }}
        >
          Inspect this
        </button>
      )}
    </li>
  );
};

const Examples = ({ rule, title, texts }: { rule: NamedRule; title: string; texts: readonly string[] }) => (
  <section>
    <h2>{title}</h2>
    <ul className={styles.examples}>
      {texts.map((text) => (
        <Example key={text} rule={rule} text={text} />
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
    <div className={styles.page}>
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
      </dl>
      <Examples rule={rule} title="Reported" texts={rule.examples.bad} />
      <Examples rule={rule} title="Not reported" texts={rule.examples.good} />
    </div>
  );
};
