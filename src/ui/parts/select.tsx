/** One of a few, as a native select with its label. */
import type { ReactNode } from 'react';

interface Option<Id> {
  readonly id: Id;
  readonly label: string;
}

interface Props<Id extends string | number> {
  readonly label: string;
  /** The label is for screen readers only, where what is around it says the same. */
  readonly labelHidden?: boolean;
  /** A longer name for screen readers and scripts, which begins with the label (WCAG 2.5.3). */
  readonly spoken?: string;
  readonly className?: string | undefined;
  readonly value: Id;
  readonly options: readonly Option<Id>[];
  readonly onChoose: (id: Id) => void;
  /** What is said of the choice, behind it. */
  readonly children?: ReactNode;
}

/** @param props `value`: an id among the options; `onChoose`: called with another one of them */
export const Select = <Id extends string | number>(props: Props<Id>) => (
  <label className={props.className}>
    {props.labelHidden ? <span className="hidden-visually">{props.label}</span> : props.label}{' '}
    <select
      aria-label={props.spoken}
      value={props.value}
      onChange={(event) => {
        const chosen = props.options[event.target.selectedIndex];
        if (chosen) props.onChoose(chosen.id);
      }}
    >
      {props.options.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
    {props.children}
  </label>
);
