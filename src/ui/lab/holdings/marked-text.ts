/** Characters within an element marked and brought into sight, however the element divides them. */
import { useEffect, type RefObject } from 'react';

/** What theme/base.css gives a colour. */
const NAME = 'quoted';

interface Sought {
  readonly text: string;
}

/** Where the text is, across all text nodes. */
const rangeOf = (element: HTMLElement, text: string): Range | undefined => {
  const start = element.textContent.indexOf(text);
  if (start < 0) return undefined;
  const range = document.createRange();
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (before <= start && start < before + length) range.setStart(node, start - before);
    const end = start + text.length;
    if (before < end && end <= before + length) range.setEnd(node, end - before);
    before += length;
  }
  return range;
};

/** A browser without highlights marks nothing here; what is around it says the same in words. */
export const useMarkedText = (element: RefObject<HTMLElement | null>, sought: Sought): void => {
  useEffect(() => {
    const { current } = element;
    const range = current && rangeOf(current, sought.text);
    if (!range) return undefined;
    current.scrollIntoView({ block: 'nearest' });
    const highlight = 'Highlight' in window ? new Highlight(range) : undefined;
    if (highlight) CSS.highlights.set(NAME, highlight);
    return () => {
      if (highlight && CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME);
    };
  }, [element, sought]);
};
