/** What every part of the stage draws by: the scale, what is hidden, what has not arrived, what a press opens. */
import { createContext, useContext } from 'react';
import type { Instant } from '#cookies/cookie';
import type { Credential } from '#lab/derive/scene/credential';
import type { Barred } from '#lab/derive/scene/message';

/** A credential drawn smaller than this share of the largest would not be seen: it is drawn as long as that. */
const LEAST = 0.05;

export interface Drawing {
  /** Bytes of the largest credential on the stage. */
  readonly most: number;
  /** Before a vote. */
  readonly isVeiled: boolean;
  /** Opens a credential in the inspector's view; absent: nothing opens. */
  readonly open?: ((credential: Credential, now: Instant) => void) | undefined;
}

const DrawingContext = createContext<Drawing>({ most: 1, isVeiled: false });
export const DrawingProvider = DrawingContext.Provider;
export const useDrawing = (): Drawing => useContext(DrawingContext);

/** @returns how many bytes long it is drawn: more than it has where it would not be seen */
export const drawnBytes = (bytes: number, most: number): number => Math.max(bytes, most * LEAST);

/** Of one lane. */
export interface LaneNow {
  readonly now: Instant;
  /** What is on its way still, as `arrivalKey` says. */
  readonly awaited: ReadonlySet<string>;
  readonly taken?: Barred | undefined;
}

const LaneContext = createContext<LaneNow>({ now: 0, awaited: new Set() });
export const LaneProvider = LaneContext.Provider;
export const useLane = (): LaneNow => useContext(LaneContext);
