/** The box to paste into: a textarea over the same text in colour. */
import { useEffect, useEffectEvent, useMemo, useRef, useState, type MouseEvent } from 'react';
import { EditorBox } from '../../parts/editor-box';
import { ColouredText } from './coloured-text';
import { LARGE } from '../found/large-text';
import { isCostly, shownOf } from './layout-cost';
import styles from './paste-box.module.css';
import type { Place, Run } from './places';
import { leave, point } from '../../parts/pointing';
import { useFocusOnOpen } from './use-focus-on-open';

/** Above this many characters the text is in one colour: laying it out twice would be felt. */
export const COLOURED_LENGTH = 20_000;

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The box is empty: a folder was given, or a text that is too large to be in it. */
  readonly isElsewhere: boolean;
  readonly runs: readonly Run[];
  readonly places: readonly Place[];
}

/** The character under the pointer, where the browser can tell. */
const offsetAt = (event: MouseEvent<HTMLTextAreaElement>): number | undefined => {
  const position = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  return position?.offsetNode === event.currentTarget ? position.offset : undefined;
};

/** @param props `runs` in the text's colours, empty for one colour; `places` that pointing at a character lights up */
export const PasteBox = ({ text, onText, isElsewhere, runs, places }: Props) => {
  const box = useRef<HTMLTextAreaElement>(null);
  const give = useEffectEvent(onText);
  useEffect(() => {
    // A browser takes seconds to lay out a large text that nobody will read in a box, so it does not get to see it.
    const take = (event: InputEvent) => {
      const given = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
      if (given.length <= LARGE && !isCostly(given)) return;
      event.preventDefault();
      give(given);
    };
    const element = box.current;
    element?.addEventListener('beforeinput', take);
    return () => {
      element?.removeEventListener('beforeinput', take);
    };
  }, []);
  useFocusOnOpen(box, text === '');
  /** The text of which the person wants to see all. */
  const [whole, setWhole] = useState<string>();
  const shown = useMemo(() => (whole === text ? text : shownOf(text)), [whole, text]);
  const isExcerpt = shown.length < text.length;
  const coloured = runs.length > 0 && text.length <= COLOURED_LENGTH;
  const pointTo = (offset: number | undefined) => {
    const place = places.find(({ spans }) =>
      spans.some(({ start, end }) => offset !== undefined && start <= offset && offset < end),
    );
    if (place) point(place.id, place.spans);
    else leave();
  };
  return (
    <>
      <EditorBox
        ref={box}
        id="paste"
        className={styles.box}
        breaksAnywhere
        drawsText
        behind={coloured ? <ColouredText runs={runs} /> : undefined}
        text={shown}
        onText={(typed) => {
          if (whole === text) setWhole(typed);
          onText(typed);
        }}
        readOnly={isExcerpt}
        placeholder={
          isElsewhere
            ? 'Your input is read below. Paste something else to replace it'
            : 'Paste yours anywhere on this page: a token, or a request, log, cookie or code with one. Or drop a file or a folder'
        }
        onMouseMove={(event) => {
          pointTo(offsetAt(event));
        }}
        onMouseLeave={leave}
        onBlur={leave}
        onSelect={(event) => {
          const { selectionStart, selectionEnd } = event.currentTarget;
          if (selectionStart === selectionEnd && document.activeElement === event.currentTarget) {
            pointTo(selectionStart);
          }
        }}
      />
      {isExcerpt ? (
        <p className={styles.excerpt}>
          Shown are the first {shown.length.toLocaleString('en')} of {text.length.toLocaleString('en')}{' '}
          characters: the rest would slow the browser down. Claimcheck read all of it.{' '}
          <button
            type="button"
            onClick={() => {
              setWhole(text);
            }}
          >
            Show all of it
          </button>
        </p>
      ) : null}
    </>
  );
};
