/** Going to a place of a text in a marked box: the focus, the selection, and the place in sight. */
import type { Span } from '#text/span';
import { shownIn } from '../../parts/line-breaks';

/** Where a character of the text behind the box is in the window. */
const topOf = (behind: Element, offset: number): number | undefined => {
  const walker = document.createTreeWalker(behind, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (offset < before + length) {
      const range = document.createRange();
      range.setStart(node, offset - before);
      range.setEnd(node, offset - before + 1);
      return range.getBoundingClientRect().top;
    }
    before += length;
  }
  return undefined;
};

/** @param box of a MarkedBox, whose frame scrolls */
export const goToPlace = (box: HTMLTextAreaElement, text: string, { start, end }: Span): void => {
  const from = shownIn(text.slice(0, start)).length;
  box.focus({ preventScroll: true });
  box.setSelectionRange(from, from + shownIn(text.slice(start, end)).length);
  const frame = box.parentElement;
  const top = box.previousElementSibling ? topOf(box.previousElementSibling, from) : undefined;
  if (!frame || top === undefined) return;
  frame.scrollTop += top - frame.getBoundingClientRect().top - frame.clientHeight / 3;
  frame.scrollIntoView({ block: 'nearest' });
};
