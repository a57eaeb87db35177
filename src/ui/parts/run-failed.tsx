/** A run of the lab that could not be made, with a way to try again. Not: a page or a tool that broke (failed.tsx). */
import type { ReactNode } from 'react';

interface Props {
  readonly error: Error;
  readonly again: () => void;
  /** Other ways out. */
  readonly children?: ReactNode;
}

export const RunFailed = ({ error, again, children }: Props) => (
  <div role="alert" data-failed="run">
    The run failed: {error.message}{' '}
    <button type="button" onClick={again}>
      Try again
    </button>{' '}
    {children}
  </div>
);
