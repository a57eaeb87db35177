/** A box to tick, and what it stands for. */
import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange'> {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

/** @param props `title`, `className`: of the whole; all others: of the box */
export const Check = ({ on, onSwitch, title, className, children, ...box }: Props) => (
  <label title={title} className={className}>
    <input
      type="checkbox"
      checked={on}
      onChange={(event) => {
        onSwitch(event.target.checked);
      }}
      {...box}
    />{' '}
    {children}
  </label>
);
