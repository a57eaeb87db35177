/** A paste that is a JWS or JWE in JSON serialization (RFC 7515 and RFC 7516, section 7.2 of each). Not: JSON that holds one (json.ts). */
import { decodeJsonSerialization } from '#jose/jws/json-serialization';
import { sliceOf } from '#text/slice';
import type { Recogniser } from '../artifact';

/** What neither kind can be without; looked for before the text is read once more. */
const TELLING = /"(?:signatures?|ciphertext)"/u;
/** Longer text is no message of this kind by itself. */
const MOST = 2_000_000;

export default {
  says: 'A JWS or JWE in JSON serialization',
  order: 11,
  recognise: (pasted, json) => {
    if (json?.value?.type !== 'object' || pasted.length > MOST || !TELLING.test(pasted)) return [];
    const slice = sliceOf(pasted, [json.value.span]);
    const serialization = decodeJsonSerialization(slice.text);
    return serialization ? [{ kind: 'json-serialization', slice, leftOut: [], serialization }] : [];
  },
} satisfies Recogniser;
