/** A button with a panel below it, which a click elsewhere or Escape closes. */
import { useId, useState, type ReactNode } from 'react';
import styles from './menu.module.css';

interface Props {
  readonly label: string;
  /** Said of the panel. */
  readonly title: string;
  readonly disabled?: boolean;
  /** @param id of the panel, for a button that closes it by `popoverTarget` */
  readonly children: (id: string, open: boolean) => ReactNode;
}

/** The browser's own popover: focus and dismissal are its work. */
export const Menu = ({ label, title, disabled = false, children }: Props) => {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.menu}>
      <button type="button" className={styles.button} popoverTarget={id} disabled={disabled}>
        {label} <span aria-hidden="true">▾</span>
      </button>
      <div
        id={id}
        popover="auto"
        className={styles.panel}
        role="dialog"
        aria-label={title}
        onToggle={(event) => {
          setOpen(event.newState === 'open');
        }}
      >
        {children(id, open)}
      </div>
    </div>
  );
};
