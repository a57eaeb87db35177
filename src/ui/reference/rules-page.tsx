/** Every rule, rendered from the rules themselves. Not: a text about them. */
import { useState } from 'react';
import { rules } from '#lint/lint';
import type { NamedRule, Severity, SubjectKind } from '#lint/rule';
import { hrefOf } from '../address';
import { SeverityMark } from '../parts/severity';
import styles from './reference.module.css';

const SUBJECTS: Readonly<Record<SubjectKind, string>> = {
  jws: 'Tokens',
  jwe: 'Encrypted tokens (JWE)',
  'json-serialization': 'Tokens in JSON serialization',
  'sd-jwt': 'Selective disclosure (SD-JWT)',
  url: 'URLs',
  'set-cookie': 'Set-Cookie fields',
  flow: 'Where credentials are kept',
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

const matches = (rule: NamedRule, words: string, severity: string): boolean =>
  (severity === '' || rule.severity === severity) &&
  words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => `${rule.id} ${rule.says} ${rule.why} ${rule.fix}`.toLowerCase().includes(word));

/** `#/rules` */
export const RulesPage = () => {
  const [words, setWords] = useState('');
  const [severity, setSeverity] = useState('');
  const shown = rules.filter((rule) => matches(rule, words, severity));
  return (
    <div className={styles.page}>
      <h1>Rules</h1>
      <p className={styles.lead}>
        {rules.length} rules look at what you paste and at what the lab does. Each shows examples that are run
        as you open it.
      </p>
      <search className={styles.search}>
        <label>
          Find{' '}
          <input
            type="search"
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
            }}
          />
        </label>
        <label>
          Severity{' '}
          <select
            value={severity}
            onChange={(event) => {
              setSeverity(event.target.value);
            }}
          >
            <option value="">all</option>
            {SEVERITIES.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <output>
          {shown.length} of {rules.length}
        </output>
      </search>
      {(Object.keys(SUBJECTS) as SubjectKind[]).map((kind) => {
        const group = shown.filter((rule) => rule.on === kind);
        return group.length === 0 ? null : (
          <section key={kind}>
            <h2>{SUBJECTS[kind]}</h2>
            <ul className={styles.rules}>
              {group.map((rule) => (
                <li key={rule.id}>
                  <SeverityMark severity={rule.severity} />
                  <a href={hrefOf(`/rules/${rule.id}`)}>{rule.id}</a>
                  <span>{rule.says}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
