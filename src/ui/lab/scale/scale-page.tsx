/** What one login costs, multiplied. */
import { hrefOf } from '../../address';
import { useQuery } from '../../query';
import { figuresQuery } from './queries';
import styles from './scale-page.module.css';
import { ScaleView } from './scale-view';

/** `#/lab/scale` */
export const ScalePage = () => {
  const figures = useQuery(figuresQuery);
  return (
    <div className={`stack ${styles.page}`}>
      <p className="small">
        <a href={hrefOf('/lab')}>Lab</a>
      </p>
      <h1>What logins cost at scale</h1>
      {figures.isError ? (
        <p role="alert" data-failed="run">
          Computing the figures failed: {figures.error.message}
        </p>
      ) : null}
      {figures.data ? (
        <ScaleView figures={figures.data} />
      ) : (
        <p aria-busy="true">Logging in with every design …</p>
      )}
      <details className={`quiet ${styles.lead}`}>
        <summary>How these figures are made</summary>
        <p>
          The lab counts one user’s bytes, lookups and calls in a run. This page multiplies them. Requests
          come at random moments. A few values can’t be measured in a page. They are assumed, and you can
          change them.
        </p>
        <p>Shared servers are the session store, the key set and the authorization server.</p>
      </details>
    </div>
  );
};
