/** Why a part of the page could not be loaded, by asking for the page itself again. Not: loading it (load-once.ts). */
import { useEffect, useState } from 'react';

export type LoadCause = 'unreachable' | 'updated' | 'unknown';

/** The files that this page was started with. */
const ownFiles = (): string[] =>
  [...document.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')].map(({ src }) =>
    src.slice(src.lastIndexOf('/') + 1),
  );

/** Past the browser's cache, which is thereby renewed: a tab that is opened next gets the latest version. */
const causeOf = async (): Promise<LoadCause> => {
  try {
    const response = await fetch(document.baseURI.replace(/#.*$/u, ''), { cache: 'reload' });
    const html = response.ok ? await response.text() : '';
    if (!html.includes('type="module"')) return 'unknown';
    return ownFiles().every((file) => html.includes(file)) ? 'unknown' : 'updated';
  } catch {
    return 'unreachable';
  }
};

/** @param isAsked whether something could not be loaded; nothing is requested otherwise */
export const useLoadCause = (isAsked: boolean): LoadCause => {
  const [cause, setCause] = useState<LoadCause>('unknown');
  useEffect(() => {
    let isShown = true;
    if (isAsked) {
      void causeOf().then((found) => {
        if (isShown) setCause(found);
      });
    }
    return () => {
      isShown = false;
    };
  }, [isAsked]);
  return cause;
};
