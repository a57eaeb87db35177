/** The lab's page, and the picture of it that is shown until it is there and has played. Not: the page (lab-page.tsx). */
import { Suspense, useCallback, useEffect, useRef, type RefObject } from 'react';
import { useSearch } from 'wouter';
import { startTransport } from '#mock/transport';
import { navigate, pathNow, queryNow } from '../address';
import { Grown } from '../parts/grown';
import { lazyPart } from '../parts/load-once';
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

/** The picture comes first: what is loaded then is far larger, and would share the line with it. */
const afterPicture = async <Loaded,>(load: () => Promise<Loaded>): Promise<Loaded> => {
  if (isPlain(queryNow())) {
    setTimeout(tellSeen, LONGEST);
    await seen;
  }
  void startTransport();
  return load();
};

const LabPage = lazyPart(async () => (await afterPicture(() => import('./lab-page'))).LabPage);

/** A story that is pressed in the picture is chosen once the page is there: a slow machine loses no press. */
const useEarlyPress = (picture: RefObject<HTMLElement | null>) => {
  useEffect(() => {
    let chosen: string | undefined;
    const press = ({ clientX: x, clientY: y }: MouseEvent) => {
      const stories = [...(picture.current?.querySelectorAll<HTMLElement>('[data-story]') ?? [])];
      // What is inert is no event's target.
      const pressed = stories.find((story) => {
        const { left, right, top, bottom } = story.getBoundingClientRect();
        return left <= x && x <= right && top <= y && y <= bottom;
      });
      if (!pressed) return;
      chosen = pressed.dataset['story'];
      for (const story of stories) story.removeAttribute('aria-current');
      pressed.setAttribute('aria-current', 'true');
    };
    document.addEventListener('click', press);
    return () => {
      document.removeEventListener('click', press);
      const isHere = pathNow() === '/lab' && isPlain(queryNow());
      if (chosen !== undefined && isHere) navigate(`/lab?story=${chosen}`);
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
      <p className="hidden-visually" aria-busy="true">
        Logging in, in every lane …
      </p>
      <Grown
        key={tree === opening.wide ? 'wide' : 'narrow'}
        tree={tree}
        styles={OPENING_STYLES}
        idle={find}
      />
    </>
  );
};

/** `#/lab`, and with a setup or a story behind it */
export const Lab = () => {
  const picture = isPlain(useSearch()) ? <Picture /> : undefined;
  return (
    <Suspense fallback={picture ?? <p>Loading …</p>}>
      <LabPage opening={picture} />
    </Suspense>
  );
};
