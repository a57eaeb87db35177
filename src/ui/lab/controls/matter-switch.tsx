/** One of the two settings that decide a story, a press for each value. Not: all settings (menu-groups.ts). */
import { defenceOf } from '#lab/defences';
import { CHOICES } from '#lab/run/choices';
import type { Matter } from '#lab/story';
import styles from './controls.module.css';
import { chosen, switched, type Does } from './menu-groups';

interface Props extends Pick<Does, 'setup' | 'onSetup'> {
  readonly matter: Matter;
}

/** `Chrome Incognito` of `Chrome Incognito: third-party cookies blocked`. */
const nameIn = (label: string): string => label.split(/: | \(/u)[0] ?? label;

export const MatterSwitch = ({ matter, setup, onSetup }: Props) => {
  if ('defence' in matter) {
    const on = setup.defences.includes(matter.defence);
    return (
      <button
        type="button"
        aria-pressed={on}
        data-defence={matter.defence}
        onClick={() => {
          onSetup(...switched(setup, matter.defence));
        }}
      >
        <span aria-hidden="true">{on ? '✓' : '○'}</span> {defenceOf(matter.defence)?.label}
      </button>
    );
  }
  const choice = CHOICES.find(({ id }) => id === matter.choice);
  if (!choice) return null;
  // What "Custom" chose is shown too.
  const options = choice.options.filter(({ id }) => matter.options.includes(id) || id === setup[choice.id]);
  return (
    <fieldset className={styles.choice}>
      <legend>{choice.label}</legend>
      <div className={styles.options}>
        {options.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={setup[choice.id] === id}
            data-option={id}
            title={label}
            onClick={() => {
              if (setup[choice.id] !== id) onSetup(...chosen(setup, choice, id));
            }}
          >
            {nameIn(label)}
          </button>
        ))}
      </div>
    </fieldset>
  );
};
