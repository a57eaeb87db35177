/** The first JWT in some messages. The proof beside a token that is bound to a key (RFC 9449) is a JWT too, and does not count. */
import type { HttpRequest, HttpResponse } from '#http/message';

const COMPACT = /eyJ[\w-]*\.[\w-]+\.[\w-]*/u;

/** @returns the compact serialization; undefined when there is none */
export const tokenIn = (...messages: readonly (HttpRequest | HttpResponse)[]): string | undefined => {
  for (const { fields, content } of messages) {
    const values = fields.filter(([name]) => name !== 'DPoP').map(([, value]) => value);
    const found = COMPACT.exec([...values, content].join('\n'))?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
};
