/** Tokens within a token: a claim that is one (RFC 7519 section 5.2 nests them too), or a payload that is. What a JWE holds, only its key shows. */
import type { Jws, JwsPart } from '#jose/jws/jws';
import { CarriedSlice } from '#text/carried-slice';
import { toPasted, type Slice } from '#text/slice';
import { sliceWithin, throughSlice } from '#text/slice-within';
import type { Artifact, Found } from './artifact';
import { jsonParts } from './forms/json';
import { partOf, type Part } from './part';
import { isPromising } from './promising';
import { thingsIn } from './things-in';

/** The part's UTF-8 text; each of its characters stands for the pasted ones that carry it. */
const decodedSlice = (slice: Slice, { span, decoded, utf8, unencoded }: JwsPart): Slice =>
  unencoded || !utf8
    ? sliceWithin(slice, span)
    : throughSlice(slice, new CarriedSlice(decoded, utf8, span.start));

const jwsOf = (artifact: Artifact): Jws | undefined => {
  if (artifact.kind === 'jws') return artifact.jws;
  return artifact.kind === 'sd-jwt' ? artifact.sdJwt.issuer : undefined;
};

/** The tokens that a token's payload holds. */
export const heldIn = (artifact: Artifact): Found[] => {
  const payload = jwsOf(artifact)?.payload;
  if (!payload || !isPromising(payload.utf8?.text ?? '')) return [];
  const { slice, where, keptIn } = artifact;
  const owner = `the token ${where === undefined ? `at character ${toPasted(slice, 0) + 1}` : `in ${where}`}`;
  const decoded = decodedSlice(slice, payload);
  const { value, problem } = payload.json ?? {};
  const parts: Iterable<Part> =
    value?.type === 'object' && !problem
      ? jsonParts(decoded, value, 'claim')
      : [{ slice: decoded, where: 'payload' }];
  return Array.from(parts).flatMap((inner) =>
    // A key in a claim confirms whose the token is (RFC 7800); it is no find of its own.
    'kind' in inner
      ? []
      : thingsIn(partOf({ slice, where: owner, keptIn }, inner)).filter(({ kind }) => kind !== 'jwks'),
  );
};
