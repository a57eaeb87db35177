/** Every attack in every mode and store, played as one looks. Not: a list of what should happen. */
import { useMemo, useState } from 'react';
import { attacks } from '#lab/attacks';
import { defences } from '#lab/defences';
import { LANES } from '#lab/measures/matrix';
import { hrefOf } from '../address';
import { Select } from '../parts/select';
import styles from './attacks.module.css';
import { LaneCells } from './lane-cells';
import { LaneHeads } from './lane-heads';
import { Legend } from './outcome-cell';
import { Progress } from './progress';
import { useCells } from './use-cells';

const groups = [...new Set(attacks.map(({ group }) => group))];

const DEFENDED_BY = [
  { id: 'none', label: 'nothing' },
  { id: 'default', label: 'all that the lab opens with' },
  ...defences.map(({ id, label }) => ({ id, label: `${label} alone` })),
];

/** `#/attacks` */
export const AttacksPage = () => {
  const [defence, setDefence] = useState('none');
  const wanted = useMemo(
    () => attacks.flatMap((attack) => LANES.map((lane) => ({ attack, lane, defence }))),
    [defence],
  );
  const played = useCells(wanted);
  return (
    <div className={styles.page}>
      <h1>Attacks</h1>
      <p className={styles.lead}>
        {attacks.length} attacks against {LANES.length} ways to stay logged in. Every outcome here is read
        from a run that this page just made: an attack succeeds only when protected data came back to the
        attacker, a protected change was made, or the victim lost a login that nobody ended.
      </p>
      <div className={styles.controls}>
        <Select label="Defended by" value={defence} options={DEFENDED_BY} onChoose={setDefence} />
        <Progress {...played} />
      </div>
      <Legend />
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <LaneHeads first="Attack" />
          {groups.map((group) => (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={LANES.length + 1} className={styles.group}>
                  {`${group.slice(0, 1).toUpperCase()}${group.slice(1)}`}
                </th>
              </tr>
              {attacks
                .filter((attack) => attack.group === group)
                .map((attack) => (
                  <tr key={attack.id} data-attack={attack.id}>
                    <th scope="row">
                      <a href={hrefOf(`/attacks/${attack.id}`)}>{attack.label}</a>
                    </th>
                    <LaneCells attack={attack} defence={defence} played={played} />
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
};
