/** A Set-Cookie field that was pasted. Not: the view of its parts (set-cookie-view.tsx). */
import type { SetCookieArtifact } from '#artifacts/artifact';
import { useNow } from '../now';
import styles from './inspect-page.module.css';
import { SetCookieView } from './set-cookie-view';

/** The field; rules that look at the clock look again every minute. */
export const PastedCookie = ({ artifact }: { artifact: SetCookieArtifact }) => {
  const now = useNow();
  return (
    <div className={styles.others}>
      <SetCookieView artifact={artifact} now={now - (now % 60)} />
    </div>
  );
};
