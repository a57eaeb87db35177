/** The moves of a still as what flies at the same time, leg after leg. Not: drawing it (ui/stage/travel). */
import type { Credential } from './credential';
import type { Move, Spot } from './moves';
import type { Scene } from './scene';

export type Anchor = Spot | { readonly at: 'wire' };

export interface Leg {
  readonly credential: Credential;
  readonly from: Anchor;
  readonly to: Anchor;
  /** The attacker holds it or gets it. */
  readonly isCopy: boolean;
}

/** What flies at the same time. */
export interface Phase {
  /** Before the server has answered, or after; without a request always after. */
  readonly half: 'out' | 'back';
  readonly legs: readonly Leg[];
}

const WIRE: Anchor = { at: 'wire' };

const isAttackers = (spot: Spot): boolean =>
  spot.at === 'attacker' || ('userAgent' in spot && spot.userAgent === 'attacker');

const leg = ({ credential, from, to }: Move, start: Anchor = from, end: Anchor = to): Leg => ({
  credential,
  from: start,
  to: end,
  isCopy: isAttackers(from) || isAttackers(to),
});

/** Moves that follow one another and are of one sort fly together. */
const together = (moves: readonly Move[]): Phase[] => {
  const groups: Move[][] = [];
  for (const move of moves) {
    const last = groups.at(-1);
    if (last?.[0]?.why === move.why) last.push(move);
    else groups.push([move]);
  }
  return groups.map((group) => ({ half: 'back', legs: group.map((move) => leg(move)) }));
};

const isSent = ({ why, from }: Move): boolean => why === 'sent' || (why === 'copied' && from.at !== 'server');

/** A request goes by the wire to the server, what the answer hands over comes back by the wire. */
export const phasesOf = ({ moves, message }: Pick<Scene, 'moves' | 'message'>): Phase[] => {
  if (!message) return together(moves);
  const sent = moves.filter((move) => isSent(move));
  const issued = moves.filter(({ why }) => why === 'issued');
  const others = moves.filter((move) => !isSent(move) && move.why !== 'issued');
  const out: Phase[] = [
    { half: 'out', legs: sent.map((move) => leg(move, move.from, WIRE)) },
    ...(sent.length > 0 ? [{ half: 'out', legs: sent.map((move) => leg(move, WIRE)) } satisfies Phase] : []),
  ];
  const back: Phase[] =
    issued.length > 0
      ? [
          { half: 'back', legs: issued.map((move) => leg(move, move.from, WIRE)) },
          {
            half: 'back',
            legs: [...issued.map((move) => leg(move, WIRE)), ...others.map((move) => leg(move))],
          },
        ]
      : others.length > 0
        ? [{ half: 'back', legs: others.map((move) => leg(move)) }]
        : [];
  return [...out, ...back];
};
