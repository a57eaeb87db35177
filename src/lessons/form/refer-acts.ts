/** Whether an act that a lesson names is done by then, and is one. */
import type { ActRef } from './act-names';
import { nearest } from './nearest';

/** Acts that are done where something is read, by their names and in their order. */
export type Done = readonly string[];

const countSays = (acts: number): string => {
  if (acts === 0) return 'No act comes before this.';
  return `By then ${acts === 1 ? 'one act is' : `${acts} acts are`} done, numbered from 1.`;
};

const nameSays = (name: string, done: Done): string | undefined => {
  const times = done.filter((each) => each === name).length;
  if (times === 1) return undefined;
  if (times > 1) {
    return `${name} is done ${times} times by then: give each of these steps an “id”, and say that one.`;
  }
  if (done.length === 0) return 'No act comes before this.';
  const meant = nearest(name, done);
  return [
    `No act is called “${name}” here by then.`,
    ...(meant === undefined ? [] : [`Did you mean “${meant}”?`]),
    `Done so far: ${[...new Set(done)].join(', ')}.`,
  ].join(' ');
};

/** @returns what is wrong with it, in whole sentences; undefined: it is one act that is done */
export const actSays = (act: ActRef | undefined, done: Done): string | undefined => {
  if (typeof act === 'string') return nameSays(act, done);
  return act !== undefined && act > done.length ? countSays(done.length) : undefined;
};
