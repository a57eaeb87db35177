/** An example of a rule, to be changed: the rule runs on it as one types. Nothing typed is kept. */
import { useId, useMemo, useState } from 'react';
import { NOTHING_EXPECTED } from '#jose/jws/expectations';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import { examplesOf } from '#lint/examples-of';
import type { Given } from '#lint/given';
import type { NamedRule } from '#lint/rule';
import { navigate } from '../address';
import { useChoices } from '../choices';
import { MINUTE, useNow } from '../now';
import { useKnownSecret } from '../inspect/reading/use-known-secret';
import { useEvidence } from '../inspect/reading/use-verification';
import { GivenList } from '../parts/given-list';
import { MarkedBox } from '../parts/marked-box';
import { SeverityMark } from '../parts/severity';
import { VisibleText } from '../parts/visible-text';
import { useTextLinter } from './text-linter';
import styles from './reference.module.css';

interface Props {
  readonly rule: NamedRule;
  readonly example: string;
  /** What is beside it; it is shown and can’t be changed. */
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
  // What other rules ask for is there.
  const isFoundOut = rule.asks === 'evidence' || rule.asks === 'secret';
  const jws = useMemo(() => (isFoundOut ? decodeJws(text) : undefined), [isFoundOut, text]);
  const key = useMemo(() => given.key && readKey(given.key.text, given.key.reading ?? 'auto'), [given]);
  const evidence = useEvidence(jws, key, NOTHING_EXPECTED, given.proof);
  const { secret, isBroken } = useKnownSecret(rule.asks === 'secret' ? jws : undefined);
  const isOpen = isFoundOut && !(evidence && secret);
  const findings = useMemo(
    () =>
      lintText(text, {
        now,
        states: true,
        thresholds,
        given,
        ...(evidence ? { evidence } : {}),
        ...(secret ? { knownSecret: secret } : {}),
      }).filter((finding) => finding.rule.id === rule.id),
    [lintText, rule, text, now, thresholds, given, evidence, secret],
  );
  const marks = useMemo(() => findings.map(({ at }) => at), [findings]);
  return (
    <li className={styles.example}>
      <GivenList given={given} />
      <MarkedBox label={name} text={text} onText={setText} marks={marks} describedBy={id} />
      <div id={id} aria-live="polite">
        {findings.map((finding) => (
          <p key={`${finding.at.start}/${finding.says}`}>
            <SeverityMark severity={finding.severity} /> <VisibleText text={finding.says} />{' '}
            <VisibleText text={finding.note ?? ''} />
          </p>
        ))}
        {isBroken ? (
          <p data-failed="secret-search">The search failed.</p>
        ) : isOpen ? (
          <p>Looking …</p>
        ) : findings.length === 0 ? (
          <p>No finding.</p>
        ) : null}
      </div>
      <div className={`row ${styles.acts}`}>
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
