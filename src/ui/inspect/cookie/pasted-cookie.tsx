/** A Set-Cookie field that was pasted. Not: the view of its parts (set-cookie-view.tsx). */
import type { SetCookieArtifact } from '#artifacts/artifact';
import styles from '../inspect-page.module.css';
import { SetCookieView } from './set-cookie-view';

/** The field, judged by the clock. */
export const PastedCookie = ({ artifact }: { artifact: SetCookieArtifact }) => {
  return (
    <div className={styles.others}>
      <SetCookieView artifact={artifact} />
    </div>
  );
};
