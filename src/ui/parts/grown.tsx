/** Draws what was made while the page was built, at once and without React. Not: making it (tree.ts). */
import { createElement, useCallback } from 'react';
import type { Styles, Tree } from './tree';

/** Those of SVG that pictures have. */
const DRAWN: ReadonlySet<string> = new Set(['svg', 'path']);

const elementOf = (name: string): HTMLElement | SVGElement =>
  DRAWN.has(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name)
    : document.createElement(name);

/** Gives an element what the tree's root has. A style is set by script: the page's policy refuses it as an attribute. */
const dress = <Drawn extends HTMLElement | SVGElement>(
  element: Drawn,
  [, attributes, ...children]: Tree,
  styles: Styles,
): Drawn => {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') element.style.cssText = value;
    else if (name === 'class')
      element.setAttribute(
        name,
        value.replaceAll(/\S+/gu, (local) => styles[local] ?? ''),
      );
    else element.setAttribute(name, value);
  }
  element.replaceChildren(
    ...children.map((child) =>
      typeof child === 'string' ? child : dress(elementOf(child[0]), child, styles),
    ),
  );
  return element;
};

interface Props {
  /** The same for as long as it is there. */
  readonly tree: Tree;
  /** Those that it was made with. */
  readonly styles: Styles;
  /** Nothing in it is to be pressed or heard; called with the element once all is in it. The same each time. */
  readonly idle?: (element: HTMLElement) => void;
}

export const Grown = ({ tree, styles, idle }: Props) => {
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return;
      dress(element, tree, styles);
      idle?.(element);
    },
    [tree, styles, idle],
  );
  return createElement(tree[0], { ref, ...(idle ? { inert: true, 'aria-hidden': true } : {}) });
};
