/** A file that is dropped on an element. */
import { useEffect, useEffectEvent, type RefObject } from 'react';

/** The browser would else open the file in the page's place. */
export const useDrop = (target: RefObject<HTMLElement | null>, onFile: (file: File) => void): void => {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const element = target.current;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      take(file);
    };
    element?.addEventListener('dragover', over);
    element?.addEventListener('drop', drop);
    return () => {
      element?.removeEventListener('dragover', over);
      element?.removeEventListener('drop', drop);
    };
  }, [target]);
};
