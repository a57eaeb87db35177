/** Reads a recording out of pasted text: a HAR file, HTTP messages, or curl commands. Not: what it says of a login (recorded-flow.ts). */
import { parseJson, type JsonText } from '#text/json';
import { readCurl } from './forms/curl';
import { readHar } from './forms/har';
import { readHttp } from './forms/http';
import { missingIn } from './missing';
import type { OnProgress } from './progress';
import type { Read, Recording } from './recording';

/** In time, where every exchange has one; exchanges of the same moment stay as they are. */
const inTime = (exchanges: Read['exchanges']): Read['exchanges'] =>
  exchanges.every(({ at }) => at !== undefined)
    ? exchanges.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
    : exchanges;

/**
 * Reads pasted text as a recording. Never throws, and takes time in proportion to the text.
 * @param json the text as JSON, where it was read before; absent: it is read here where it begins as an object does
 * @param onProgress told of characters, then of entries
 * @returns undefined for a text that records no request
 */
export const readRecording = (
  pasted: string,
  json?: JsonText,
  onProgress?: OnProgress,
): Recording | undefined => {
  const isObject = /^\s*\{/u.test(pasted);
  const read = isObject
    ? readHar(
        json ??
          parseJson(pasted.startsWith('\ufeff') ? ` ${pasted.slice(1)}` : pasted, (at) =>
            onProgress?.('Reading', at, pasted.length),
          ),
        onProgress,
      )
    : (readHttp(pasted) ?? readCurl(pasted));
  if (!read || read.exchanges.length === 0) return undefined;
  const exchanges = inTime(read.exchanges).map((each, index) => ({ ...each, index }));
  return { ...read, exchanges, missing: [...read.missing, ...missingIn(exchanges)] };
};
