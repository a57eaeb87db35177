/** Which characters of an artifact have which part's colour, and the tokens within it. Not: drawing them (coloured-text.tsx). */
import type { Artifact } from '#artifacts/artifact';
import { partsOf, type Jws, type PartName } from '#jose/jws/jws';
import { toPastedSpans, type Slice } from '#text/slice';
import { sliceWithin, throughSlice } from '#text/slice-within';
import type { Span } from '#text/span';

/** Characters of one colour. */
export interface ColouredPart {
  readonly name: PartName | 'cookie';
  readonly spans: readonly Span[];
}

/** A JWS, or the JOSE header of a JWE, and where it was pasted. */
export interface PlacedJws {
  readonly slice: Slice;
  readonly jws: Jws;
}

/** The tokens of an artifact, the one first whose members the page lists. */
export const tokensOf = (artifact: Artifact): PlacedJws[] => {
  const { slice } = artifact;
  switch (artifact.kind) {
    case 'jws':
      return [{ slice, jws: artifact.jws }];
    case 'jwe':
      return [{ slice, jws: artifact.jwe }];
    case 'sd-jwt': {
      const { issuer, keyBinding } = artifact.sdJwt;
      const bound = keyBinding ? [{ slice: sliceWithin(slice, keyBinding.span), jws: keyBinding.jws }] : [];
      return [{ slice, jws: issuer }, ...bound];
    }
    case 'json-serialization':
      return artifact.serialization.form === 'jws'
        ? artifact.serialization.signatures.map((each) => ({
            slice: throughSlice(slice, each.slice),
            jws: each.jws,
          }))
        : [];
    default:
      return [];
  }
};

/** Spans of the artifact's own text that are in no token of it. */
function* othersOf(artifact: Artifact): Generator<{ name: ColouredPart['name']; at: readonly Span[] }> {
  if (artifact.kind === 'set-cookie') {
    // Name and value prove the login; the attributes do not.
    yield { name: 'cookie', at: [artifact.cookie.nameAt, artifact.cookie.valueAt] };
  } else if (artifact.kind === 'cookie') {
    yield { name: 'cookie', at: artifact.pairs.flatMap(({ nameAt, valueAt }) => [nameAt, valueAt]) };
  } else if (artifact.kind === 'sd-jwt') {
    yield { name: 'payload', at: artifact.sdJwt.disclosures.map(({ span }) => span) };
  } else if (artifact.kind === 'jwe') {
    for (const { name, span } of artifact.jwe.encrypted) {
      if (name === 'ciphertext') yield { name: 'payload', at: [span] };
      if (name === 'tag') yield { name: 'signature', at: [span] };
    }
  } else if (artifact.kind === 'json-serialization' && artifact.serialization.form === 'jwe') {
    const { protected: header, ciphertext, tag } = artifact.serialization;
    if (header) yield { name: 'header', at: [header.span] };
    yield { name: 'payload', at: [ciphertext.span] };
    if (tag) yield { name: 'signature', at: [tag.span] };
  }
}

/** What to colour of an artifact; the encrypted content of a JWE has the payload's colour, its tag the signature's. */
export const colouredPartsOf = (artifact: Artifact): ColouredPart[] => [
  ...tokensOf(artifact).flatMap(({ slice, jws }) =>
    partsOf(jws).map((part) => ({ name: part.name, spans: toPastedSpans(slice, part.span) })),
  ),
  ...Array.from(othersOf(artifact), ({ name, at }) => ({
    name,
    spans: at.flatMap((span) => toPastedSpans(artifact.slice, span)),
  })),
];
