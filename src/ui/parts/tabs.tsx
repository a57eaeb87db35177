/** A list of tabs (WAI-ARIA tabs pattern). */
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './tabs.module.css';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: ReactNode;
}

interface Props<Id extends string> {
  /** Of the list, for screen readers. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  /** The id of the tab whose panel is shown; none while all panels are closed. */
  readonly selected: Id | undefined;
  readonly onSelect: (id: Id) => void;
  /** Arrow keys select at once; without it they move the focus, for panels that have to be loaded. */
  readonly selectsOnFocus?: boolean;
  /** The tabs share the whole width. */
  readonly fills?: boolean;
  /** Ids of tabs and panels start with it. */
  readonly idPrefix: string;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** Attributes of the element that is the panel of a tab. */
export const panelProps = (idPrefix: string, id: string) => ({
  role: 'tabpanel',
  id: `${idPrefix}-panel-${id}`,
  'aria-labelledby': `${idPrefix}-tab-${id}`,
});

/** One tab is in the tab order: the focused one, else the selected one, else the first. */
export const Tabs = <Id extends string>({
  label,
  tabs,
  selected,
  onSelect,
  selectsOnFocus,
  fills,
  idPrefix,
}: Props<Id>) => {
  const list = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const stop = focused ?? selected ?? tabs[0]?.id;
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const next = STEPS[event.key]?.(index, tabs.length);
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || !tab) return;
    event.preventDefault();
    if (selectsOnFocus) onSelect(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={`row ${styles.tabs}`} data-fills={fills}>
      {tabs.map((tab, index) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          id={`${idPrefix}-tab-${tab.id}`}
          data-tab={tab.id}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? `${idPrefix}-panel-${tab.id}` : undefined}
          tabIndex={tab.id === stop ? 0 : -1}
          onFocus={() => {
            setFocused(tab.id);
          }}
          onBlur={() => {
            setFocused(undefined);
          }}
          onKeyDown={(event) => {
            onKeyDown(event, index);
          }}
          onClick={() => {
            onSelect(tab.id);
          }}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
};
