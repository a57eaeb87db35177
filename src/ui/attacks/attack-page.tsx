/** One attack: what it is, what it is granted, and what each defence makes of it. Not: the run itself, which the lab shows. */
import { useMemo } from 'react';
import { actOf } from '#lab/run/act';
import type { Attack } from '#lab/attacker/attack';
import { attackOf } from '#lab/attacks';
import { defenceOf } from '#lab/defences';
import { defencesFor, LANES } from '#lab/measures/matrix';
import { hrefOf } from '../address';
import { NotFoundPage } from '../not-found-page';
import { SourceLink } from '../parts/source-link';
import styles from './attacks.module.css';
import { LaneCells } from './lane-cells';
import { LaneHeads } from './lane-heads';
import { Legend } from './outcome-cell';
import { Progress } from './progress';
import { useCells } from './use-cells';

const rowLabel = (defence: string): string => {
  if (defence === 'none') return 'No defence';
  return defence === 'default' ? 'All that the lab opens with' : (defenceOf(defence)?.label ?? defence);
};

const Matrix = ({ attack }: { readonly attack: Attack }) => {
  const rows = useMemo(() => ['none', ...defencesFor(attack), 'default'], [attack]);
  const wanted = useMemo(
    () => rows.flatMap((defence) => LANES.map((lane) => ({ attack, lane, defence }))),
    [attack, rows],
  );
  const played = useCells(wanted);
  return (
    <>
      <Progress {...played} />
      <Legend />
      <div className={styles.scroll}>
        <table className={styles.matrix}>
          <LaneHeads first="Defended by" />
          <tbody>
            {rows.map((defence) => (
              <tr key={defence} data-defence={defence}>
                <th scope="row" title={defenceOf(defence)?.says}>
                  {rowLabel(defence)}
                </th>
                <LaneCells attack={attack} defence={defence} played={played} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};

/** `#/attacks/<id>` */
export const AttackPage = ({ id }: { readonly id: string }) => {
  const attack = attackOf(id);
  if (!attack) return <NotFoundPage />;
  const { label, says, grants, scene, sources, presupposes } = attack;
  return (
    <article className={styles.page}>
      <p>
        <a href={hrefOf('/attacks')}>All attacks</a>
      </p>
      <h1>{label}</h1>
      <p className={styles.lead}>{says}</p>
      <dl className={styles.facts}>
        <dt>Granted</dt>
        <dd>{grants.join(', ') || 'Nothing'}</dd>
        <dt>Before it</dt>
        <dd>{scene.map((act) => actOf(act)?.label ?? act).join(', ') || 'Nothing'}</dd>
        {presupposes?.defences && presupposes.defences.length > 0 ? (
          <>
            <dt>On throughout</dt>
            <dd>{presupposes.defences.map((each) => defenceOf(each)?.label ?? each).join(', ')}</dd>
          </>
        ) : null}
        <dt>Sources</dt>
        <dd>
          {sources.map((source) => (
            <SourceLink key={source.title} source={source} />
          ))}
        </dd>
      </dl>
      <Matrix key={id} attack={attack} />
    </article>
  );
};
