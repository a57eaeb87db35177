/** What tools get of a signed token, or of one signature in JSON serialization. Not: the tools (../tools/). */
import { redactJws } from '#jose/jws/redact';
import { partsOfJws } from '#jose/token-parts';
import { reportedJws, reportedSignature } from '#lint/reported/jws';
import type { Context } from '#lint/rule';
import { summaryOf } from '../kind/summary';
import type { ToolToken } from '../tool';
import { textOf, type JwsSource, type SignatureSource } from '../tool-source';

const SIGNATURE = 'the signature';

export const jwsForTools = (source: JwsSource, context: Context): ToolToken => {
  const { artifact, verification } = source;
  const { jws, slice } = artifact;
  return {
    text: textOf(source),
    slice,
    parts: partsOfJws(jws),
    report: {
      reported: verification && reportedJws(jws, verification),
      about: slice.text,
      titleOf: (shown) => summaryOf(shown ?? jws, context),
      optional: SIGNATURE,
    },
    share: {
      redact: (mask) => redactJws(jws, { dropSignature: true, mask }).text,
      leftOut: 'The signature is left out, so nobody can log in with this token or verify it.',
      maskable: jws,
      times: verification?.policy.times.state,
    },
    compact: { artifact, jws },
  };
};

export const signatureForTools = (source: SignatureSource, context: Context): ToolToken => {
  const { artifact, json, signature, verification, about } = source;
  const { unprotected, jws } = signature;
  const header = unprotected && json.text.slice(unprotected.span.start, unprotected.span.end);
  return {
    text: textOf(source),
    slice: artifact.slice,
    parts: partsOfJws(jws, header),
    report: {
      reported: verification && reportedSignature(json, signature, verification),
      about,
      titleOf: (shown) => `${summaryOf(shown ?? jws, context)}, in JSON serialization`,
      optional: SIGNATURE,
    },
  };
};
