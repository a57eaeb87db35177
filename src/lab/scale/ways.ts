/** The ways for services to find out who asks, made of the figures of the modes. Not: what they cost (calls.ts, outage.ts). */
import type { HttpRequest } from '#http/message';
import type { Way } from './calls';
import { INTROSPECTED, type UnitFigures } from './unit-figures';

export type WayId = 'session' | 'session-kept' | 'jwt' | 'hybrid' | 'introspection';

export interface NamedWay extends Way {
  readonly id: WayId;
  readonly label: string;
  /** On the curve. */
  readonly letter: string;
  /** One sentence. */
  readonly says: string;
  readonly figures: UnitFigures;
  readonly request: HttpRequest;
}

/** Seconds. */
export interface Lifetimes {
  readonly jwt: number;
  readonly hybrid: number;
  /** That a service keeps a session that it looked up; 0: it does not. */
  readonly lookUpKept: number;
}

/**
 * The ways, each with the figures of its mode.
 * @throws RangeError when a mode is missing
 */
export const waysOf = (all: readonly UnitFigures[], lifetimes: Lifetimes): NamedWay[] => {
  const figuresOf = (mode: string): UnitFigures => {
    const figures = all.find((each) => each.mode === mode);
    if (!figures) throw new RangeError(`There are no figures of the mode ${mode}.`);
    return figures;
  };
  const way = (
    face: Pick<NamedWay, 'id' | 'label' | 'letter' | 'says'>,
    figures: UnitFigures,
    more: Partial<Way>,
  ): NamedWay => ({
    ...face,
    figures,
    request: figures.request,
    lookUps: figures.lookUps,
    verifications: figures.verifications,
    renewalCalls: figures.renewal.calls,
    lifetime: Number.POSITIVE_INFINITY,
    lookUpKept: 0,
    ...more,
  });
  const session = figuresOf('session');
  const jwt = figuresOf('jwt');
  const kept = way(
    {
      id: 'session-kept',
      label: 'Session, kept',
      letter: 'K',
      says: 'A service keeps what it looked up, and learns that late that a session was ended.',
    },
    session,
    { lookUpKept: lifetimes.lookUpKept },
  );
  return [
    way(
      {
        id: 'session',
        label: 'Session',
        letter: 'S',
        says: 'A service looks each request up in the session store.',
      },
      session,
      {},
    ),
    ...(lifetimes.lookUpKept > 0 ? [kept] : []),
    way(
      {
        id: 'jwt',
        label: 'JWT',
        letter: 'J',
        says: 'A service checks the signature; when the token has expired, the user logs in again.',
      },
      jwt,
      { lifetime: lifetimes.jwt },
    ),
    way(
      {
        id: 'hybrid',
        label: 'Hybrid',
        letter: 'H',
        says: 'A service checks the signature; when the token has expired, the page refreshes it.',
      },
      figuresOf('hybrid'),
      { lifetime: lifetimes.hybrid },
    ),
    way(
      {
        id: 'introspection',
        label: 'JWT, introspected',
        letter: 'I',
        says: 'A service asks the authorization server about the token of each request (RFC 7662).',
      },
      figuresOf(INTROSPECTED),
      { lifetime: lifetimes.jwt },
    ),
  ];
};
