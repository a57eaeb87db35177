/** What can be judged in a token that may be broken, so that one fault is reported once. */
import { headerParameter, objectOf, partsOf, type Jws, type JwsPart } from '#jose/jws/jws';
import type { Base64urlProblemKind } from '#text/base64url';
import type { JsonObject } from '#text/json';
import { onceFor } from './once-for';

/** With these problems some bits are missing, so the part does not say what was meant. */
const LOSSES: ReadonlySet<Base64urlProblemKind> = new Set(['illegal-character', 'impossible-length']);

/** True when every character of the part carried its bits. */
export const isLossless = (part: JwsPart): boolean =>
  part.decoded.problems.length === 0 || part.decoded.problems.every((problem) => !LOSSES.has(problem.kind));

/** True when the payload is in the token as it is, not as base64url (`b64` false, RFC 7797 section 3). */
const isUnencoded = (jws: Jws): boolean => headerParameter(jws, 'b64')?.value.type === 'false';

/** The parts that are to be base64url. */
export const encodedParts = onceFor((jws: Jws): readonly JwsPart[] =>
  isUnencoded(jws) ? partsOf(jws).filter((part) => part.name !== 'payload') : partsOf(jws),
);

const wholeObject = (part: JwsPart | undefined): JsonObject | undefined =>
  part && isLossless(part) && !part.json?.problem && part.utf8?.invalidAt === undefined
    ? objectOf(part)
    : undefined;

/** The JOSE header of a token in which a header parameter's absence means something: it is wholly a JSON object. */
export const joseHeader = onceFor((jws: Jws): JsonObject | undefined => wholeObject(jws.header));

/**
 * The claims set of a token in which a claim's absence means something: three parts, a readable JOSE header, and a
 * payload that is wholly a JSON object. A JWS of anything else has none (RFC 7515 section 3 allows any payload).
 */
export const claimsSet = onceFor((jws: Jws): JsonObject | undefined =>
  jws.segments.length === 3 && joseHeader(jws) && !isUnencoded(jws) ? wholeObject(jws.payload) : undefined,
);
