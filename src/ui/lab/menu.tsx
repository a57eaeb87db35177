/** A button with a panel below it, which a click elsewhere or Escape closes. Not: what the panel holds. */
import { useId, useRef, type ReactNode } from 'react';
import styles from './menu.module.css';

interface Props {
  readonly label: string;
  /** Said of the panel. */
  readonly title: string;
  readonly disabled?: boolean;
  /** @param close what closes the panel, for what is done with one click */
  readonly children: (close: () => void) => ReactNode;
}

/** The browser's own popover: focus and dismissal are its work. */
export const Menu = ({ label, title, disabled = false, children }: Props) => {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  return (
    <div className={styles.menu}>
      <button type="button" className={styles.button} popoverTarget={id} disabled={disabled}>
        {label} <span aria-hidden="true">▾</span>
      </button>
      <div ref={panel} id={id} popover="auto" className={styles.panel} role="dialog" aria-label={title}>
        {children(() => panel.current?.hidePopover())}
      </div>
    </div>
  );
};
