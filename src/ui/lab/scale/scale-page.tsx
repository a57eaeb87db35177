/** What one login costs, multiplied. Not: another run; the lab's own run gives the figures. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hrefOf } from '../../address';
import { figuresQuery } from './queries';
import styles from './scale-page.module.css';
import { ScaleView } from './scale-view';

/** `#/lab/scale` */
export const ScalePage = () => {
  const figures = useQuery(figuresQuery);
  useEffect(() => {
    const before = document.title;
    document.title = `Scale · ${before}`;
    return () => {
      document.title = before;
    };
  }, []);
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <a href={hrefOf('/lab')}>Lab</a>
      </p>
      <h1>Scale, computed</h1>
      <p className={styles.lead}>
        The centre is what all services share: session store, key set, authorization server. Bytes, look-ups
        and calls of one user are counted in a run of the lab. The rest is multiplication: requests come at
        random moments, and what nothing here can measure is assumed and can be changed.
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
