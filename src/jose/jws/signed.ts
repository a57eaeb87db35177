/** What the signature of a token covers, for jose and byte for byte. Not: checking it (attempt.ts). */
import type { FlattenedJWSInput } from 'jose';
import { encodeUtf8 } from '#text/utf8';
import type { Jws } from './jws';

/** A compact serialization, or one signature of a JSON serialization. */
type Signed = string | FlattenedJWSInput;

/** What the signature of a token is checked by. */
export const signedOf = (jws: Jws): Signed => jws.flattened ?? jws.text;

/** What the signature covers (RFC 7515 section 5.1, step 8). */
export const signingInputOf = (jws: Jws): Uint8Array<ArrayBuffer> => {
  const { flattened, text } = jws;
  if (!flattened) return encodeUtf8(text.slice(0, text.lastIndexOf('.')));
  const head = encodeUtf8(`${flattened.protected ?? ''}.`);
  const { payload } = flattened;
  const content = typeof payload === 'string' ? encodeUtf8(payload) : payload;
  const input = new Uint8Array(head.length + content.length);
  input.set(head);
  input.set(content, head.length);
  return input;
};
