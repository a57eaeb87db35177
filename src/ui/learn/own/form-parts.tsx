/** What the form of a lesson is made of: fields, lists of them, and what is wrong at each. Not: the fields of one part (beat-form.tsx, task-form.tsx, what-if-form.tsx). */
import { createContext, use, useId, type ReactNode } from 'react';
import { wholeAt, type Path } from '#lessons/form/place';
import type { Problem } from '#lessons/form/problem';
import type { LessonForm } from '#lessons/form/schema';
import type { Json } from '#text/json';
import { Check } from '../../parts/check';
import { Select } from '../../parts/select';
import styles from './own.module.css';
import { itemOf, type Part } from './part';

interface Shown {
  readonly form: LessonForm;
  /** Of the text that it is in. */
  readonly root: Json | undefined;
  readonly problems: readonly Problem[];
}

/** The form that is shown, and what is wrong with it. */
export const ShownForm = createContext<Shown | undefined>(undefined);

const useShown = (): Shown => {
  const shown = use(ShownForm);
  if (!shown) throw new RangeError('A field outside of a form.');
  return shown;
};

export const useForm = (): LessonForm => useShown().form;

const useProblemsAt = (path: Path, within: boolean): readonly Problem[] => {
  const { root, problems } = useShown();
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
  readonly part: Part<string>;
}

/** An empty text would be no lesson: what is left empty says so. */
export const Field = ({ label, part }: FieldProps) => {
  const id = useId();
  const problems = useProblemsAt(part.path, true);
  return (
    <p className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        value={part.value}
        aria-invalid={problems.length > 0 || undefined}
        aria-describedby={problems.length > 0 ? `${id}-error` : undefined}
        onChange={({ target }) => {
          part.set(target.value);
        }}
      />
      <Errors id={`${id}-error`} problems={problems} />
    </p>
  );
};

interface Option {
  readonly id: string;
  readonly label: string;
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[];
}

/** One of a few; what is wrong with it is below. */
export const Choice = ({ label, part, options }: ChoiceProps) => {
  const problems = useProblemsAt(part.path, true);
  const { value } = part;
  // A name that the lab does not have is shown, until another is chosen.
  const known = options.some(({ id }) => id === value) ? options : [{ id: value, label: value }, ...options];
  return (
    <div>
      <Select
        label={label}
        className={styles.field}
        value={value}
        options={known}
        onChoose={(id) => {
          part.set(id);
        }}
      />
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
  readonly items: Part<Item[]>;
  /** Of one item: "hint". */
  readonly what: string;
  readonly fewest?: number;
  readonly most: number;
  readonly fresh: () => Item;
  readonly children: (item: Part<Item>, index: number) => ReactNode;
}

/** Items one below the other, each with a button that removes it, and one that adds another. */
export const List = <Item,>({ items, what, fewest = 0, most, fresh, children }: ListProps<Item>) => (
  <div className={styles.list} data-list>
    {items.value.map((item, index) => (
      // An item is its place.
      // oxlint-disable-next-line react/no-array-index-key
      <div key={index} className={styles.item}>
        <div>{children(itemOf(items, index, item), index)}</div>
        <Act
          label={`Remove ${what} ${index + 1}`}
          disabled={items.value.length <= fewest}
          onPress={() => {
            items.set(items.value.toSpliced(index, 1));
          }}
        >
          Remove {what}
        </Act>
      </div>
    ))}
    <Act
      adds
      disabled={items.value.length >= most}
      onPress={() => {
        items.set([...items.value, fresh()]);
      }}
    >
      Add a {what}
    </Act>
  </div>
);

interface BoxesProps {
  readonly legend: string;
  readonly part: Part<string[]>;
  readonly options: readonly Option[];
}

/** Any of a few, in their own order. */
export const Boxes = ({ legend, part, options }: BoxesProps) => (
  <fieldset className={`words ${styles.boxes}`}>
    <legend>{legend}</legend>
    {options.map(({ id, label }) => (
      <Check
        key={id}
        on={part.value.includes(id)}
        onSwitch={(on) => {
          part.set(
            options.flatMap((each) => ((each.id === id ? on : part.value.includes(each.id)) ? each.id : [])),
          );
        }}
      >
        {label}
      </Check>
    ))}
    <PartErrors path={part.path} />
  </fieldset>
);
