/** What the user agent decided about each cookie of an exchange, and why. Not: deciding (cookies/cookie-jar). */
import type { Exchange } from '#lab/run/trace';
import { VisibleText } from '../../parts/visible-text';
import styles from './cookie-decisions.module.css';

/** Cookies in the jar when the request went out: sent or not. */
export const RetrievalList = ({ retrieval }: Pick<Exchange, 'retrieval'>) =>
  retrieval.length === 0 ? (
    <p className="soft">The cookie jar was empty.</p>
  ) : (
    <ul className={styles.list} aria-label="Cookies in the jar">
      {retrieval.map(({ cookie, sent, because }) => (
        <li key={`${cookie.name} ${cookie.domain} ${cookie.path}`} data-sent={sent}>
          <code>{cookie.name}</code> <strong>{sent ? 'sent' : 'not sent'}</strong> {because}
        </li>
      ))}
    </ul>
  );

/** What became of each Set-Cookie field. */
export const StoringList = ({ storing }: Pick<Exchange, 'storing'>) =>
  storing.length === 0 ? null : (
    <ul className={styles.list} aria-label="Set-Cookie">
      {storing.map(({ text, cookie, outcome, because }) => (
        <li key={text} data-outcome={outcome}>
          <code>{cookie ? cookie.name : <VisibleText text={text} limit={60} />}</code>{' '}
          <strong>{outcome}</strong> {because}
        </li>
      ))}
    </ul>
  );
