/** Thresholds that several rules share, so that setting one sets it for all of them. */
import type { Threshold } from './threshold';
import { DAY } from './times';

const MINUTE = 60;
const HOUR = 3600;
/** By how much clocks may differ before it counts. */
export const LEEWAY: Threshold = {
  says: 'clocks may differ by',
  unit: 'seconds',
  value: MINUTE,
  shared: 'leeway',
};

/** Past it an access token that speaks for itself is long-lived. */
export const ACCESS_LONG: Threshold = {
  says: 'access token: warning above',
  unit: 'seconds',
  value: HOUR,
  shared: 'access-token-long',
};

export const ACCESS_VERY_LONG: Threshold = {
  says: 'access token: error above',
  unit: 'seconds',
  value: DAY,
  shared: 'access-token-very-long',
};
