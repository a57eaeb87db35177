/** Markup as data, for what is drawn while the page is built. Not: drawing it (grown.tsx). */
import { html, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** Classes by the names that stylesheets have for them. */
export type Styles = Readonly<Record<string, string>>;

/** An element: its name, its attributes, and what is in it. Its classes are named as in the stylesheets. */
export type Tree = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Tree | string)[],
];

const treeOfNode = (
  node: DefaultTreeAdapterTypes.ChildNode,
  local: (of: string) => string,
): Tree | string => {
  if ('value' in node) return node.value;
  if (!('tagName' in node) || ![html.NS.HTML, html.NS.SVG].includes(node.namespaceURI))
    throw new TypeError(`A picture has no ${node.nodeName}.`);
  const attributes = node.attrs
    .filter(({ name }) => name !== 'id')
    .map(({ name, value }) => [name, name === 'class' ? value.replaceAll(/\S+/gu, local) : value]);
  return [
    node.tagName,
    Object.fromEntries(attributes) as Record<string, string>,
    ...node.childNodes
      .filter(({ nodeName }) => nodeName !== 'dialog')
      .map((child) => treeOfNode(child, local)),
  ];
};

/**
 * Of markup that nothing refers to: its ids are left out, and dialogs that are closed.
 * @param markup one element
 * @param styles every class in it
 * @throws {TypeError} where it is not one, or has more than elements of HTML and SVG, these classes and text in it
 */
export const treeOf = (markup: string, styles: Styles): Tree => {
  const names = new Map(Object.entries(styles).map(([name, style]) => [style, name]));
  const local = (style: string): string => {
    const name = names.get(style);
    if (name === undefined) throw new TypeError(`No stylesheet of a picture has ${style}.`);
    return name;
  };
  const [node, ...more] = parseFragment(markup).childNodes;
  const tree = node && treeOfNode(node, local);
  if (!tree || typeof tree === 'string' || more.length > 0) throw new TypeError('A picture is one element.');
  return tree;
};
