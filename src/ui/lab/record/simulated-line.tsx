/** One line on what is simulated, and the sheet with the whole account. Not: the account (what-is-real.ts). */
import { useRef } from 'react';
import { hrefOf } from '../../address';
import { Dialog } from '../../parts/dialog';
import { useTransport } from '../run-query';
import styles from './simulated-line.module.css';
import { realThings, SIMULATED_THINGS } from '../what-is-real';

const Things = ({ title, rows }: { title: string; rows: ReturnType<typeof realThings> }) => (
  <section>
    <h3>{title}</h3>
    <ul className={styles.things}>
      {rows.map(({ what, how, checked }) => (
        <li key={what}>
          <h4>{what}</h4>
          <p>{how}</p>
          <p className={`soft ${styles.checked}`}>
            <strong>Checked against:</strong> {checked}
          </p>
        </li>
      ))}
    </ul>
  </section>
);

/** Unobtrusive, below the columns. */
export const SimulatedLine = () => {
  const transport = useTransport();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div className={`words quiet ${styles.line}`}>
      <p>Browser, network and clock are simulated.</p>
      <button type="button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        What is real here?
      </button>
      <a href={hrefOf('/lab/scale')}>What it costs at scale</a>
      <a href={hrefOf('/lab/payload')}>Try a payload of your own</a>
      <Dialog dialog={dialog} title="What is real here?">
        <Things title="Real" rows={realThings(transport)} />
        <Things title="Simulated" rows={SIMULATED_THINGS} />
      </Dialog>
    </div>
  );
};
