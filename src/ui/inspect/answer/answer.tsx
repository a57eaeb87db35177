/** The answer first: what this is, and the three separate answers on whether it can be trusted. Not: finding them (jose/jws/verify.ts). */
import { useMemo, type ReactNode } from 'react';
import type { Jws } from '#jose/jws/jws';
import type { Verification } from '#jose/jws/verification';
import { mayBeDetached } from '#jose/jws/payload';
import type { PlacedFinding } from '#lint/placed-finding';
import { useChoices } from '../../choices';
import { MINUTE, useNow } from '../../now';
import { FindingCounts } from '../../parts/finding-counts';
import { statedSummary } from '../../expected';
import { TimeLineView } from '../time/time-line-view';
import { timesIn } from '../time/time-line';
import { AnswerLines, type AnswerLine } from './answer-lines';
import { SIGNATURE, TIMES } from './answer-words';
import { exposedIn, isLeaked } from './from-findings';
import { headlineOf, ofSeveral, withExposed, type SecretSearched } from './headline';
import { keyLine } from './key-line';
import type { Reason } from '../verify/use-reason';
import { nextStepOf } from './next-step';

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
  /** Stands beside it. */
  readonly kind?: ReactNode;
  readonly verification: Verification | undefined;
  readonly findings: readonly PlacedFinding[];
  /** The text under which the person's decisions on it are kept. */
  readonly about: string;
  /** Which of several signatures it is: "2 of 3". */
  readonly which?: string | undefined;
  /** How far the search for a public secret is. */
  readonly searched?: SecretSearched | undefined;
  /** How many seconds of leeway the line shows after `exp`. */
  readonly leeway?: number | undefined;
  /** What can be done at once about the answer. */
  readonly remedy?: ReactNode;
  /** Why token and key don’t match, once it is known. */
  readonly reason?: Reason | undefined;
}

/** Verdict, the three answers, and the token's life. */
export const Answer = ({
  jws,
  summary,
  kind,
  verification,
  findings,
  about,
  which,
  searched,
  leeway,
  remedy,
  reason,
}: Props) => {
  const now = useNow(MINUTE);
  const times = useMemo(() => timesIn(jws), [jws]);
  const isStated = useChoices((choices) => statedSummary(choices.stated) !== '');
  const exposed = exposedIn(findings);
  const headline =
    verification &&
    ofSeveral(headlineOf(jws, verification, isLeaked(findings, verification), searched), which);
  return (
    <AnswerLines
      summary={summary}
      kind={kind}
      head={
        verification &&
        headline && {
          verdict: verification.verdict,
          state: verification.policy.state,
          ...withExposed(headline, verification, exposed),
        }
      }
      next={
        headline &&
        nextStepOf(headline.reason, {
          isEmpty: mayBeDetached(jws),
          isExposed: exposed !== undefined,
          isStated,
          found: reason,
          key: verification.key.reason,
        })
      }
      remedy={remedy}
      counts={<FindingCounts findings={findings} about={about} />}
      lines={verification ? linesOf(verification, now) : []}
    >
      <TimeLineView times={times} leeway={leeway} />
    </AnswerLines>
  );
};
