/** What a person can do next, and the two settings that decide the story at hand. Not: what is done rarely, which "Custom" has (menu-groups.ts). */
import type { ReactNode } from 'react';
import { actOf } from '#lab/run/act';
import type { Matter } from '#lab/story';
import styles from './controls.module.css';
import { MatterSwitch } from './matter-switch';
import { actGroups, allGroups, attackGroups, defenceGroups, type Does } from './menu-groups';
import { SearchMenu } from './search-menu';

interface Props extends Does {
  /** No more acts fit into a run. */
  readonly full: boolean;
  readonly matters: readonly Matter[];
  /** What else the page offers. */
  readonly children?: ReactNode;
}

const ActButton = ({ id, full, onAct }: Pick<Props, 'full' | 'onAct'> & { readonly id: string }) => (
  <button
    type="button"
    data-act={id}
    disabled={full}
    onClick={() => {
      onAct(id);
    }}
  >
    {actOf(id)?.label}
  </button>
);

/** A setting that changes does the same acts again. */
export const Controls = ({ full, matters, children, ...does }: Props) => {
  const { setup, onAct } = does;
  return (
    <div className={`row tight ${styles.controls}`} role="group" aria-label="Acts and settings">
      <ActButton id="log-in" full={full} onAct={onAct} />
      <ActButton id="read-orders" full={full} onAct={onAct} />
      <SearchMenu label="Wait" disabled={full} groups={actGroups(does, 'wait')} />
      <ActButton id="end-logins" full={full} onAct={onAct} />
      <SearchMenu label="Attack" disabled={full} groups={attackGroups(does)} />
      <SearchMenu label="Defenses" more={`${setup.defences.length} on`} groups={defenceGroups(does)} />
      <SearchMenu label="Custom" disabled={full} groups={allGroups(does)} />
      {matters.map((matter) => (
        <MatterSwitch
          key={'choice' in matter ? matter.choice : matter.defence}
          matter={matter}
          setup={setup}
          onSetup={does.onSetup}
        />
      ))}
      {children}
    </div>
  );
};
