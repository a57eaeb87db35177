/** How wide an element is, so that what is drawn in it need not be stretched. */
import { useCallback, useState, type RefCallback } from 'react';

const UNTIL_KNOWN = 600;

/** @returns what to give the element as its ref, and its width in CSS pixels */
export const useWidth = (): readonly [ref: RefCallback<HTMLElement>, width: number] => {
  const [width, setWidth] = useState(UNTIL_KNOWN);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(Math.max(240, element.clientWidth));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [ref, width];
};
