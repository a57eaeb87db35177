/** Thirteen ways to spoil a valid JWS in compact serialization. */
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The n-th segment with something done to it. */
const onSegment = (n: number, change: (segment: string) => string) => (compact: string) =>
  compact
    .split('.')
    .map((segment, index) => (index === n ? change(segment) : segment))
    .join('.');

const onHeaderText = (change: (json: string) => string) =>
  onSegment(0, (segment) =>
    encodeBase64url(encodeUtf8(change(decodeUtf8(decodeBase64url(segment).bytes).text))),
  );

const onHeader = (change: (header: Record<string, unknown>) => object) =>
  onHeaderText((json) => JSON.stringify(change(JSON.parse(json) as Record<string, unknown>)));

/** Same bytes, other spelling: the bits of the last character that carry nothing. */
const otherTrailingBits = (segment: string): string => {
  const value = ALPHABET.indexOf(segment.at(-1) ?? 'A');
  return segment.length % 4 === 0 ? `${segment}A` : segment.slice(0, -1) + ALPHABET[value ^ 1];
};

const flip = (segment: string): string => (segment.startsWith('A') ? 'B' : 'A') + segment.slice(1);

export const MUTANTS: Readonly<Record<string, (compact: string) => string>> = {
  'a changed payload': onSegment(1, flip),
  'a changed signature': onSegment(2, flip),
  'a signature cut by a byte': onSegment(2, (segment) => segment.slice(0, -2)),
  'no signature': onSegment(2, () => ''),
  'padding after the signature': (compact) => `${compact}==`,
  'white space within the signature': onSegment(2, (segment) => `${segment.slice(0, 9)} ${segment.slice(9)}`),
  'a line break at the end': (compact) => `${compact}\n`,
  'other trailing bits': onSegment(2, otherTrailingBits),
  'a fourth segment': (compact) => `${compact}.`,
  'alg none': onHeader((header) => ({ ...header, alg: 'none' })),
  'another alg': onHeader((header) => ({ ...header, alg: header['alg'] === 'HS256' ? 'HS384' : 'HS256' })),
  'a critical extension': onHeader((header) => ({ ...header, crit: ['exp'] })),
  'a parameter twice': onHeaderText((json) => json.replace('{', '{"alg":"none",')),
};
