/** The findings that a headline tells of, and which of them it tells first: a list of findings keeps the same order. Not: their severity, which the rules say (rules/). */
import type { Finding } from './rule';

/** A secret that a token carries where anyone reads it, by the rule that finds it: what it is. */
export const EXPOSED: Readonly<Record<string, string>> = {
  'secret-password': 'a password',
  'secret-api-key': 'a key',
};

/** A key that is public, a secret for all to read, what makes every verifier or browser refuse it, then what its key and its times say. */
const WORST = [
  'hmac-known-secret',
  'key-published',
  ...Object.keys(EXPOSED),
  'alg-none',
  'alg-none-variant',
  'token-signature-empty',
  'token-segment-count',
  'token-json-invalid',
  'kid-not-string',
  'typ-not-string',
  'crit-malformed',
  'crit-unknown',
  'ecdsa-shape',
  'alg-confusion',
  'sig-invalid',
  'key-mismatch',
  'hmac-key-short',
  'token-expired',
  'token-not-yet-valid',
  'time-not-numeric',
  'cookie-prefix-broken',
  'cookie-samesite-none-insecure',
  'cookie-partitioned',
];

const rank = (id: string): number => (WORST.includes(id) ? WORST.indexOf(id) : WORST.length);

/** Of findings with one severity, what a headline tells comes first. */
export const asHeadline = (a: Pick<Finding, 'rule'>, b: Pick<Finding, 'rule'>): number =>
  rank(a.rule.id) - rank(b.rule.id);
