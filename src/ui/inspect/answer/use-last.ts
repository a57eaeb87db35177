/** What was there last, to keep its room while the next is being computed. It is not shown again: it is about another token or key. */
import { useState } from 'react';

/** @returns the value, or without one the last there was; plain data, compared by what it says */
export const useLast = <Value>(value: Value | undefined): Value | undefined => {
  const [last, setLast] = useState(value);
  const isNew = value !== undefined && JSON.stringify(value) !== JSON.stringify(last);
  if (isNew) setLast(value);
  return isNew ? value : last;
};
