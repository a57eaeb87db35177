/** The curve of a way, in the tone of its mode. */
import type { NamedWay } from '#lab/scale/ways';
import type { NamedCurve } from '../graph';

/** A curve for a way. */
export const curveOf = ({ id, label, tone, dashed }: NamedWay, at: NamedCurve['at']): NamedCurve => ({
  id,
  label,
  tone,
  ...(dashed ? { dashed } : {}),
  at,
});
