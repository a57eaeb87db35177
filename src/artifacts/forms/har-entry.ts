/** One request with its response in a HAR 1.2 file. Not: the file (recognisers/har.ts). */
import { jsonStringSlice } from '#text/escapes';
import { memberOf, type Json, type JsonObject } from '#text/json';
import type { Slice } from '#text/slice';
import type { Found } from '../artifact';
import { named, ofOwner } from '../part';
import { thingsIn } from '../things-in';
import { fieldThings } from './fields';
import { urlThings } from './url-things';

const stringAt = (object: JsonObject | undefined, name: string) => {
  const value = object && memberOf(object, name)?.value;
  return value?.type === 'string' ? value : undefined;
};

const objectAt = (object: JsonObject, name: string): JsonObject | undefined => {
  const value = memberOf(object, name)?.value;
  return value?.type === 'object' ? value : undefined;
};

const HOST = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?([^/?#\s]{1,80})/iu;

/** `3 (POST auth.shop.example)`; the entry's number alone when the request does not say. */
const numbered = (number: number, request: JsonObject | undefined): string => {
  const method = stringAt(request, 'method')?.value;
  const host = HOST.exec(stringAt(request, 'url')?.value ?? '')?.[1];
  const about = [method, host].filter((text) => text !== undefined).map(named);
  return about.length > 0 ? `${number} (${about.join(' ')})` : `${number}`;
};

/**
 * What stands in a request or a response. HAR says some things twice, as `headers` and as `cookies` or `queryString`:
 * both get the same words, by which they count once.
 */
const messageThings = (json: Slice, message: JsonObject, owner: string): Found[] => {
  const textAt = (object: JsonObject | undefined, name: string, where: string): Found[] => {
    const value = stringAt(object, name);
    return value ? thingsIn({ slice: jsonStringSlice(json, value), where: ofOwner(where, owner) }) : [];
  };
  const listAt = (
    object: JsonObject | undefined,
    list: string,
    each: (name: string, value: Json & { type: 'string' }) => Found[],
  ): Found[] => {
    const value = object && memberOf(object, list)?.value;
    return (value?.type === 'array' ? value.items : []).flatMap((item) => {
      if (item.type !== 'object') return [];
      const text = stringAt(item, 'value');
      return text ? each(stringAt(item, 'name')?.value ?? '', text) : [];
    });
  };
  const pairsAt = (object: JsonObject | undefined, list: string, word: string): Found[] =>
    listAt(object, list, (name, value) =>
      thingsIn({
        slice: jsonStringSlice(json, value),
        where: ofOwner(`${word} ${named(name)}`, owner),
      }),
    );
  const url = stringAt(message, 'url');
  const posted = objectAt(message, 'postData');
  return [
    ...(url ? urlThings(jsonStringSlice(json, url), owner) : []),
    ...listAt(message, 'headers', (name, value) => fieldThings(name, jsonStringSlice(json, value), owner)),
    ...pairsAt(message, 'cookies', 'cookie'),
    ...pairsAt(message, 'queryString', 'query parameter'),
    ...textAt(posted, 'text', 'content'),
    ...pairsAt(posted, 'params', 'parameter'),
    ...textAt(objectAt(message, 'content'), 'text', 'content'),
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
