/** What “at once” and “within minutes” mean to a criterion. Nothing measures this line; it could be drawn elsewhere. */
import { inWords } from '#lint/duration';
import type { Situation } from './situation';

const MINUTES = 5 * 60;

/** Seconds that something which was ended may go on; undefined: until it expires. */
export const endLimit = ({ end }: Situation): number | undefined =>
  ({ now: 0, minutes: MINUTES, expiry: undefined })[end];

/** A whole sentence; undefined where nothing is drawn. */
export const endLine = ({ end }: Situation): string | undefined =>
  end === 'minutes' ? `“Within minutes” counts here as ${inWords(MINUTES)}.` : undefined;

export const isWithin = (value: number | 'never', limit: number): boolean =>
  value !== 'never' && value <= limit;
