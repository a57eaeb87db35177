/** A session without an end, or with a later one than its assurance level allows. Not: how long its cookie is kept (cookie-lifetime). */
import { numberOf } from '#jose/jws';
import { document } from '#sources/sources';
import { inWords } from '../duration';
import { flowValue, isNone, type Flow } from '../flow';
import { defineRule, type Report, type Severity } from '../rule';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

interface Limits {
  readonly overall: number;
  readonly idle?: number;
  /** NIST says SHALL of the overall limit; otherwise SHOULD. */
  readonly severity: Severity;
}

/** By authenticator assurance level, in seconds (NIST SP 800-63B-4 sections 2.1.3, 2.2.3 and 2.3.3). */
const LIMITS: ReadonlyMap<number, Limits> = new Map([
  [1, { overall: 30 * DAY, severity: 'warning' }],
  [2, { overall: DAY, idle: HOUR, severity: 'warning' }],
  [3, { overall: 12 * HOUR, idle: 15 * MINUTE, severity: 'error' }],
]);

function* overallIn(flow: Flow, level: string, limits: Limits | undefined): Generator<Report> {
  const overall = flowValue(flow, 'session', 'overallSeconds');
  const seconds = numberOf(overall) ?? 0;
  if (isNone(overall)) {
    yield { at: overall.span, severity: 'error', says: 'The session has no overall timeout.' };
  } else if (overall && limits && seconds > limits.overall) {
    const says = `The session lasts ${inWords(seconds)}; the limit at ${level} is ${inWords(limits.overall)}.`;
    yield { at: overall.span, severity: limits.severity, says };
  }
}

function* idleIn(flow: Flow, level: string, limit: number | undefined): Generator<Report> {
  const idle = flowValue(flow, 'session', 'idleSeconds');
  const seconds = numberOf(idle) ?? 0;
  if (limit === undefined || !idle) return;
  if (isNone(idle)) {
    yield {
      at: idle.span,
      says: `The session has no inactivity timeout; the limit at ${level} is ${inWords(limit)}.`,
    };
  } else if (seconds > limit) {
    yield {
      at: idle.span,
      says: `The session lasts ${inWords(seconds)} without use; the limit at ${level} is ${inWords(limit)}.`,
    };
  }
}

export default defineRule({
  on: 'flow',
  severity: 'warning',
  says: 'The session lasts longer than its assurance level allows.',
  why: 'A session that was left open or copied stays a login until a timeout ends it.',
  fix: 'End sessions after a fixed time, and after a time without use. NIST sets 30 days overall at AAL1; 24 hours and 1 hour without use at AAL2; 12 hours and 15 minutes at AAL3.',
  sources: [document('nist-800-63b', 'sections 2.1.3, 2.2.3 and 2.3.3'), document('asvs-5', 'V7.3')],
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
  *check(flow) {
    const aal = numberOf(flowValue(flow, 'session', 'aal')) ?? 0;
    const limits = LIMITS.get(aal);
    yield* overallIn(flow, `AAL${aal}`, limits);
    yield* idleIn(flow, `AAL${aal}`, limits?.idle);
  },
});
