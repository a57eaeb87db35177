/** Draws what was made while the page was built, at once and without React. Not: making it (tree.ts). */
import { createElement, useCallback } from 'react';
import type { Styles, Tree } from './tree';

/** Gives an element what the tree's root has. A style is set by script: the page's policy refuses it as an attribute. */
const dress = <E extends HTMLElement>(element: E, [, attributes, ...children]: Tree, styles: Styles): E => {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') element.style.cssText = value;
    else if (name === 'class') element.className = value.replaceAll(/\S+/gu, (local) => styles[local] ?? '');
    else element.setAttribute(name, value);
  }
  element.replaceChildren(
    ...children.map((child) =>
      typeof child === 'string' ? child : dress(document.createElement(child[0]), child, styles),
    ),
  );
  return element;
};

interface Props {
  /** The same for as long as it stands there. */
  readonly tree: Tree;
  /** Those that it was made with. */
  readonly styles: Styles;
}

export const Grown = ({ tree, styles }: Props) => {
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element) dress(element, tree, styles);
    },
    [tree, styles],
  );
  return createElement(tree[0], { ref });
};
