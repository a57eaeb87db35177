/** Brings what fails in an event or an effect to the boundary around the component, which React does not. Not: the boundary (boundary.tsx). */
import { useCallback, useState } from 'react';

/** @returns to be called with what was thrown; the component throws it when it is drawn next */
export const useRaise = (): ((error: unknown) => void) => {
  const [raised, setRaised] = useState<{ readonly error: unknown }>();
  // oxlint-disable-next-line typescript/only-throw-error
  if (raised) throw raised.error;
  return useCallback((error: unknown) => {
    setRaised({ error });
  }, []);
};
