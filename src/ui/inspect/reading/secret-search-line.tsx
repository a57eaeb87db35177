/** That a token's known secret is still being looked for, or that it could not be. No words while the look is as short as it mostly is. */
import { useEffect, useState } from 'react';
import type { SecretSearch } from './use-known-secret';
import views from '../found/views.module.css';

/** Milliseconds: what takes no longer is not worth a line that comes and goes. */
const SHORT = 1000;

const Searching = ({ isOver }: { readonly isOver: boolean }) => {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setTimeout(() => {
      setIsLong(true);
    }, SHORT);
    return () => {
      clearTimeout(timer);
    };
  }, [isOver]);
  const isSaid = isLong && !isOver;
  return (
    <output
      className={isSaid ? views.about : undefined}
      aria-busy={!isOver || undefined}
      data-secret-search={isOver ? undefined : 'running'}
    >
      {isSaid ? 'Still trying published secrets …' : null}
    </output>
  );
};

/** Stands above the findings that wait for it. */
export const SecretSearchLine = ({ search: { secret, isBroken, again } }: { search: SecretSearch }) => {
  // Once there, it stays, empty: to take it away would lay the findings out again.
  const [isLooked] = useState(secret === undefined);
  if (isBroken) {
    return (
      <p className={views.about} role="alert" data-failed="secret-search">
        The search for published secrets failed, so one finding may be missing.{' '}
        <button type="button" onClick={again}>
          Try again
        </button>
      </p>
    );
  }
  return isLooked ? <Searching isOver={secret !== undefined} /> : null;
};
