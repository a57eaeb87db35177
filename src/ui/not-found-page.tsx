/** What an unknown address shows. Unknown rules and setups are named by their own pages. */
import { hrefOf } from './address';
import styles from './app.module.css';

const WAYS = [
  ['/inspect', 'Inspect', 'Paste a token. See what’s inside, and what’s wrong.'],
  ['/lab', 'Lab', 'Watch three logins side by side, and attack them.'],
  ['/learn', 'Learn', 'Learn with a lesson, or present one.'],
  ['/attacks', 'Attacks', 'See which defense stops which attack.'],
  ['/rules', 'Rules', 'Read every rule, with a bad and a good token.'],
] as const;

/** A plain notice with the ways on. */
export const NotFoundPage = () => (
  <div className={styles.unknown}>
    <h1>There is no page at this address</h1>
    <p>Check the address, or start from here.</p>
    <ul>
      {WAYS.map(([path, label, says]) => (
        <li key={path}>
          <a href={hrefOf(path)}>
            <b>{label}</b> <span>{says}</span>
          </a>
        </li>
      ))}
    </ul>
  </div>
);
