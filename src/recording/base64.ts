/** Base64 of the standard alphabet (RFC 4648 section 4), as other programs write bytes into texts. */
import { decodeBase64url } from '#text/base64url';

/** @returns the bytes that could be read, and the index of the first character that is none of base64 */
export const base64Bytes = (
  text: string,
): { readonly bytes: Uint8Array<ArrayBuffer>; readonly brokenAt?: number } => {
  const { bytes, problems } = decodeBase64url(
    text
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/[=\s]+$/u, ''),
  );
  const broken = problems.find(({ kind }) => kind === 'illegal-character');
  return broken ? { bytes, brokenAt: broken.at.start } : { bytes };
};
