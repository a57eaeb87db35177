/** The curve of a way, in the tone of its mode. Not: told apart by colour alone; each has its letter. */
import type { NamedWay } from '#lab/scale/ways';
import type { NamedCurve } from '../graph';

/** A curve for a way. */
export const curveOf = ({ id, label, letter, tone, dashed }: NamedWay, at: NamedCurve['at']): NamedCurve => ({
  id,
  label,
  letter,
  tone,
  ...(dashed ? { dashed } : {}),
  at,
});
