/** What in the lab is simulated and what is real. Not: a claim that is made anywhere else. */
import { ORIGIN } from '#lab/origins';
import { PASSWORD, USERNAME } from '#lab/shop';
import { hrefOf } from '../address';
import styles from './lab-page.module.css';
import { useTransport } from './run-query';

/** One unobtrusive line. */
export const SimulatedLine = () => {
  const transport = useTransport();
  return (
    <p className={styles.simulated}>
      Simulated: the clock (no latency), the cookie jar, the storage and the server {ORIGIN} with its user{' '}
      {USERNAME}, password “{PASSWORD}”. Real: signatures, hashes and byte counts
      {transport === undefined
        ? ''
        : transport.kind === 'worker'
          ? ', and every request, which goes by fetch through the service worker of MSW: see the network tab.'
          : `, and MSW, which answers in process. ${transport.because ?? ''}`}{' '}
      <a href={hrefOf('/attacks/payload')}>Try a payload of your own</a>
    </p>
  );
};
