/** Every rule, rendered from the rules themselves. Not: a text about them. */
import { rules } from '#lint/lint';
import type { SubjectKind } from '#lint/rule';
import { hrefOf } from '../address';
import { SeverityMark } from '../parts/severity';
import styles from './reference.module.css';

const SUBJECTS: Readonly<Record<SubjectKind, string>> = {
  jws: 'Tokens',
  jwe: 'Encrypted tokens (JWE)',
  'sd-jwt': 'Selective disclosure (SD-JWT)',
  'set-cookie': 'Set-Cookie fields',
  flow: 'Where credentials are kept',
};

/** `#/rules` */
export const RulesPage = () => (
  <div className={styles.page}>
    <h1>Rules</h1>
    <p className={styles.lead}>
      {rules.length} rules look at what you paste and at what the lab does. Each shows examples that are run
      as you open it.
    </p>
    {(Object.keys(SUBJECTS) as SubjectKind[]).map((kind) => (
      <section key={kind}>
        <h2>{SUBJECTS[kind]}</h2>
        <ul className={styles.rules}>
          {rules
            .filter((rule) => rule.on === kind)
            .map((rule) => (
              <li key={rule.id}>
                <SeverityMark severity={rule.severity} />
                <a href={hrefOf(`/rules/${rule.id}`)}>{rule.id}</a>
                <span>{rule.says}</span>
              </li>
            ))}
        </ul>
      </section>
    ))}
  </div>
);
