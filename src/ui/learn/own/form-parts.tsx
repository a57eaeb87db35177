/** What the form of a lesson is made of: fields, lists of them, and what is wrong at each. Not: the fields of one part (beat-form.tsx, task-form.tsx, what-if-form.tsx). */
import { createContext, use, useId, type ReactNode } from 'react';
import { wholeAt, type Path } from '#lessons/form/place';
import type { Problem } from '#lessons/form/problem';
import type { Json } from '#text/json';
import { Select } from '../../parts/select';
import styles from './own.module.css';

/** The text that the form shows, and what is wrong with it. */
export const FormText = createContext<{ readonly root?: Json; readonly problems: readonly Problem[] }>({
  problems: [],
});

const useProblemsAt = (path: Path, within: boolean): readonly Problem[] => {
  const { root, problems } = use(FormText);
  const whole = root && wholeAt(root, path);
  if (!whole) return [];
  return problems.filter(({ at }) =>
    within ? at.start >= whole.start && at.end <= whole.end : at.start === whole.start && at.end < whole.end,
  );
};

interface ErrorProps {
  readonly id?: string;
  readonly problems: readonly Problem[];
}

const Errors = ({ id, problems }: ErrorProps) =>
  problems.length === 0 ? null : (
    <span id={id} className={styles.errors} data-field-error>
      {problems.map(({ severity, at, says }) => (
        <span key={says} data-severity={severity} data-at={`${at.start}-${at.end}`}>
          <span aria-hidden="true">{severity === 'error' ? '✖' : '▲'}</span> {says}
        </span>
      ))}
    </span>
  );

/** Goes to the field that a problem is shown at. @returns false where the form has none */
export const goToField = (pane: Element, { at }: Problem): boolean => {
  const shown = pane.querySelector(`[data-field-error] > [data-at="${at.start}-${at.end}"]`);
  const part = shown?.closest('p, div, fieldset');
  if (!part) return false;
  (part.querySelector<HTMLElement>('textarea, select, input') ?? part.querySelector('button'))?.focus({
    preventScroll: true,
  });
  part.scrollIntoView({ block: 'center' });
  return true;
};

/** What is wrong with a part itself, and with no field in it. */
export const PartErrors = ({ path }: { readonly path: Path }) => {
  const problems = useProblemsAt(path, false);
  return <Errors problems={problems} />;
};

interface FieldProps {
  readonly label: string;
  readonly path: Path;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An empty text would be no lesson: what is left empty says so. */
export const Field = ({ label, path, value, onChange }: FieldProps) => {
  const id = useId();
  const problems = useProblemsAt(path, true);
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        value={value}
        aria-invalid={problems.length > 0 || undefined}
        aria-describedby={problems.length > 0 ? `${id}-error` : undefined}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      <Errors id={`${id}-error`} problems={problems} />
    </p>
  );
};

interface ChoiceProps {
  readonly label: string;
  readonly path: Path;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onChoose: (id: string) => void;
}

/** One of a few; what is wrong with it is below. */
export const Choice = ({ path, options, value, ...props }: ChoiceProps) => {
  const problems = useProblemsAt(path, true);
  // A name that the lab does not have is shown, until another is chosen.
  const known = options.some(({ id }) => id === value) ? options : [{ id: value, label: value }, ...options];
  return (
    <div>
      <Select {...props} className={styles.field} value={value} options={known} />
      <Errors problems={problems} />
    </div>
  );
};

/** A button of the form. */
export const Act = ({
  children,
  label,
  onPress,
  disabled = false,
  adds = false,
}: {
  readonly children: ReactNode;
  /** Where the text on it says too little. */
  readonly label?: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
  /** It adds to a list; the focus comes here when an item of the list goes. */
  readonly adds?: boolean;
}) => (
  <button
    type="button"
    aria-label={label}
    disabled={disabled}
    data-adds={adds || undefined}
    onClick={({ currentTarget }) => {
      // The button may go with what it removes.
      const next = currentTarget.closest('[data-list]')?.querySelector<HTMLElement>('[data-adds]');
      onPress();
      if (!adds) setTimeout(() => !currentTarget.isConnected && next?.focus());
    }}
  >
    {children}
  </button>
);

interface ListProps<Item> {
  readonly items: readonly Item[];
  /** Of one item: "hint". */
  readonly what: string;
  readonly fewest?: number;
  readonly most: number;
  readonly onItems: (items: Item[]) => void;
  readonly fresh: () => Item;
  readonly children: (item: Item, index: number, onItem: (item: Item) => void) => ReactNode;
}

/** Items one below the other, each with a button that removes it, and one that adds another. */
export const List = <Item,>({ items, what, fewest = 0, most, onItems, fresh, children }: ListProps<Item>) => (
  <div className={styles.list} data-list>
    {items.map((item, index) => (
      // An item is its place.
      // oxlint-disable-next-line react/no-array-index-key
      <div key={index} className={styles.item}>
        <div>
          {children(item, index, (next) => {
            onItems(items.with(index, next));
          })}
        </div>
        <Act
          label={`Remove ${what} ${index + 1}`}
          disabled={items.length <= fewest}
          onPress={() => {
            onItems(items.toSpliced(index, 1));
          }}
        >
          Remove {what}
        </Act>
      </div>
    ))}
    <Act
      adds
      disabled={items.length >= most}
      onPress={() => {
        onItems([...items, fresh()]);
      }}
    >
      Add a {what}
    </Act>
  </div>
);

interface BoxesProps {
  readonly legend: string;
  readonly path: Path;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: string[]) => void;
}

/** Any of a few, in their own order. */
export const Boxes = ({ legend, path, options, chosen, onChoose }: BoxesProps) => (
  <fieldset className={`stack tight ${styles.boxes}`}>
    <legend>{legend}</legend>
    {options.map(({ id, label }) => (
      <label key={id}>
        <input
          type="checkbox"
          checked={chosen.includes(id)}
          onChange={({ target }) => {
            onChoose(
              options.flatMap((each) =>
                (each.id === id ? target.checked : chosen.includes(each.id)) ? each.id : [],
              ),
            );
          }}
        />{' '}
        {label}
      </label>
    ))}
    <PartErrors path={path} />
  </fieldset>
);
