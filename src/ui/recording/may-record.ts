/** Whether a text may be a recording of requests, by its first characters. Not: reading it (recording/read.ts). */

/** Characters that are looked at: a HAR file names its parts in the first of them. */
const LOOKED_AT = 4000;

const HAR = /^\ufeff?\s*\{\s*"log"\s*:/u;
const MESSAGE = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S+ HTTP\/[\d.]+\s*$/mu;
const CURL = /(?:^|\n)\s*curl\s[^\n]*[\s\S]*\n\s*curl\s/u;

export const mayRecord = (text: string): boolean => {
  const start = text.slice(0, LOOKED_AT);
  return HAR.test(start) || MESSAGE.test(start) || CURL.test(text.slice(0, LOOKED_AT * 10));
};
