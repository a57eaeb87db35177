/** What one login costs, multiplied. Not: another run; the lab's own run gives the figures. */
import { useQuery } from '@tanstack/react-query';
import { hrefOf } from '../../address';
import { figuresQuery } from './queries';
import styles from './scale-page.module.css';
import { ScaleView } from './scale-view';

/** `#/lab/scale` */
export const ScalePage = () => {
  const figures = useQuery(figuresQuery);
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <a href={hrefOf('/lab')}>Lab</a>
      </p>
      <h1>Scale, computed</h1>
      <p className={styles.lead}>
        All services share some servers: session store, key set, authorization server. The lab counts one
        user’s bytes, look-ups and calls in a run, and this page multiplies them. Requests come at random
        moments. What no page can measure is assumed, and you can change it.
      </p>
      {figures.isError ? (
        <p role="alert" data-failed="run">
          The figures could not be made: {figures.error.message}
        </p>
      ) : null}
      {figures.data ? (
        <ScaleView figures={figures.data} />
      ) : (
        <p aria-busy="true">Logging in, in all modes …</p>
      )}
    </div>
  );
};
