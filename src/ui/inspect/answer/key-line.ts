/** The answer on the key as a line to read, with what its certificate says about now. Not: whether it may be used (jose/keys/key-policy.ts). */
import type { KeyAnswer } from '#jose/jws/verification';
import { inUtc, relative } from '#jose/numeric-date';
import type { AnswerLine } from './answer-lines';
import { KEY } from './answer-words';

/** What a certificate's times say about now: why it does not count; nothing where it does. */
const outOfTime = ({ certificate }: KeyAnswer, now: number): string | undefined => {
  if (!certificate) return undefined;
  const { notBefore, notAfter } = certificate;
  if (now > notAfter) return `Its certificate expired ${relative(notAfter - now)}, at ${inUtc(notAfter)}.`;
  return now < notBefore ? `Its certificate is valid only from ${inUtc(notBefore)} on.` : undefined;
};

/** @param now seconds since 1970-01-01T00:00:00Z */
export const keyLine = (key: KeyAnswer, now: number): AnswerLine => {
  const { state, says, readAs } = key;
  const because = outOfTime(key, now);
  const [tone, word] = because === undefined ? KEY[state] : (['warn', 'given, not in time'] as const);
  const whole = because === undefined ? says : `${says} ${because}`;
  return {
    name: 'Key',
    tone,
    word,
    says: readAs !== undefined && state === 'given' ? `${whole} (${readAs})` : whole,
  };
};
