/** The parameters of a URL's query or fragment and of a form, with the places of their values. */
import type { Span } from '#text/span';

export interface Param {
  readonly name: string;
  /** Percent-encoding resolved, where it can be. */
  readonly value: string;
  /** Of the value as it is. */
  readonly at: Span;
}

/** Percent-encoding resolved, `+` as a space in forms; the text itself where that is damaged. */
export const decoded = (text: string, isForm = false): string => {
  const plain = isForm ? text.replaceAll('+', ' ') : text;
  if (!plain.includes('%')) return plain;
  try {
    return decodeURIComponent(plain);
  } catch {
    return text;
  }
};

/** The parameters of application/x-www-form-urlencoded text. */
export const paramsIn = (text: string, start = 0, end = text.length): Param[] => {
  const params: Param[] = [];
  for (let at = start; at < end;) {
    const next = text.indexOf('&', at);
    const stop = next < 0 || next > end ? end : next;
    const equals = text.indexOf('=', at);
    if (equals >= 0 && equals < stop) {
      params.push({
        name: decoded(text.slice(at, equals), true),
        value: decoded(text.slice(equals + 1, stop), true),
        at: { start: equals + 1, end: stop },
      });
    }
    at = stop + 1;
  }
  return params;
};

const PART =
  /^--[^\r\n]+\r?\ncontent-disposition: form-data; name="([^"\r\n]*)"\r?\n(?:[^\r\n]+\r?\n)*\r?\n([^\r\n]*)\r?\n(?=--)/gimu;

/** The parameters of multipart/form-data text (RFC 7578), each on one line; files are passed over. */
export const partsIn = (text: string): Param[] =>
  Array.from(text.matchAll(PART), ({ 0: part, 1: name = '', 2: value = '', index }) => {
    const end = index + part.trimEnd().length;
    return { name, value, at: { start: end - value.length, end } };
  });

export interface UrlParams {
  readonly query: readonly Param[];
  readonly fragment: readonly Param[];
  /** Of the path, from 16 characters on: `name` is empty, but for `;jsessionid=…`. */
  readonly segments: readonly Param[];
}

const AUTHORITY = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/iu;
/** Shorter ones are words and numbers. */
const SEGMENT = /(;[\w.-]+=)?([^/;]{16,})/gu;

/** A URL's parameters, wherever they are; relative ones too. */
export const urlParams = (url: string): UrlParams => {
  const hash = url.indexOf('#');
  const pathEnd = hash < 0 ? url.length : hash;
  const question = url.indexOf('?');
  const hasQuery = question >= 0 && question < pathEnd;
  const start = AUTHORITY.exec(url)?.[0].length ?? 0;
  const path = url.slice(start, hasQuery ? question : pathEnd);
  return {
    query: hasQuery ? paramsIn(url, question + 1, pathEnd) : [],
    fragment: hash < 0 ? [] : paramsIn(url, hash + 1),
    segments: Array.from(path.matchAll(SEGMENT), ({ 1: named = '', 2: segment = '', index }) => {
      const at = start + index + named.length;
      return {
        name: named.slice(1, -1),
        value: decoded(segment),
        at: { start: at, end: at + segment.length },
      };
    }),
  };
};
