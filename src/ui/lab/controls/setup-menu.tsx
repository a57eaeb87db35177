/** What a person chooses of the servers, the browser and the columns: defences and variants. Not: the choices that stand in the bar (token-choices.tsx). */
import type { Defence } from '#lab/defence';
import { defences } from '#lab/defences';
import { modes } from '#lab/modes';
import { CHOICES, columnsIn, DEFAULT_SETUP } from '#lab/run/choices';
import type { ChoiceId, Setup } from '#lab/run/setup';
import { Select } from '../../parts/select';
import { Menu } from './menu';
import styles from './setup-menu.module.css';

interface Props {
  readonly setup: Setup;
  readonly onChoose: (setup: Setup) => void;
}

const groups: readonly Defence['group'][] = [...new Set(defences.map(({ group }) => group))];

/** Why a defence can't be switched on now: the one it excludes, or that excludes it, is on. */
const barred = ({ id, excludes }: Defence, { defences: on }: Setup): string | undefined => {
  if (on.includes(id)) return undefined;
  if (excludes && on.includes(excludes.id)) return excludes.because;
  return defences.find((each) => on.includes(each.id) && each.excludes?.id === id)?.excludes?.because;
};

const inOrder = (ids: readonly string[]): string[] =>
  defences.filter(({ id }) => ids.includes(id)).map(({ id }) => id);

const Toggle = ({ defence, setup, onChoose }: Props & { readonly defence: Defence }) => {
  const { id, label, says } = defence;
  const on = setup.defences.includes(id);
  const because = barred(defence, setup);
  const idle = because === undefined ? defence.idle?.(setup) : undefined;
  return (
    <li>
      <label data-idle={idle !== undefined || undefined}>
        <input
          type="checkbox"
          checked={on}
          disabled={because !== undefined}
          data-defence={id}
          onChange={() => {
            const others = setup.defences.filter((each) => each !== id);
            onChoose({ ...setup, defences: on ? others : inOrder([...others, id]) });
          }}
        />
        <span>
          {label}
          <small>
            {says}
            {because === undefined ? null : ` Not now: ${because}`}
            {idle === undefined ? null : <em> Without effect now: {idle}</em>}
          </small>
        </span>
      </label>
    </li>
  );
};

/** A choice of a mode that is not shown changes nothing that one sees. */
const isOfColumns = (id: ChoiceId, { columns }: Setup): boolean => {
  const owner = modes.find(({ choices }) => choices?.some((choice) => choice.id === id));
  return !owner || columns.includes(owner.id);
};

/** The last column stays. */
const ColumnToggle = ({
  id,
  label,
  setup,
  onChoose,
}: Props & { readonly id: string; readonly label: string }) => {
  const on = setup.columns.includes(id);
  return (
    <label>
      <input
        type="checkbox"
        checked={on}
        disabled={on && setup.columns.length === 1}
        data-column={id}
        onChange={() => {
          const others = setup.columns.filter((each) => each !== id);
          onChoose({ ...setup, columns: on ? others : columnsIn([...others, id]) });
        }}
      />{' '}
      {label}
    </label>
  );
};

/** Everything takes effect at once: the same acts are done again. */
export const SetupMenu = ({ setup, onChoose }: Props) => (
  <Menu label={`Defences ${setup.defences.length} of ${defences.length}`} title="Defences and variants">
    {() => (
      <div className={styles.setup}>
        <p className={styles.all}>
          A change does the same acts again.{' '}
          <button
            type="button"
            onClick={() => {
              onChoose({ ...setup, defences: [] });
            }}
          >
            All off
          </button>{' '}
          <button
            type="button"
            onClick={() => {
              onChoose({ ...DEFAULT_SETUP, acts: setup.acts });
            }}
          >
            As at the start
          </button>
        </p>
        <section className={styles.columns}>
          <h2>Columns</h2>
          {modes.map(({ id, label }) => (
            <ColumnToggle key={id} id={id} label={label} setup={setup} onChoose={onChoose} />
          ))}
        </section>
        <section className={styles.choices}>
          <h2>Variants</h2>
          {CHOICES.filter(({ id, inBar }) => inBar === undefined && isOfColumns(id, setup)).map(
            ({ id, label, options, idle }) => (
              <Select
                key={id}
                label={label}
                value={setup[id]}
                options={options}
                onChoose={(option) => {
                  onChoose({ ...setup, [id]: option });
                }}
              >
                {idle?.(setup) === undefined ? null : <em>Without effect now: {idle(setup)}</em>}
              </Select>
            ),
          )}
        </section>
        {groups.map((group) => (
          <section key={group}>
            <h2>{`${group.slice(0, 1).toUpperCase()}${group.slice(1)}`}</h2>
            <ul>
              {defences
                .filter((defence) => defence.group === group)
                .map((defence) => (
                  <Toggle key={defence.id} defence={defence} setup={setup} onChoose={onChoose} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    )}
  </Menu>
);
