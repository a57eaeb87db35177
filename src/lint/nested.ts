/** Whether a payload is itself a token. */
import type { JwsPart } from '#jose/jws/jws';

/** A compact serialization of three or five parts, the first of which begins as an object in JSON does. */
const TOKEN = /^ey[\w-]*(?:(?:\.[\w-]*){2}|(?:\.[\w-]*){4})$/u;

/** RFC 7519 section 5.2: the payload of a nested JWT is a compact serialization, not JSON. */
export const isTokenWithin = (payload: JwsPart): boolean => TOKEN.test(payload.utf8?.text ?? '');
