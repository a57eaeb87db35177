/** Which other spelling of a detached payload the signature covers, where the one that was given is not it. */
import { parseJson } from '#text/json';
import { compactJson } from '#text/json-edit';
import { decodeBase64url } from '#text/base64url';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';
import type { Jws } from '../jws/jws';
import { withDetachedPayload } from '../jws/payload';
import { verifyJws } from '../jws/verify';
import type { Diagnosis } from './diagnose';
import type { KeyText } from '../keys/key';

interface Spelling {
  /** To follow "The signature matches when". */
  readonly when: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Every spelling that copying, editors and HTTP libraries were seen to make of a text. */
const spellingsOf = (bytes: Uint8Array<ArrayBuffer>): Spelling[] => {
  const { text, invalidAt } = decodeUtf8(bytes);
  if (invalidAt !== undefined) return [];
  const lines = text.replaceAll('\r\n', '\n');
  const { problem } = parseJson(text);
  const decoded = decodeBase64url(text.trim());
  const spelled = (when: string, spelling: string) => ({ when, bytes: encodeUtf8(spelling) });
  const spellings = [
    spelled('the payload has CRLF line breaks', lines.replaceAll('\n', '\r\n')),
    spelled('the payload has LF line breaks', lines),
    spelled('the payload has no white space at its ends', text.trim()),
    spelled('the payload ends with a line break (LF)', `${text}\n`),
    spelled('the payload ends with a line break (CRLF)', `${text}\r\n`),
    ...(problem ? [] : [spelled('the payload is JSON without white space', compactJson(text))]),
    ...(decoded.problems.length === 0
      ? [{ when: 'the payload is decoded from base64url before', bytes: decoded.bytes }]
      : []),
  ];
  // Those that are the same bytes, or that were given, are tried once.
  const seen = new Set([text]);
  return spellings.filter((each) => {
    const own = decodeUtf8(each.bytes).text;
    const isNew = !seen.has(own);
    seen.add(own);
    return isNew;
  });
};

/**
 * Tries each spelling. Never throws.
 * @param bare the token without the payload
 * @param bytes the payload as it was given
 * @returns a hint for each spelling that matches, and how many were tried
 */
export const diagnosePayload = async (
  bare: Jws,
  bytes: Uint8Array<ArrayBuffer>,
  keyText: KeyText,
): Promise<Diagnosis> => {
  const spellings = spellingsOf(bytes);
  const verdicts = await Promise.all(
    spellings.map(async (each) => {
      const { signature } = await verifyJws(withDetachedPayload(bare, each.bytes), keyText, 0);
      return signature.state === 'valid';
    }),
  );
  return {
    hints: spellings.flatMap(({ when }, index) =>
      verdicts[index]
        ? [{ ids: ['payload-spelling'], matches: true, says: `The signature matches when ${when}.` }]
        : [],
    ),
    tried: spellings.length,
  };
};
