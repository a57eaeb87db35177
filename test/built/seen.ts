/** What of a page's text cannot be read as it is: too small, cut off, covered, or out of the window. */
import type { Page } from 'playwright';

export interface Unseen {
  /** One sentence for each. */
  readonly problems: readonly string[];
  /** Letters by their size in pixels. */
  readonly sizes: Readonly<Record<string, number>>;
}

/**
 * Looks at every text in an element, and for scrollbars; what is hidden from the eye on purpose does not count.
 * @param least pixels; absent: of any size
 */
export const unseenIn = (page: Page, within: string, least = 0): Promise<Unseen> =>
  page.evaluate<Unseen, [string, number]>(
    ([selector, smallest]) => {
      const problems: string[] = [];
      const sizes: Record<string, number> = {};
      const root = document.querySelector(selector);
      const { scrollHeight, scrollWidth } = document.documentElement;
      if (!root) return { problems: [`Nothing is ${selector}`], sizes };
      if (scrollHeight > window.innerHeight) problems.push(`The page is ${scrollHeight} px high.`);
      if (scrollWidth > window.innerWidth) problems.push(`The page is ${scrollWidth} px wide.`);
      for (const element of root.querySelectorAll('*')) {
        const { overflowY } = getComputedStyle(element);
        if (/auto|scroll/u.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
          problems.push(`${element.className} scrolls: ${element.scrollHeight} > ${element.clientHeight}`);
      }
      const pathOf = (element: Element): Element[] => {
        const path: Element[] = [];
        for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
        return path;
      };
      const isOutside = (box: DOMRect, edge: DOMRect): boolean =>
        box.bottom > edge.bottom + 2 ||
        box.top < edge.top - 2 ||
        box.right > edge.right + 2 ||
        box.left < edge.left - 2;
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode;
        const said = node.textContent?.trim() ?? '';
        const element = node.parentElement;
        if (said === '' || !element?.checkVisibility({ visibilityProperty: true })) continue;
        const path = pathOf(element);
        if (path.some((each) => getComputedStyle(each).clipPath.startsWith('inset(50'))) continue;
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        sizes[size] = (sizes[size] ?? 0) + said.length;
        if (size < smallest) problems.push(`“${said}” is ${size} px`);
        const range = document.createRange();
        range.selectNodeContents(node);
        const edges = [
          new DOMRect(0, 0, window.innerWidth, window.innerHeight),
          ...path
            .filter((each) => getComputedStyle(each).overflow !== 'visible')
            .map((each) => each.getBoundingClientRect()),
        ];
        for (const box of range.getClientRects()) {
          if (box.width < 1) continue;
          const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
          if (edges.some((edge) => isOutside(box, edge))) problems.push(`“${said}” is cut off`);
          else if (at && !element.contains(at) && !at.contains(element))
            problems.push(`“${said}” is covered by ${at.className || at.tagName}`);
        }
      }
      return { problems, sizes };
    },
    [within, least],
  );
