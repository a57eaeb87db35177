/** Guards the scripts in markup and leaves every other character as it is. It is no filter: nothing is taken away. */
import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { guardScript, type Kind } from './guard-script';

type Element = DefaultTreeAdapterTypes.Element;

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Attributes that can hold `javascript:`. */
const ADDRESSES = new Set(['action', 'data', 'formaction', 'href', 'src']);

/** JavaScript MIME types, in the essence that browsers compare: https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const JAVASCRIPT =
  /^(?:text|application)\/(?:x-)?(?:java|ecma)script$|^text\/(?:javascript1\.[0-5]|jscript|livescript)$/u;

const kindOf = (type: string | undefined): Kind | undefined => {
  const essence = type?.trim().toLowerCase() ?? '';
  if (essence === 'module') return 'module';
  return essence === '' || JAVASCRIPT.test(essence) ? 'script' : undefined;
};

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** The value of an attribute with calls in it; undefined where it holds no script. */
const guardedValue = (attribute: string, value: string, name: string): string | undefined => {
  if (/^on[a-z]/u.test(attribute)) return guardScript(value, 'handler', name);
  if (!ADDRESSES.has(attribute)) return undefined;
  const url = URL.parse(value);
  if (url?.protocol !== 'javascript:') return undefined;
  const script = decoded(url.href.slice('javascript:'.length));
  return script === undefined
    ? undefined
    : `javascript:${encodeURIComponent(guardScript(script, 'script', name))}`;
};

const attributeEdits = (element: Element, name: string): Edit[] => {
  const places = element.sourceCodeLocation?.attrs ?? {};
  return element.attrs.flatMap(({ name: attribute, prefix, value }): Edit[] => {
    const written = prefix === undefined || prefix === '' ? attribute : `${prefix}:${attribute}`;
    const place = places[written] ?? places[written.toLowerCase()];
    const text = guardedValue(attribute, value, name);
    return place && text !== undefined && text !== value
      ? [{ from: place.startOffset, to: place.endOffset, text: `${written}="${escapeAttribute(text)}"` }]
      : [];
  });
};

const scriptEdits = (element: Element, name: string): Edit[] => {
  const kind = kindOf(element.attrs.find((each) => each.name === 'type')?.value);
  const texts = element.childNodes.filter((child) => defaultTreeAdapter.isTextNode(child));
  const from = texts[0]?.sourceCodeLocation?.startOffset;
  const to = texts.at(-1)?.sourceCodeLocation?.endOffset;
  if (element.tagName !== 'script' || !kind || from === undefined || to === undefined) return [];
  const script = texts.map(({ value }) => value).join('');
  const guarded = guardScript(script, kind, name);
  if (guarded === script) return [];
  // In SVG the content is text as anywhere, with character references.
  const isRaw = element.namespaceURI === html.NS.HTML;
  return [{ from, to, text: isRaw ? guarded : escapeText(guarded) }];
};

const editsIn = (node: DefaultTreeAdapterTypes.Node, name: string): Edit[] => {
  const own = defaultTreeAdapter.isElementNode(node)
    ? [...attributeEdits(node, name), ...scriptEdits(node, name)]
    : [];
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  return [...own, ...children.flatMap((child) => editsIn(child, name))];
};

/**
 * Markup with calls in its scripts, event handlers and `javascript:` addresses.
 * @param before markup that it is behind; it decides how the markup is read
 * @param name of the function that is called: a property of the global object
 */
export const guardMarkup = (markup: string, before: string, name: string): string => {
  // As browsers do before they parse; places would be off by one for each line otherwise.
  const text = before + markup.replaceAll(/\r\n?/gu, '\n');
  const edits = editsIn(parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: true }), name);
  let guarded = '';
  let last = before.length;
  for (const { from, to, text: inserted } of edits.toSorted((one, other) => one.from - other.from)) {
    // A tag that the parser opens again in another place is written once.
    if (from < last) continue;
    guarded += text.slice(last, from) + inserted;
    last = to;
  }
  return guarded + text.slice(last);
};
