/** A paste that is one signed token, the commonest of all, without what reads the other forms. Not: those, nor a token that holds another (recognise.ts). */
import { headerParameter } from '#jose/jws/jws';
import type { JwsArtifact } from './artifact';
import { isPromising } from './promising';
import { onlyToken } from './recognisers/compact-jws';

/** Long enough for any token, short enough to be read at once. */
const MOST = 100_000;

const read = (pasted: string): JwsArtifact | undefined => {
  // A tilde makes an SD-JWT, and brackets may be JSON.
  if (pasted.length > MOST || /[~[{]/u.test(pasted)) return undefined;
  const found = onlyToken(pasted);
  if (!found) return undefined;
  const { jws, slice } = found;
  // Other characters may be an encoding, which other forms undo.
  if (!/^(?:[\w-]*={0,2}\.)*[\w-]*={0,2}$/u.test(slice.text)) return undefined;
  return headerParameter(jws, 'enc') || isPromising(jws.payload?.utf8?.text ?? '') ? undefined : found;
};

/** The same as `recognise` finds; nothing when the paste may be anything else. Never throws. */
export const recogniseToken = (pasted: string): JwsArtifact | undefined => {
  try {
    return read(pasted);
  } catch {
    // `recognise` meets the same fault, and says so.
    return undefined;
  }
};
