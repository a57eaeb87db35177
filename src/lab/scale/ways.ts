/** The ways for services to find out who asks, made of what the modes bring and their figures. Not: what they cost (calls.ts, outage.ts). */
import type { HttpRequest } from '#http/message';
import type { ScaleWay, Tone } from '../mode';
import { modes } from '../modes';
import type { Way } from './calls';
import { figuresName, type UnitFigures } from './unit-figures';

export interface NamedWay extends Way, Pick<ScaleWay, 'id' | 'label' | 'says' | 'dashed' | 'besides'> {
  readonly tone: Tone;
  readonly figures: UnitFigures;
  readonly request: HttpRequest;
}

/** Seconds: how long the credential of each mode lives whose lifetime can be chosen, by the mode's id. */
export type Lifetimes = Readonly<Record<string, number>> & {
  /** That a service keeps a session that it looked up; 0: it does not. */
  readonly lookUpKept: number;
};

/**
 * The ways, each with its figures.
 * @throws RangeError when figures are missing
 */
export const waysOf = (all: readonly UnitFigures[], lifetimes: Lifetimes): NamedWay[] =>
  modes
    .flatMap(({ id: mode, scale }) =>
      scale.ways
        .filter(({ keepsLookUps }) => !keepsLookUps || lifetimes.lookUpKept > 0)
        .map((way) => ({ mode, way, tone: scale.tone })),
    )
    .map(({ mode, way, tone }) => {
      const { id, label, says, dashed, besides } = way;
      const name = figuresName(mode, way);
      const figures = all.find((each) => each.mode === name);
      if (!figures) throw new RangeError(`There are no figures of the mode ${name}.`);
      return {
        id,
        label,
        says,
        tone,
        figures,
        ...(dashed ? { dashed } : {}),
        ...(besides ? { besides } : {}),
        request: figures.request,
        lookUps: figures.lookUps,
        writes: figures.writes,
        verifications: figures.verifications,
        signatures: figures.signatures,
        atGateway: way.lookedUpAt === 'gateway',
        listKept: figures.listKept ?? 0,
        renewalCalls: figures.renewal.calls,
        lifetime: lifetimes[mode] ?? Number.POSITIVE_INFINITY,
        lookUpKept: way.keepsLookUps ? lifetimes.lookUpKept : 0,
      };
    });
