/** A session without an end, or with a later one than its assurance level allows. Not: how long its cookie is kept (cookie-lifetime). */
import { numberOf } from '#jose/jws/jws';
import { document } from '#sources/sources';
import { apart, inWords } from '../duration';
import { flowValue, isNone, type Flow } from '../flow';
import { defineRule, type Report, type Severity } from '../rule';
import { DAY } from '../times';

const MINUTE = 60;
const HOUR = 3600;
type Limit = 'overall1' | 'overall2' | 'idle2' | 'overall3' | 'idle3';
type Limits = Readonly<Record<Limit, number>>;

interface Level {
  readonly overall: Limit;
  readonly idle?: Limit;
  /** NIST says SHALL of the overall limit; otherwise SHOULD. */
  readonly severity: Severity;
}

/** By authenticator assurance level. */
const LEVELS: ReadonlyMap<number, Level> = new Map([
  [1, { overall: 'overall1', severity: 'warning' }],
  [2, { overall: 'overall2', idle: 'idle2', severity: 'warning' }],
  [3, { overall: 'overall3', idle: 'idle3', severity: 'error' }],
] as const);

const atMost = (says: string, value: number) => ({ says, unit: 'seconds', value }) as const;

function* overallIn(
  flow: Flow,
  name: string,
  level: Level | undefined,
  limits: Limits,
): Generator<Report<Limit>> {
  const overall = flowValue(flow, 'session', 'overallSeconds');
  const seconds = numberOf(overall) ?? 0;
  if (isNone(overall)) {
    yield { at: overall.span, severity: 'error', says: 'The session has no overall timeout.' };
  } else if (overall && level && seconds > limits[level.overall]) {
    const [lasts, limit] = apart(seconds, limits[level.overall]);
    const says = `The session lasts ${lasts}; ${name} allows ${limit}.`;
    yield { at: overall.span, severity: level.severity, says, threshold: level.overall };
  }
}

function* idleIn(
  flow: Flow,
  name: string,
  threshold: Limit | undefined,
  limits: Limits,
): Generator<Report<Limit>> {
  const idle = flowValue(flow, 'session', 'idleSeconds');
  const seconds = numberOf(idle) ?? 0;
  if (threshold === undefined || !idle) return;
  const limit = limits[threshold];
  if (isNone(idle)) {
    yield {
      at: idle.span,
      threshold,
      says: `No inactivity timeout; the limit at ${name} is ${inWords(limit)}.`,
    };
  } else if (seconds > limit) {
    const [lasts, most] = apart(seconds, limit);
    yield {
      at: idle.span,
      threshold,
      says: `Session lasts ${lasts} without use; ${name} allows ${most}.`,
    };
  }
}

export default defineRule({
  on: 'flow',
  severity: 'warning',
  says: 'The session lasts longer than its assurance level allows.',
  why: 'Anyone who finds the session open, or copies it, is logged in until a timeout ends it.',
  fix: 'End sessions after a fixed time, and after a time without use. NIST recommends at most 30 days overall at AAL1. At AAL2: 24 hours, 1 hour without use. At AAL3: 12 hours, which it requires, and 15 minutes without use.',
  sources: [document('nist-800-63b', 'sections 2.1.3, 2.2.3 and 2.3.3'), document('asvs-5', 'V7.3')],
  // NIST SP 800-63B-4 sections 2.1.3, 2.2.3 and 2.3.3.
  thresholds: {
    overall1: atMost('longest session at AAL1', 30 * DAY),
    overall2: atMost('longest session at AAL2', DAY),
    idle2: atMost('longest time without use at AAL2', HOUR),
    overall3: atMost('longest session at AAL3', 12 * HOUR),
    idle3: atMost('longest time without use at AAL3', 15 * MINUTE),
  },
  examples: {
    bad: [
      '{"session": {"overallSeconds": null}}',
      '{"session": {"aal": 1, "overallSeconds": 2592001}}',
      '{"session": {"aal": 2, "overallSeconds": 86401, "idleSeconds": 1800}}',
      '{"session": {"aal": 2, "overallSeconds": 86400, "idleSeconds": 3601}}',
      '{"session": {"aal": 2, "overallSeconds": 86400, "idleSeconds": null}}',
      '{"session": {"aal": 3, "overallSeconds": 43201, "idleSeconds": 900}}',
    ],
    good: [
      '{"session": {"aal": 2, "overallSeconds": 86400, "idleSeconds": 3600}}',
      '{"session": {"aal": 1, "overallSeconds": 2592000, "idleSeconds": null}}',
      '{"session": {"aal": 3, "overallSeconds": 43200, "idleSeconds": 900}}',
      '{"session": {"overallSeconds": 31536000}}',
      '{"session": {"storage": "cookie-httponly", "ttlSeconds": 43200}}',
    ],
  },
  *check(flow, _, limits) {
    const aal = numberOf(flowValue(flow, 'session', 'aal')) ?? 0;
    const level = LEVELS.get(aal);
    yield* overallIn(flow, `AAL${aal}`, level, limits);
    yield* idleIn(flow, `AAL${aal}`, level?.idle, limits);
  },
});
