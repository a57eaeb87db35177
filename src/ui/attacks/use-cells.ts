/** Cells of the attack matrix, played one after the other while one looks. Not: playing one (lab/matrix). */
import { useEffect, useState } from 'react';
import type { Attack } from '#lab/attacker/attack';
import { playCell, type Cell, type Lane } from '#lab/measures/matrix';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { useRaise } from '../parts/use-raise';
import { useQueryClient, type QueryClient } from '../query';

/** What is to be played. */
export interface Wanted {
  readonly attack: Attack;
  readonly lane: Lane;
  /** A defence's id, `none` or `default`. */
  readonly defence: string;
  /** Id of a browser profile; absent: the one that the lab opens with. */
  readonly browser?: string;
}

/** The same for the same cell, wherever it is asked for. */
export const cellKey = ({ attack, lane, defence, browser = DEFAULT_SETUP.browser }: Wanted): string =>
  [attack.id, lane.mode, lane.store ?? '', defence, browser].join(' ');

const played = (client: QueryClient, wanted: Wanted): Promise<Cell> =>
  client.ensureQueryData({
    queryKey: ['cell', cellKey(wanted)],
    queryFn: () => playCell(wanted.attack, wanted.lane, wanted.defence, wanted.browser),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });

export interface Cells {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly done: number;
  readonly total: number;
  readonly stopped: boolean;
  readonly stop: () => void;
  readonly goOn: () => void;
}

/** How many are played before they are shown: drawing costs too. */
const BATCH = 8;

/** @param wanted must stay the same array as long as it means the same */
export const useCells = (wanted: readonly Wanted[]): Cells => {
  const client = useQueryClient();
  const raise = useRaise();
  const [cells, setCells] = useState<ReadonlyMap<string, Cell>>(new Map());
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    if (stopped) return undefined;
    const running = { on: true };
    const play = async (): Promise<void> => {
      for (let at = 0; at < wanted.length && running.on; at += BATCH) {
        const batch = wanted.slice(at, at + BATCH);
        // A batch after the other, so that what is done shows and stopping takes effect.
        const done = await Promise.all(
          batch.map(async (each) => [cellKey(each), await played(client, each)] as const),
        );
        if (running.on) setCells((before) => new Map([...before, ...done]));
        // Between batches the page gets its turn.
        await new Promise((resolve) => {
          setTimeout(resolve);
        });
      }
    };
    play().catch(raise);
    return () => {
      running.on = false;
    };
  }, [client, wanted, stopped, raise]);
  const done = wanted.filter((each) => cells.has(cellKey(each))).length;
  return {
    cells,
    done,
    total: wanted.length,
    stopped,
    stop: () => {
      setStopped(true);
    },
    goOn: () => {
      setStopped(false);
    },
  };
};
