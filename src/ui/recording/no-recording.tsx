/** Said where a recording was to be: after a reload there is none. */
import styles from './recording.module.css';

/** @param props `back`: where one pastes a recording */
export const NoRecording = ({ back }: { readonly back: string }) => (
  <section className={styles.none} data-nothing>
    <h1>No recording in this tab</h1>
    <p>
      A recording stays in this tab’s memory and is never stored. <a href={back}>Paste it or open its file</a>
      .
    </p>
  </section>
);
