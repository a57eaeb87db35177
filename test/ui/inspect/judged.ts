/** A token judged as the page puts it together: verification, findings, what was stated, and the headline. */
import { recognise } from '#artifacts/recognise';
import { verifyJws } from '#jose/jws/verify';
import { knownSecretOf } from '#jose/weak-secret/known-secret';
import { evidenceOf } from '#lint/evidence';
import { keyBoxFindings, lintArtifact } from '#lint/lint-artifact';
import { isLeaked, withStated } from '../../../src/ui/inspect/answer/from-findings';
import { headlineOf } from '../../../src/ui/inspect/answer/headline';
import { expectationsFrom, givenFrom } from '../../../src/ui/expected';
import { NOTHING_STATED, type Stated } from '../../../src/ui/stated';
import { keyTextOf } from '../../jose/key-text';

interface Options {
  /** Empty for none. */
  readonly key: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  readonly stated?: Partial<Stated>;
  /** Whether secrets that everybody can know are tried, which takes long. */
  readonly isSearched?: boolean;
}

export const judged = async (token: string, { key, now, stated = {}, isSearched = true }: Options) => {
  const [artifact] = recognise(token);
  if (artifact?.kind !== 'jws') throw new Error('No token was found.');
  const whole = { ...NOTHING_STATED, ...stated };
  const keyText = key === '' ? undefined : keyTextOf(key);
  const given = givenFrom(whole);
  const verified = await verifyJws(artifact.jws, keyText, now, expectationsFrom(whole));
  const evidence = await evidenceOf(artifact.jws, keyText, verified, given.proof);
  const knownSecret = isSearched ? knownSecretOf(artifact.jws) : 'none';
  const context = { now, states: 'time', given, evidence, knownSecret } as const;
  const findings = [...lintArtifact(artifact, context), ...(keyText ? keyBoxFindings(keyText, context) : [])];
  const verification = withStated(verified, findings, whole);
  const head = headlineOf(artifact.jws, verification, isLeaked(findings, verification));
  return { head, verification, rules: findings.map(({ finding }) => finding.rule.id) };
};
