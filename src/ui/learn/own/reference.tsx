/** Every name that a lesson of one's own can use, as the lab has it. */
import { useState } from 'react';
import { ACTS } from '#lab/run/act';
import { attacks } from '#lab/attacks';
import { defences } from '#lab/defences';
import { modes } from '#lab/modes';
import { CHOICES, TOLD_SETUP } from '#lab/run/choices';
import { MEASURES } from '#lessons/measures';
import { memberRows } from '#lessons/form/members';
import { CopyButton } from '../../parts/copy-button';
import styles from './own.module.css';

interface Row {
  readonly id: string;
  readonly says: string;
}

const Names = ({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) => (
  <section>
    <h3>{title}</h3>
    <dl className={styles.names}>
      {rows.map(({ id, says }) => (
        <div key={id}>
          <dt>
            <CopyButton text={id} what={id} shown={id} />
          </dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  </section>
);

const Members = () => (
  <section>
    <h3>Members</h3>
    <dl className={styles.names}>
      {memberRows().map(({ path, says, required }) => (
        <div key={path}>
          <dt>
            <code>{path}</code>
          </dt>
          <dd>
            {says}
            {required ? ' Required.' : ''}
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

const onAtFirst = (id: string): string =>
  TOLD_SETUP.defences.includes(id) ? ' On unless switched off.' : '';

const Lists = () => (
  <div className={styles.lists}>
    <section>
      <h3>Placeholders</h3>
      <p>
        The run fills a column and a measure in braces. It does so in <code>reason</code>, <code>after</code>,{' '}
        <code>outcome</code> and <code>command</code>. With <code>{'{jwt.status}'}</code> it reads the value
        after the last act. With <code>{'{jwt.status@log-in}'}</code> it reads the value after that act. With{' '}
        <code>{'{each.bytes}'}</code> it reads every column. With <code>{'{setup.alg}'}</code> it reads the
        choices. The list below names the acts. If an act is done more than once, give its beat an{' '}
        <code>id</code> and use that.
      </p>
    </section>
    <section>
      <h3>Cases</h3>
      <p>
        A text may be a list of pieces, shown one after the other. A piece is a text or a list of cases. The
        first true case is shown. Example:{' '}
        <code>{'[{"if": {"mode": "jwt", "measure": "status", "is": 200}, "says": "…"}, {"says": "…"}]'}</code>
        .
      </p>
    </section>
    <Names
      title="Measures"
      rows={MEASURES.map(({ id, kind, says }) => ({
        id,
        says: `${says} ${kind === 'yes or no' ? 'True or false' : kind === 'text' ? 'A text' : 'A number'}.`,
      }))}
    />
    <Names title="Columns" rows={modes.map(({ id, label }) => ({ id, says: label }))} />
    <Names title="Acts" rows={ACTS.map(({ id, label }) => ({ id, says: label }))} />
    <Names title="Attacks, which are acts too" rows={attacks.map(({ id, label }) => ({ id, says: label }))} />
    <Names
      title="Defenses"
      rows={defences.map(({ id, label }) => ({ id, says: `${label}.${onAtFirst(id)}` }))}
    />
    {CHOICES.map(({ id, label, options }) => (
      <Names
        key={id}
        title={`${id}: ${label}`}
        rows={options.map((option, index) => ({
          id: option.id,
          says: `${option.label}${index === 0 ? ' (default)' : ''}`,
        }))}
      />
    ))}
    <Members />
  </div>
);

/** Folded; made when it is opened. */
export const Reference = () => {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.reference}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>Every name for a lesson</summary>
      {open ? <Lists /> : null}
    </details>
  );
};
