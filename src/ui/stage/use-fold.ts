/** Folds the stage where it is higher than its place: what matters least goes first. */
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How often it can be folded. */
const MOST = 9;

/** What was folded, and for what. */
interface Fold {
  readonly of: object;
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

/**
 * Writes `data-fold="1 2 …"` on the frame. A stage that plays never unfolds, so that nothing jumps.
 * @param frame as high as its place, where that is bounded; its first child is the stage
 * @param of another object: begins anew
 */
export const useFold = (frame: RefObject<HTMLElement | null>, of: object): void => {
  const last = useRef<Fold>(undefined);
  const [, setSize] = useState('');
  useLayoutEffect(() => {
    const element = frame.current;
    const stage = element?.firstElementChild;
    if (!element || !stage) return;
    const { clientWidth: width, clientHeight: height } = element;
    const before = last.current;
    const goesOn = before?.of === of && before.width === width && before.height === height;
    let count = goesOn ? before.count : 0;
    const fold = () => {
      const folds = Array.from({ length: count }, (_none, index) => index + 1).join(' ');
      // Written again, it would cost the styles of all that is in it.
      if (element.getAttribute('data-fold') !== folds) element.setAttribute('data-fold', folds);
    };
    fold();
    while (count < MOST && stage.scrollHeight > element.clientHeight + 1) {
      count += 1;
      fold();
    }
    last.current = { of, width: element.clientWidth, height: element.clientHeight, count };
  });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setSize(`${element.clientWidth} ${element.clientHeight}`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [frame]);
};
