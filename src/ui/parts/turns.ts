/** Long work on the page's own thread, with turns for the page between its pieces. */
import { useEffect, useState } from 'react';

/** Milliseconds of work after which the page gets its turn. */
const TURN = 10;

/** Milliseconds after which a page counts as one that draws nothing, since nobody sees it. */
const UNSEEN = 100;

/** Until the page has drawn. */
const pageTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, UNSEEN);
    requestAnimationFrame(() => {
      setTimeout(resolve, 0);
    });
  });

/**
 * For work that goes from answer to answer.
 * @returns to be awaited before each piece: it waits where the page's turn has come, and before the first
 */
export const turnTaker = (): (() => Promise<void>) => {
  let began = Number.NEGATIVE_INFINITY;
  return async () => {
    if (performance.now() - began < TURN) return;
    await pageTurn();
    began = performance.now();
  };
};

/**
 * As `map`, in turns.
 * @param signal ends it; what was made until then is the answer
 * @param onTurn told what was made so far before the page gets its turn
 */
export const inTurns = async <Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
  signal: AbortSignal,
  onTurn?: (made: readonly Made[]) => void,
): Promise<Made[]> => {
  const made: Made[] = [];
  let began = performance.now();
  for (const [index, item] of items.entries()) {
    made.push(make(item, index));
    if (performance.now() - began < TURN) continue;
    onTurn?.([...made]);
    await pageTurn();
    if (signal.aborted) break;
    began = performance.now();
  }
  return made;
};

interface Mapped<Item, Made> {
  readonly items: readonly Item[];
  readonly make: (item: Item, index: number) => Made;
  readonly made: readonly Made[];
}

/**
 * As `map` for what is drawn: the first are there at once, the others come in turns.
 * @param make the same function for as long as it makes the same
 * @param atOnce how many
 * @returns as many as there are; where the items stayed and `make` changed, the rest is what it made before
 */
export const useMapped = <Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
  atOnce: number,
): readonly Made[] => {
  const [last, setLast] = useState<Mapped<Item, Made>>();
  const isLast = last?.items === items && last.make === make;
  let current = last;
  if (!isLast) {
    const first = items.slice(0, atOnce).map((item, index) => make(item, index));
    const before = last?.items === items ? last.made.slice(atOnce) : [];
    current = { items, make, made: [...first, ...before] };
    setLast(current);
  }
  useEffect(() => {
    if (items.length <= atOnce) return undefined;
    const ended = new AbortController();
    const show = (made: readonly Made[]) => {
      if (ended.signal.aborted) return;
      setLast((before) => ({
        items,
        make,
        made: before?.items === items ? [...made, ...before.made.slice(made.length)] : made,
      }));
    };
    void inTurns(items, make, ended.signal, show).then(show);
    return () => {
      ended.abort();
    };
  }, [items, make, atOnce]);
  return current?.made ?? [];
};
