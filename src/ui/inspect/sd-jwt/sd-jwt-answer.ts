/** The answers on an SD-JWT as lines to read. Not: finding them (jose/sd-jwt/verify.ts). */
import type { Jws } from '#jose/jws/jws';
import type { AnswerLine } from '../answer/answer-lines';
import { policyLine } from '../answer/answer';
import { SIGNATURE, type Tone } from '../answer/answer-words';
import { headlineOf, SIGNED, type SecretSearched } from '../answer/headline';
import { keyLine } from '../answer/key-line';
import type { JudgedSdJwt } from './use-sd-jwt';

const BINDING = {
  none: ['open', 'none'],
  asked: ['warn', 'none'],
  valid: ['good', 'holds'],
  invalid: ['bad', 'is not valid'],
  unsupported: ['open', 'not supported here'],
} as const;

const tally = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

const disclosuresLine = ({ disclosed }: JudgedSdJwt): AnswerLine => {
  const { problems, claims, withheld, hash, unsupported } = disclosed;
  const line = (tone: Tone, word: string, says: string) => ({ name: 'Disclosures', tone, word, says });
  if (unsupported !== undefined) return line('open', 'not supported here', unsupported);
  const kept =
    withheld === 0 ? '' : ` ${tally(withheld, 'digest')} without one: undisclosed claims, or decoys.`;
  if (problems.length > 0) {
    return line(
      'bad',
      'refused',
      problems
        .slice(0, 3)
        .map(({ says }) => says)
        .join(' '),
    );
  }
  const matched =
    claims.length === 0
      ? 'None was sent.'
      : `${tally(claims.length, 'disclosure')}, each with its ${hash} digest among those that the issuer signed.`;
  return line('good', claims.length === 0 ? 'none' : 'matched', matched + kept);
};

/**
 * In the order in which a verifier looks.
 * @param now seconds since 1970-01-01T00:00:00Z
 */
export const sdJwtLines = (verification: JudgedSdJwt, now: number): AnswerLine[] => {
  const { issuer, binding } = verification;
  const { signature, key, policy } = issuer;
  const bound =
    binding.state === 'valid' && issuer.verdict !== 'valid'
      ? `${binding.says} That key counts only after the issuer’s signature is verified.`
      : binding.says;
  return [
    {
      name: 'Signature',
      tone: SIGNATURE[signature.state][0],
      word: SIGNATURE[signature.state][1],
      says: signature.says,
    },
    keyLine(key, now),
    disclosuresLine(verification),
    { name: 'Key binding', tone: BINDING[binding.state][0], word: BINDING[binding.state][1], says: bound },
    policyLine(policy),
  ];
};

/**
 * What a person reads first: what speaks against the issuer's signature, then against what the holder added.
 * @param jws the issuer's
 * @param leaked whether the secret or the private key that signed it is public
 * @param searched how far the search for a public secret is
 */
export const sdJwtHead = (
  jws: Jws,
  { verdict, issuer, disclosed, binding }: JudgedSdJwt,
  leaked: boolean,
  searched: SecretSearched,
) => {
  const { state } = issuer.policy;
  const ofIssuer = headlineOf(jws, issuer, leaked, searched);
  const head = (tone: Tone, word: string, reason?: string) => ({
    verdict,
    state,
    tone,
    word,
    ...(reason === undefined ? {} : { reason }),
  });
  if (leaked || issuer.verdict === 'invalid') return { verdict, state, ...ofIssuer };
  const signed = SIGNED[issuer.signature.state];
  if (disclosed.problems.length > 0) return head('bad', `Refused: disclosures · ${signed}`, 'disclosures');
  if (binding.state === 'invalid') return head('bad', `Refused: key binding · ${signed}`, 'key-binding');
  if (ofIssuer.reason !== undefined) return { verdict, state, ...ofIssuer };
  if (verdict === 'unsupported') return head('open', 'Not supported here', 'unsupported');
  return head('good', binding.state === 'valid' ? 'Valid, with key binding' : 'Valid');
};
