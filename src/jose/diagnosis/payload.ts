/** Which other spelling of a detached payload the signature covers, where the one that was given is not it. Not: a verdict. */
import { parseJson } from '#text/json';
import { compactJson } from '#text/json-edit';
import { decodeBase64url } from '#text/base64url';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';
import type { Jws } from '../jws/jws';
import { withDetachedPayload } from '../jws/payload';
import { verifyJws } from '../jws/verify';
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
  return [
    spelled('its line breaks are CRLF', lines.replaceAll('\n', '\r\n')),
    spelled('its line breaks are LF', lines),
    spelled('the white space at its ends is left out', text.trim()),
    spelled('a line break (LF) follows it', `${text}\n`),
    spelled('a line break (CRLF) follows it', `${text}\r\n`),
    ...(problem ? [] : [spelled('its JSON is written without white space', compactJson(text))]),
    ...(decoded.problems.length === 0
      ? [{ when: 'it is decoded from base64url before', bytes: decoded.bytes }]
      : []),
  ];
};

/**
 * Tries each spelling. Never throws.
 * @param bare the token without the payload
 * @param bytes the payload as it was given
 * @returns whole sentences, and how many spellings were tried
 */
export const diagnosePayload = async (
  bare: Jws,
  bytes: Uint8Array<ArrayBuffer>,
  keyText: KeyText,
): Promise<{ readonly says: readonly string[]; readonly tried: number }> => {
  const spellings = spellingsOf(bytes);
  const verdicts = await Promise.all(
    spellings.map(async (each) => {
      const { signature } = await verifyJws(withDetachedPayload(bare, each.bytes), keyText, 0);
      return signature.state === 'valid';
    }),
  );
  return {
    says: spellings.flatMap(({ when }, index) =>
      verdicts[index] ? [`The signature matches when ${when}.`] : [],
    ),
    tried: spellings.length,
  };
};
