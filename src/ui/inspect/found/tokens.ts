/** Which kinds of artifact are tokens, that a key may verify or open. */
import type { Artifact } from '#artifacts/artifact';

export const TOKENS: ReadonlySet<Artifact['kind']> = new Set(['jws', 'jwe', 'sd-jwt', 'json-serialization']);
