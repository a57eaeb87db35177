/** When there is something to diagnose. Not: diagnosing it (diagnose.ts), which loads when it is needed. */
import type { KeyText } from '../keys/key';
import type { Verification } from '../jws/verification';

/** Verdicts that another key or copy would not change. */
const SETTLED = new Set([
  'alg-none',
  'crit-unknown',
  'algorithm-unsupported',
  'algorithm-unexpected',
  'payload-missing',
]);

/** Whether there is something to find out: a key was given, and the signature does not match or could not be checked. */
export const isPuzzling = ({ verdict, signature }: Verification, keyText: KeyText | undefined): boolean =>
  keyText !== undefined &&
  verdict !== 'valid' &&
  signature.state !== 'valid' &&
  !SETTLED.has(signature.reason ?? '');
