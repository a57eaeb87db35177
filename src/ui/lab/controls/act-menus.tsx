/** The acts and attacks that do not stand in the bar, by group. */
import { ACTS, type Act } from '#lab/run/act';
import type { Attack } from '#lab/attacker/attack';
import { attacks } from '#lab/attacks';
import styles from './act-menus.module.css';
import { Menu } from './menu';

interface Props {
  readonly onAct: (id: string) => void;
  readonly disabled: boolean;
}

interface ItemProps {
  /** Id of the panel, which the button closes. */
  readonly panel: string;
  readonly id: string;
  readonly label: string;
  readonly onAct: (id: string) => void;
}

const ActItem = ({ panel, id, label, onAct }: ItemProps) => (
  <button
    type="button"
    popoverTarget={panel}
    popoverTargetAction="hide"
    data-act={id}
    onClick={() => {
      onAct(id);
    }}
  >
    {label}
  </button>
);

const GROUPS: readonly { readonly group: Act['group']; readonly title: string }[] = [
  { group: 'alice', title: 'In the shop’s page' },
  { group: 'elsewhere', title: 'Elsewhere' },
  { group: 'the shop', title: 'At the shop' },
  { group: 'wait', title: 'Longer waits' },
];

/** @param without ids of acts that have a button of their own */
export const MoreActs = ({ onAct, disabled, without }: Props & { readonly without: readonly string[] }) => (
  <Menu label="More" title="More acts" disabled={disabled}>
    {(panel) => (
      <div className={styles.groups}>
        {GROUPS.map(({ group, title }) => {
          const acts = ACTS.filter((act) => act.group === group && !without.includes(act.id));
          return acts.length === 0 ? null : (
            <section key={group}>
              <h2>{title}</h2>
              <ul>
                {acts.map(({ id, label }) => (
                  <li key={id}>
                    <ActItem panel={panel} id={id} label={label} onAct={onAct} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    )}
  </Menu>
);

/** Groups in the order their first attacks have. */
const attackGroups: readonly Attack['group'][] = [...new Set(attacks.map(({ group }) => group))];

/** Each attack with what it is granted. */
export const AttackMenu = ({ onAct, disabled }: Props) => (
  <Menu label="Attack" title="Attacks" disabled={disabled}>
    {(panel) => (
      <div className={styles.attacks}>
        {attackGroups.map((group) => (
          <section key={group}>
            <h2>{`${group.slice(0, 1).toUpperCase()}${group.slice(1)}`}</h2>
            <ul>
              {attacks
                .filter((attack) => attack.group === group)
                .map(({ id, label, says, grants }) => (
                  <li key={id}>
                    <ActItem panel={panel} id={id} label={label} onAct={onAct} />
                    <p>
                      {says} <span className={styles.grant}>Granted: {grants.join(', ') || 'nothing'}.</span>
                    </p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    )}
  </Menu>
);
