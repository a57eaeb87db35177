/** Every rule, rendered from the rules themselves. */
import { Suspense, useState } from 'react';
import type { Severity, SubjectKind } from '#lint/rule';
import { hrefOf } from '../address';
import { lazyPart } from '../parts/load-once';
import { Select } from '../parts/select';
import { SeverityMark } from '../parts/severity';
import { VisibleText } from '../parts/visible-text';
import styles from './reference.module.css';
import list from './rule-list.built';

const KnownTables = lazyPart(async () => (await import('./known-tables')).KnownTables);

const { rules } = list;

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

const matches = (rule: (typeof rules)[number], { words, severity, group }: Filter): boolean =>
  (severity === '' || rule.severity === severity) &&
  (group === '' || rule.on === group) &&
  words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => `${rule.id} ${rule.says} ${rule.why} ${rule.fix}`.toLowerCase().includes(word));

const Tile = ({ kind, onChoose }: { readonly kind: SubjectKind; readonly onChoose: () => void }) => {
  const worst = list.worst[kind];
  const rule = rules.find(({ id }) => id === worst?.rule);
  return worst && rule ? (
    <li className={`box ${styles.tile}`}>
      <button type="button" onClick={onChoose}>
        {SUBJECTS[kind]} ({rules.filter(({ on }) => on === kind).length})
      </button>
      <code className={styles.excerpt}>
        <VisibleText text={worst.text} limit={240} />
      </code>
      <p>
        <SeverityMark severity={rule.severity} /> <a href={hrefOf(`/rules/${rule.id}`)}>{rule.says}</a>
      </p>
    </li>
  ) : null;
};

const NO_FILTER: Filter = { words: '', severity: '', group: '' };

/** `#/rules` */
export const RulesPage = () => {
  const [filter, setFilter] = useState(NO_FILTER);
  const shown = rules.filter((rule) => matches(rule, filter));
  // What a choice would leave, with the rest of the filter as it is.
  const count = (other: Partial<Filter>) =>
    rules.filter((rule) => matches(rule, { ...filter, ...other })).length;
  return (
    <div className={`stack loose ${styles.page}`}>
      <h1>Rules</h1>
      <p className={styles.lead}>
        {rules.length} rules check what you paste and what the lab does. Open a rule to run its examples. In
        folders for tests, examples and documentation, every finding counts as information.
      </p>
      <search className={`row ${styles.search}`}>
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
      {shown.length === rules.length ? (
        <ul className={styles.tiles} aria-label="Groups, each with its worst example">
          {KINDS.map((kind) => (
            <Tile
              key={kind}
              kind={kind}
              onChoose={() => {
                setFilter({ ...NO_FILTER, group: kind });
              }}
            />
          ))}
        </ul>
      ) : null}
      {shown.length === 0 ? <p>No rule matches. Remove a word, or choose all.</p> : null}
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
      {shown.length === rules.length ? (
        <Suspense>
          <KnownTables />
        </Suspense>
      ) : null}
    </div>
  );
};
