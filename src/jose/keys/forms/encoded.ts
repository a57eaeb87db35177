/** A key within another encoding: quotation marks, a name before it, base64, base64url or hexadecimal. */
import { decodeBase64url } from '#text/base64url';
import { parseJson } from '#text/json';
import { decodeUtf8 } from '#text/utf8';
import { keyFromBytes } from '../key-bytes';
import type { KeyForm, Reading, ReadWithin } from '../reading';
import { bytesFromHex } from '../secret';
import { unnamed, unquoted } from '../unquoted';

/** Shorter than any public key. */
const LEAST_BYTES = 32;

const fromBytes = (bytes: Uint8Array<ArrayBuffer>, how: string, within: ReadWithin): Reading | undefined => {
  if (bytes.length < LEAST_BYTES) return undefined;
  const key = keyFromBytes(bytes, how);
  if (key) return { form: 'pem', keys: [key] };
  const { text, invalidAt } = decodeUtf8(bytes);
  return invalidAt === undefined ? within(text, `which was in ${how}`) : undefined;
};

/** The text of a JSON string. */
const unescaped = (text: string): string | undefined => {
  const { value, problem } = text.startsWith('"') ? parseJson(text) : {};
  return value?.type === 'string' && !problem ? value.value : undefined;
};

const BLANK = /[\s\uFEFF\u200B]/u;

/** Without what is not seen at the ends, such as a byte order mark. From the ends: a search would begin at every blank. */
const withoutBlanks = (text: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
};

const form: KeyForm = (text, within) => {
  const trimmed = withoutBlanks(text);
  const plain = unescaped(trimmed) ?? unquoted(trimmed);
  if (plain !== trimmed) return within(plain, 'without the quotation marks around it');
  const bare = unnamed(trimmed);
  if (bare !== trimmed) return within(unquoted(bare), 'without the name before it');
  const packed = trimmed.replaceAll(/\s/gu, '');
  const hex = /^(?:0x|\\{1,2}x)?((?:[0-9a-f]{2}:?)+)$/iu.exec(packed)?.[1]?.replaceAll(':', '');
  const read = hex === undefined ? undefined : fromBytes(bytesFromHex(hex), 'hexadecimal', within);
  if (read || !/^[\w+/-]+={0,2}$/u.test(packed)) return read;
  const how = /[-_]/u.test(packed) ? 'base64url' : 'base64';
  return fromBytes(decodeBase64url(packed.replaceAll('=', '')).bytes, how, within);
};

export default form;
