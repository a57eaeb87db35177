/** The first JWT in some messages. Not: other tokens. */
import type { HttpRequest, HttpResponse } from '#http/message';

const COMPACT = /eyJ[\w-]*\.[\w-]+\.[\w-]*/u;

/** @returns the compact serialization; undefined when there is none */
export const tokenIn = (...messages: readonly (HttpRequest | HttpResponse)[]): string | undefined => {
  for (const { fields, content } of messages) {
    const found = COMPACT.exec([...fields.map(([, value]) => value), content].join('\n'))?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
};
