/** A button with a panel below it, which a press elsewhere or Escape closes. Not: a menu (search-menu.tsx). */
import { useState, type ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import styles from './menu.module.css';

interface Props {
  readonly label: string;
  /** Said of the panel. */
  readonly title: string;
  readonly children: ReactNode;
}

/** What is in the panel is made when it opens. */
export const PanelButton = ({ label, title, children }: Props) => {
  // Its landmark (app.tsx); looked for when it opens, as both may be drawn at once.
  const [landmark, setLandmark] = useState<Element>();
  return (
    <DialogTrigger
      onOpenChange={(isOpen) => {
        if (isOpen) setLandmark(document.getElementById('panels') ?? undefined);
      }}
    >
      <Button className="">
        {label} <span aria-hidden="true">▾</span>
      </Button>
      <Popover
        className={styles.popover ?? ''}
        placement="bottom end"
        {...(landmark ? { UNSTABLE_portalContainer: landmark } : {})}
      >
        <Dialog className={styles.panel ?? ''} aria-label={title}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
