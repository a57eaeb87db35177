/** Every rule, rendered from the rules themselves. */
import { useState } from 'react';
import { rules } from '#lint/all-rules';
import type { NamedRule, Severity, SubjectKind } from '#lint/rule';
import { hrefOf } from '../address';
import { Select } from '../parts/select';
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
  recording: 'Recorded logins',
  code: 'Code (JavaScript, TypeScript)',
  keys: 'Keys',
};

const KINDS = Object.keys(SUBJECTS) as SubjectKind[];

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface Filter {
  readonly words: string;
  /** Empty for all. */
  readonly severity: Severity | '';
  readonly group: SubjectKind | '';
}

const ALL = { id: '', label: 'all' } as const;

const matches = (rule: NamedRule, { words, severity, group }: Filter): boolean =>
  (severity === '' || rule.severity === severity) &&
  (group === '' || rule.on === group) &&
  words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => `${rule.id} ${rule.says} ${rule.why} ${rule.fix}`.toLowerCase().includes(word));

/** `#/rules` */
export const RulesPage = () => {
  const [filter, setFilter] = useState<Filter>({ words: '', severity: '', group: '' });
  const shown = rules.filter((rule) => matches(rule, filter));
  // What a choice would leave, with the rest of the filter as it is.
  const count = (other: Partial<Filter>) =>
    rules.filter((rule) => matches(rule, { ...filter, ...other })).length;
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
            value={filter.words}
            onChange={(event) => {
              setFilter({ ...filter, words: event.target.value });
            }}
          />
        </label>
        <Select
          label="Severity"
          value={filter.severity}
          options={[ALL, ...SEVERITIES.map((id) => ({ id, label: `${id} (${count({ severity: id })})` }))]}
          onChoose={(severity) => {
            setFilter({ ...filter, severity });
          }}
        />
        <Select
          label="Group"
          value={filter.group}
          options={[ALL, ...KINDS.map((id) => ({ id, label: `${SUBJECTS[id]} (${count({ group: id })})` }))]}
          onChoose={(group) => {
            setFilter({ ...filter, group });
          }}
        />
        <output>
          {shown.length} of {rules.length}
        </output>
      </search>
      {shown.length === 0 ? <p>No rule fits. Take a word out, or choose all.</p> : null}
      {KINDS.map((kind) => {
        const group = shown.filter((rule) => rule.on === kind);
        return group.length === 0 ? null : (
          <section key={kind}>
            <h2>
              {SUBJECTS[kind]} ({group.length})
            </h2>
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
