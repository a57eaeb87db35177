/** One request with its response in a HAR 1.2 file. Not: the file (recognisers/har.ts). */
import { jsonStringSlice } from '#text/escapes';
import { memberOf, type JsonObject, type JsonString } from '#text/json';
import { objectAt, stringAt } from '#text/json-at';
import type { Slice } from '#text/slice';
import type { Found } from '../artifact';
import { named, ofOwner } from '../part';
import { isPromising } from '../promising';
import { thingsIn } from '../things-in';
import { fieldThings } from './fields';
import { isPieceOnly } from './pieces';
import { urlThings } from './url-things';

const HOST = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?([^/?#\s]{1,80})/iu;

/** `3 (POST auth.shop.example)`; the entry's number alone when the request does not say. */
const numbered = (number: number, request: JsonObject | undefined): string => {
  const method = stringAt(request, 'method')?.value;
  const host = HOST.exec(stringAt(request, 'url')?.value ?? '')?.[1];
  const about = [method, host].filter((text) => text !== undefined).map(named);
  return about.length > 0 ? `${number} (${about.join(' ')})` : `${number}`;
};

const COOKIES = /^(?:set-)?cookie$/iu;

/**
 * What is in a request or a response. HAR says some things twice, as `headers` and as `cookies` or `queryString`:
 * both get the same words, by which they count once.
 */
const messageThings = (json: Slice, message: JsonObject, owner: string): Found[] => {
  // Slices of strings cost more than a look at them, and a file has tens of thousands.
  const thingsAt = (value: JsonString | undefined, where: string): Found[] =>
    value && isPromising(value.value)
      ? thingsIn({ slice: jsonStringSlice(json, value), where: ofOwner(where, owner) })
      : [];
  const pairsAt = (
    object: JsonObject | undefined,
    list: string,
    each: (name: string, value: JsonString) => Found[],
  ): Found[] => {
    const value = object && memberOf(object, list)?.value;
    return (value?.type === 'array' ? value.items : []).flatMap((item) => {
      const text = item.type === 'object' ? stringAt(item, 'value') : undefined;
      return text && item.type === 'object' ? each(stringAt(item, 'name')?.value ?? '', text) : [];
    });
  };
  const url = stringAt(message, 'url');
  const posted = objectAt(message, 'postData');
  return [
    ...(url && isPromising(url.value) ? urlThings(jsonStringSlice(json, url), owner) : []),
    ...pairsAt(message, 'headers', (name, value) =>
      isPromising(value.value) || COOKIES.test(name)
        ? fieldThings(name, jsonStringSlice(json, value), owner)
        : [],
    ),
    ...pairsAt(message, 'cookies', (name, value) =>
      isPieceOnly(name, value.value) ? [] : thingsAt(value, `cookie ${named(name)}`),
    ),
    ...pairsAt(message, 'queryString', (name, value) => thingsAt(value, `query parameter ${named(name)}`)),
    ...thingsAt(stringAt(posted, 'text'), 'the content'),
    ...pairsAt(posted, 'params', (name, value) => thingsAt(value, `parameter ${named(name)} of the content`)),
    ...thingsAt(stringAt(objectAt(message, 'content'), 'text'), 'the content'),
  ];
};

/** @param number of the entry, from 1 */
export const entryThings = (json: Slice, entry: JsonObject, number: number): Found[] => {
  const request = objectAt(entry, 'request');
  const response = objectAt(entry, 'response');
  const name = numbered(number, request);
  return [
    ...(request ? messageThings(json, request, `request ${name}`) : []),
    ...(response ? messageThings(json, response, `response ${name}`) : []),
  ];
};
