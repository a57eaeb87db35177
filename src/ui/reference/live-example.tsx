/** An example of a rule, to be changed: the rule runs on it as one types. Not: other rules, or keeping what was typed. */
import { useId, useMemo, useState } from 'react';
import { examplesOf } from '#lint/examples-of';
import type { Given } from '#lint/given';
import type { NamedRule } from '#lint/rule';
import { navigate } from '../address';
import { useChoices } from '../choices';
import { MINUTE, useNow } from '../now';
import { useEvidence } from '../evidence';
import { GivenList } from '../parts/given-list';
import { MarkedBox } from '../parts/marked-box';
import { SeverityMark } from '../parts/severity';
import { useTextLinter } from './text-linter';
import styles from './reference.module.css';

interface Props {
  readonly rule: NamedRule;
  readonly example: string;
  /** What stands beside it; it is shown, and not to be changed. */
  readonly given: Given;
  /** Which one it is: `Reported example 1`. */
  readonly name: string;
}

export const LiveExample = ({ rule, example, given, name }: Props) => {
  const id = useId();
  const [text, setText] = useState(example);
  const lintText = useTextLinter(rule.on);
  const paste = useChoices((choices) => choices.paste);
  const giveKey = useChoices((choices) => choices.giveKey);
  const thresholds = useChoices((choices) => choices.thresholds);
  // An example that is about time says when it is; on another the clock has no say.
  const present = useNow(MINUTE);
  const now = examplesOf(rule.id).now ?? present;
  const evidence = useEvidence(rule.asks ? text : undefined, given, now);
  const isOpen = rule.asks === true && evidence === undefined;
  const findings = useMemo(
    () =>
      lintText(text, { now, states: true, thresholds, given, ...(evidence ? { evidence } : {}) }).filter(
        (finding) => finding.rule.id === rule.id,
      ),
    [lintText, rule, text, now, thresholds, given, evidence],
  );
  const marks = useMemo(() => findings.map(({ at }) => at), [findings]);
  return (
    <li className={styles.example}>
      <GivenList given={given} />
      <MarkedBox label={name} text={text} onText={setText} marks={marks} describedBy={id} />
      <div id={id} aria-live="polite">
        {findings.map((finding) => (
          <p key={`${finding.at.start}/${finding.says}`}>
            <SeverityMark severity={finding.severity} /> {finding.says}
          </p>
        ))}
        {isOpen ? <p>Looking …</p> : findings.length === 0 ? <p>The rule is silent.</p> : null}
      </div>
      <div className={styles.acts}>
        <button
          type="button"
          disabled={text === example}
          aria-label={`Reset ${name.toLowerCase()}`}
          onClick={() => {
            setText(example);
          }}
        >
          Reset
        </button>
        {rule.on === 'flow' ? null : (
          <button
            type="button"
            aria-label={`Inspect this: ${name.toLowerCase()}`}
            onClick={() => {
              paste(rule.on === 'set-cookie' ? `Set-Cookie: ${text}` : text);
              if (given.key) giveKey(given.key.text);
              navigate('/inspect');
            }}
          >
            Inspect this
          </button>
        )}
      </div>
    </li>
  );
};
