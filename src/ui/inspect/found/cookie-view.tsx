/** The Cookie field of a request, pair by pair. */
import type { CookieArtifact } from '#artifacts/artifact';
import { knownValue } from '#artifacts/explain';
import { missingPieces } from '#artifacts/forms/pieces';
import { toPastedSpans } from '#text/slice';
import { pointsAt } from '../../parts/pointing';
import styles from '../cookie/set-cookie-view.module.css';
import { VisibleText } from '../../parts/visible-text';
import views from './views.module.css';

/** More pairs than a user agent keeps for a site. */
const MOST_PAIRS = 200;

/** The field, row by row. */
export const CookieView = ({ artifact: { pairs, slice, where } }: { artifact: CookieArtifact }) => (
  <article className={views.view} data-artifact="cookie" aria-label="Cookie field">
    <h2 className={styles.title}>Cookie, as the browser sends it</h2>
    <p className={views.about}>
      {where === undefined ? null : (
        <>
          Found in: <VisibleText text={where} limit={200} />.{' '}
        </>
      )}
      A request has only names and values. The Set-Cookie field says whether script can read a cookie, and
      where the browser sends it.
    </p>
    {missingPieces(pairs).map(({ name, missing }) => (
      <p key={name} className={views.problem} data-missing-pieces>
        ✖ <VisibleText text={name} limit={80} /> is split into numbered pieces, and{' '}
        {missing.length === 1 ? 'piece' : 'pieces'} {missing.slice(0, 5).join(', ')}{' '}
        {missing.length === 1 ? 'is' : 'are'} missing. Copy all of its cookies.
      </p>
    ))}
    <dl className={styles.rows}>
      {pairs.slice(0, MOST_PAIRS).map(({ name, nameAt, value, valueAt }) => (
        <div
          key={valueAt.start}
          {...pointsAt(
            `cookie/${valueAt.start}`,
            toPastedSpans(slice, { start: Math.min(nameAt.start, valueAt.start), end: valueAt.end }),
          )}
        >
          <dt>
            <VisibleText text={name || '(no name)'} limit={80} />
          </dt>
          <dd className={styles.code}>
            <VisibleText text={value} limit={400} />
          </dd>
          <dd>
            {value.length} characters. {knownValue(value)?.says}
          </dd>
        </div>
      ))}
    </dl>
    {pairs.length > MOST_PAIRS ? <p>{pairs.length - MOST_PAIRS} more pairs.</p> : null}
  </article>
);
