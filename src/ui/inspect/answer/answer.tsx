/** The answer first: what this is, and the three separate answers on whether it can be trusted. Not: finding them (jose/jws/verify.ts). */
import type { ReactNode } from 'react';
import type { Jws } from '#jose/jws/jws';
import type { Verification } from '#jose/jws/verification';
import { AnswerLines, type AnswerLine } from './answer-lines';
import { SIGNATURE, TIMES } from './answer-words';
import { headlineOf, type SecretSearched } from './headline';
import { keyLine } from './key-line';
import { MINUTE, useNow } from '../../now';
import { timesIn } from '../time/time-line';
import { TimeLineView } from '../time/time-line-view';

export const policyLine = ({ times, expected }: Verification['policy']): AnswerLine => {
  const refused = expected.filter(({ state }) => state !== 'as-expected');
  const met = expected.filter(({ state }) => state === 'as-expected').map((each) => each.says);
  const [tone, word] = refused.length > 0 ? (['bad', 'refused'] as const) : TIMES[times.state];
  return { name: 'Claims', tone, word, says: [times.says, ...met].join(' '), refused };
};

const linesOf = ({ signature, key, policy }: Verification, now: number): AnswerLine[] => [
  {
    name: 'Signature',
    tone: SIGNATURE[signature.state][0],
    word: SIGNATURE[signature.state][1],
    says: signature.says,
  },
  keyLine(key, now),
  policyLine(policy),
];

interface Props {
  readonly jws: Jws;
  /** One line on what the token is. */
  readonly summary: string;
  readonly verification: Verification | undefined;
  /** Whether the secret or the private key that signed it is public. */
  readonly leaked: boolean;
  /** How far the search for a public secret is. */
  readonly searched?: SecretSearched | undefined;
  /** How many seconds of leeway the line shows after `exp`. */
  readonly leeway?: number | undefined;
  /** Stands below the line of the token's life. */
  readonly clock?: ReactNode;
}

/** Verdict, the three answers, and the token's life. */
export const Answer = ({ jws, summary, verification, leaked, searched, leeway, clock }: Props) => {
  const now = useNow(MINUTE);
  const head = verification && {
    verdict: verification.verdict,
    state: verification.policy.state,
    ...headlineOf(jws, verification, leaked, searched),
  };
  return (
    <AnswerLines summary={summary} head={head} lines={verification ? linesOf(verification, now) : []}>
      <TimeLineView times={timesIn(jws)} leeway={leeway} />
      {clock}
    </AnswerLines>
  );
};
