/** The lab's page, and the picture of it that is shown until it is there and has played. Not: the page (lab-page.tsx). */
import {
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type Dispatch,
  type RefObject,
} from 'react';
import { useSearch } from 'wouter';
import { startTransport } from '#mock/transport';
import { pathNow, queryNow } from '../address';
import { Grown } from '../parts/grown';
import { lazyPart, loadOnce } from '../parts/load-once';
import { useWide } from '../parts/use-wide';
import { useFold } from '../stage/use-fold';
import opening from './opening.built';
import { OPENING_STYLES } from './opening-styles';

/** Milliseconds that the page waits for its picture: one that nobody looks at, or that a story takes the place of, is not painted. */
const LONGEST = 1000;

let tellSeen: () => void;
/** Resolves once the picture can be seen. */
const seen = new Promise<void>((resolve) => {
  tellSeen = resolve;
});

const isPlain = (query: string): boolean => query === '';

const loadTokens = loadOnce(() => import('../inspect/token/token-view'));
const loadEvidence = loadOnce(() => import('#lint/evidence'));
const loadPage = loadOnce(async () => (await import('./lab-page')).LabPage);

const LabPage = lazyPart(async () => {
  // The picture comes first: what is loaded then is far larger, and would share the line with it.
  if (isPlain(queryNow())) {
    setTimeout(tellSeen, LONGEST);
    await seen;
  }
  void startTransport();
  // All files are fetched at once (scripts/ahead.js), and each runs in a task of its own: together they hold the page up.
  dispatchEvent(new CustomEvent('ahead', { detail: '/lab?' }));
  await loadTokens();
  await loadEvidence();
  return loadPage();
});

/** What it is called; a menu's name holds a count, which the next setting changes. */
const nameOf = (element: HTMLElement): string =>
  element.dataset['menu'] ?? element.getAttribute('aria-label') ?? element.textContent;

/** What can be pressed, by what it is called. */
const pressable = (page: Element | null, name?: string): HTMLElement[] =>
  [...(page?.querySelectorAll<HTMLElement>('a, button, select') ?? [])].filter(
    (element) => name === undefined || nameOf(element) === name,
  );

/** Does anew what was done in the picture: each in a turn of its own, since it may draw the page anew. */
const repeat = async (presses: readonly (() => void)[]) => {
  for (const press of presses) {
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    press();
  }
};

/** What is pressed in the picture, or on the keyboard, is pressed again once the page is there: a slow machine loses no press. */
const useEarlyPress = (picture: RefObject<HTMLElement | null>) => {
  useEffect(() => {
    const presses: (() => void)[] = [];
    const press = ({ clientX: x, clientY: y }: MouseEvent) => {
      // What is inert is no event's target.
      const pressed = pressable(picture.current).find((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return left <= x && x <= right && top <= y && y <= bottom;
      });
      if (!pressed) return;
      const name = nameOf(pressed);
      const index = pressable(picture.current, name).indexOf(pressed);
      presses.push(() => {
        const found = pressable(document.querySelector(`.${OPENING_STYLES['page.page']}`), name)[index];
        found?.focus();
        // A click opens no list.
        if (found instanceof HTMLSelectElement && navigator.userActivation.isActive) found.showPicker();
        else found?.click();
      });
      const { story } = pressed.dataset;
      const stories = story === undefined ? [] : picture.current?.querySelectorAll('[data-story]');
      for (const each of stories ?? []) each.removeAttribute('aria-current');
      pressed.setAttribute(story === undefined ? 'aria-pressed' : 'aria-current', 'true');
    };
    const type = (event: KeyboardEvent) => {
      const { target } = event;
      // The browser itself does nothing at one that a script made.
      presses.push(() => target?.dispatchEvent(new KeyboardEvent('keydown', event)));
    };
    document.addEventListener('click', press);
    document.addEventListener('keydown', type);
    return () => {
      document.removeEventListener('click', press);
      document.removeEventListener('keydown', type);
      if (pathNow() === '/lab' && isPlain(queryNow())) void repeat(presses);
    };
  }, [picture]);
};

/** Nothing in it answers yet, so nobody hears of it or gets there by keyboard. */
const Picture = () => {
  const tree = useWide() ? opening.wide : opening.narrow;
  const frame = useRef<HTMLElement>(null);
  const whole = useRef<HTMLElement>(null);
  useEarlyPress(whole);
  const find = useCallback((page: HTMLElement) => {
    whole.current = page;
    frame.current = page.querySelector<HTMLElement>(`.${OPENING_STYLES['frame']}`);
  }, []);
  useFold(frame, tree);
  useEffect(() => {
    requestAnimationFrame(() => {
      setTimeout(tellSeen);
    });
  }, []);
  return (
    <>
      <Grown
        key={tree === opening.wide ? 'wide' : 'narrow'}
        tree={tree}
        styles={OPENING_STYLES}
        idle={find}
      />
      <p className="hidden-visually" aria-busy="true">
        Logging in, in every lane …
      </p>
    </>
  );
};

/** Stands where the page will be: while its file is on its way, then while it has no run. */
const Waiting = ({ onWait }: { readonly onWait: Dispatch<boolean> }) => {
  useLayoutEffect(() => {
    onWait(true);
    return () => {
      onWait(false);
    };
  }, [onWait]);
  return null;
};

/** `#/lab`, and with a setup or a story behind it */
export const Lab = () => {
  const [waits, setWaits] = useState(false);
  const opens = isPlain(useSearch()) ? <Waiting onWait={setWaits} /> : undefined;
  return (
    <>
      <Suspense fallback={opens ?? <p>Loading …</p>}>
        <LabPage opening={opens} />
      </Suspense>
      {/* Beside both, so that it is drawn once. */}
      {waits ? <Picture /> : null}
    </>
  );
};
