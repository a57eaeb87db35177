/** What tools get of an SD-JWT. Not: the tools (../tools/). */
import { processedText } from '#jose/sd-jwt/process';
import { partsOfSdJwt } from '#jose/token-parts';
import { reportedSdJwt } from '#lint/reported/sd-jwt';
import type { ToolToken } from '../tool';
import { textOf, type SdJwtSource } from '../tool-source';

export const sdJwtForTools = (source: SdJwtSource): ToolToken => {
  const { artifact, verification, summary } = source;
  const { sdJwt, slice } = artifact;
  const { processed, claims } = verification?.disclosed ?? {};
  return {
    text: textOf(source),
    slice,
    parts: partsOfSdJwt(sdJwt, {
      ...(claims ? { claims } : {}),
      ...(processed ? { processed: processedText(processed) } : {}),
    }),
    report: {
      reported: verification && reportedSdJwt(sdJwt, verification),
      about: slice.text,
      titleOf: () => summary,
    },
    disclosures: sdJwt,
  };
};
