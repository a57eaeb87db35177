/** What is wrong with a plaintext that was meant as JSON. Not: claims that can be read (#lint/reported/jwe). */
import { parseJson, type JsonText } from '#text/json';
import { decodeUtf8 } from '#text/utf8';

/** @returns nothing where it is JSON, or does not begin as an object or a list does */
export const brokenJson = (plaintext: Uint8Array | undefined): JsonText['problem'] => {
  if (!plaintext) return undefined;
  const { text, invalidAt } = decodeUtf8(plaintext);
  return invalidAt === undefined && /^\s*(?:\{|\[\s*[[{"\]])/u.test(text)
    ? parseJson(text).problem
    : undefined;
};
