/** One tab a mode, for pages too narrow for columns (WAI-ARIA tabs pattern, activated by the arrow keys). Not: the panels. */
import { useRef, type KeyboardEvent } from 'react';
import type { Mode } from '#lab/mode';
import styles from './mode-tabs.module.css';

interface Props {
  readonly modes: readonly Mode[];
  readonly selected: string;
  readonly onSelect: (mode: string) => void;
  /** Ids of tabs and panels start with it. */
  readonly idPrefix: string;
}

/** Which tab a key goes to; undefined for other keys. */
const target = (key: string, index: number, last: number): number | undefined => {
  switch (key) {
    case 'ArrowRight':
      return index === last ? 0 : index + 1;
    case 'ArrowLeft':
      return index === 0 ? last : index - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
};

/** The list of tabs; only the selected one is in the tab order. */
export const ModeTabs = ({ modes, selected, onSelect, idPrefix }: Props) => {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const next = target(event.key, index, modes.length - 1);
    const mode = next === undefined ? undefined : modes[next];
    if (next === undefined || !mode) return;
    event.preventDefault();
    onSelect(mode.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Modes" className={styles.tabs}>
      {modes.map(({ id, label }, index) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${idPrefix}-tab-${id}`}
          aria-selected={id === selected}
          aria-controls={`${idPrefix}-panel-${id}`}
          tabIndex={id === selected ? 0 : -1}
          onClick={() => {
            onSelect(id);
          }}
          onKeyDown={(event) => {
            onKeyDown(event, index);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
};
