/** One colour for each way, wherever it stands. Not: told apart by colour alone; each has its letter. */
import type { NamedWay, WayId } from '#lab/scale/ways';
import type { NamedCurve, Tone } from '../graph';

const TONES: Readonly<Record<WayId, { readonly tone: Tone; readonly dashed?: true }>> = {
  session: { tone: 'session' },
  'session-kept': { tone: 'session', dashed: true },
  jwt: { tone: 'jwt' },
  hybrid: { tone: 'hybrid' },
  introspection: { tone: 'jwt', dashed: true },
};

/** A curve for a way. */
export const curveOf = (way: NamedWay, at: NamedCurve['at']): NamedCurve => ({
  id: way.id,
  label: way.label,
  letter: way.letter,
  ...TONES[way.id],
  at,
});
