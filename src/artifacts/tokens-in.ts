/** Tokens in compact serialization within any text. A broken token can only be told when it is the whole value. */
import { areClaimsAlone } from '#jose/jws/jws';
import { decodeBase64url } from '#text/base64url';
import { memberOf, parseJson } from '#text/json';
import type { Span } from '#text/span';
import { decodeUtf8 } from '#text/utf8';
import { isWholeSignature } from './signature-length';

/** Padding is no part of base64url, and load balancers write it all the same. */
const RUN = /[\w.-]+(?:={1,2}(?=\.)[\w.-]+)*/uy;
/** How `{"`, `{ `, and `{` before a line break or a tab begin in base64url. */
const OPENING = /^(?:eyJ|eyA|ewo|ew0|ewk)/u;
const OPENINGS = /eyJ|eyA|ewo|ew0|ewk/gu;

/** True when the text begins as a base64url JSON object does. */
export const beginsAsObject = (text: string): boolean => OPENING.test(text);

/** The JOSE header's value when the segment is one: a JSON object. */
export const headerIn = (segment: string) => {
  const { bytes, problems } = decodeBase64url(segment.replace(/={1,2}$/u, ''));
  if (problems.length > 0) return undefined;
  const { value, problem } = parseJson(decodeUtf8(bytes).text);
  return !problem && value?.type === 'object' ? value : undefined;
};

/** What programs put in place of what they leave out. */
const SHORTENED = /\.{3}|…|\*{2,}(?![\w*-])|•{2,}|[[<(](?:redacted|masked|truncated|removed|signature)/iu;

/** True when a program wrote a mark in place of a part of the token. */
export const isShortened = (text: string): boolean => SHORTENED.test(text);

/** Header parameters that tell a JOSE header from the payload of a framework's cookie, which is base64url of JSON too. */
const HEADER_PARAMETERS = 'alg enc typ kid cty crit jwk jku x5c x5t x5t#S256 x5u zip epk p2s b64'.split(' ');

/** True for text that begins as a token does, or as the claims set of one that lost its header. False where its first part is JSON without a member of a JOSE header, and no claims follow. */
export const mayBeToken = (text: string): boolean => {
  const [first = '', second = '', third] = text.split('.', 3);
  if (!beginsAsObject(first)) return false;
  const object = headerIn(/^[\w-]*/u.exec(first)?.[0] ?? '');
  if (!object || beginsAsObject(second) || HEADER_PARAMETERS.some((name) => memberOf(object, name)))
    return true;
  return third === undefined && areClaimsAlone(object);
};

const IN_RUN = /[\w.-]/u;
/** The rest of `%3D` in a URL, of a terminal's colour, of `\n` in a JSON string: a run takes it in before the token. */
const ESCAPE_BEFORE = /(?:%[\w.-]{2}|[[;]\d{0,3}m|\\[\w.-])$/u;
const LONGEST_ESCAPE = 5;

/** True when a run begins there, or an escape ends with which it does, or a name: `access_token.eyJ…` of a WebSocket, `pat_eyJ…`. */
const mayBeginAt = (text: string, start: number): boolean => {
  const before = text.charAt(start - 1);
  if (before === '.' || before === '_') return true;
  // Of the octet that such a sign announces, nothing is left to be a token.
  if (!IN_RUN.test(before)) return before !== '%' && before !== '\\';
  return ESCAPE_BEFORE.test(text.slice(Math.max(0, start - LONGEST_ESCAPE), start));
};

/** A signature of the longest RSA key in use and the longest header behind it. */
const LONGEST_JOINT = 6000;
/** Beginnings of a header within a signature: one is rare, since a signature is drawn from all letters. */
const MOST_BEGINNINGS = 16;
const BEGINNING = /(?<=.)(?:eyJ|eyA|ewo|ew0|ewk)/gu;

/** Where within a last part another token begins, which was pasted behind it without a break. */
const secondAt = (part: string): number => {
  let left = part.length > LONGEST_JOINT ? 0 : MOST_BEGINNINGS;
  for (const { index } of part.matchAll(BEGINNING)) {
    if (left === 0) break;
    left -= 1;
    const header = headerIn(part.slice(index));
    if (header && memberOf(header, 'alg')) return index;
  }
  return -1;
};

/** What follows the issuer's JWS in an SD-JWT (RFC 9901 section 4): disclosures, and perhaps a key binding. */
const DISCLOSURES = /(?:~[\w-]*)*~(?:[\w-]+\.[\w-]+\.[\w-]+)?/uy;

export interface CompactToken extends Span {
  readonly kind: 'jws' | 'jwe' | 'sd-jwt';
  /** Another token follows it, or is followed by it, with nothing between them. */
  readonly joined?: true;
}

/** Of several tokens without a break between them, so many are told apart. */
const MOST_PARTS = 32;

/** The same run in the alphabet of base64, which some signers use and JWS does not allow. */
const WIDE_RUN = /[\w.+/-]+(?:={1,2}(?=\.)[\w.+/-]+)*={0,2}/uy;

/**
 * Where tokens in base64 end, told by the length that their algorithm gives a signature; asked in the order of their
 * beginnings. Many may begin in one run, so it is read once, and only so many characters of it as headers.
 */
const wideEnds = (text: string): ((start: number) => number | undefined) => {
  let end = 0;
  let dots: readonly number[] = [];
  let lastWide = -1;
  let left = 0;
  const read = (start: number): void => {
    WIDE_RUN.lastIndex = start;
    const run = WIDE_RUN.exec(text)?.[0] ?? '';
    end = WIDE_RUN.lastIndex;
    dots = Array.from(run.matchAll(/\./gu), ({ index }) => start + index);
    lastWide = start + Math.max(run.lastIndexOf('+'), run.lastIndexOf('/'));
    left = 2 * (end - start) + LONGEST_JOINT;
  };
  return (start) => {
    if (start >= end) read(start);
    const [first, second] = dots.slice(-2);
    if (first === undefined || second === undefined || first < start || lastWide < start) return undefined;
    if ((dots.at(-3) ?? -1) >= start || left < first - start) return undefined;
    left -= first - start;
    const header = headerIn(text.slice(start, first));
    const alg = header && memberOf(header, 'alg')?.value;
    const signature = text.slice(second + 1, end).replace(/=+$/u, '');
    return alg?.type === 'string' && isWholeSignature(alg.value, signature.length) ? end : undefined;
  };
};

/** Algorithms that manage keys (RFC 7518 section 4.1): none of them signs. */
const ENCRYPTS = /^(?:dir|RSA-OAEP(?:-\d+)?|RSA1_5|ECDH-ES(?:\+A\d+KW)?|A\d+(?:GCM)?KW|PBES2-\S+)$/u;

const tokenAt = (text: string, start: number, runEnd: number): CompactToken | undefined => {
  const parts = text.slice(start, runEnd).split('.', MOST_PARTS);
  // No token has fewer parts, and to look at a header takes longer than to count.
  if (parts.length < 3) return undefined;
  const object = headerIn(parts[0] ?? '');
  if (!object || memberOf(object, 'alg')?.value.type !== 'string') return undefined;
  // What follows the last part is a full stop, of a sentence for example.
  const isOf = (count: number): boolean =>
    parts.length >= count && parts.slice(count).every((part) => part === '');
  const endOf = (count: number): number => start + parts.slice(0, count).join('.').length;
  // RFC 7516 section 9: the parts and the header parameter enc tell a JWE.
  if (memberOf(object, 'enc')) return isOf(5) ? { kind: 'jwe', start, end: endOf(5) } : undefined;
  // Three dots are a mark that something was left out, behind the header as behind the payload.
  const written = parts[1] === '' ? 1 : 2;
  if (parts.length > written + 2 && parts.slice(written).every((part) => part === '')) return undefined;
  if (!isOf(3)) {
    if (parts.length < 5) return undefined;
    const alg = memberOf(object, 'alg')?.value;
    // RFC 7516 section 4.1.2: five parts are encrypted, and without enc they are broken.
    if (isOf(5) && alg?.type === 'string' && ENCRYPTS.test(alg.value))
      return { kind: 'jws', start, end: endOf(5) };
    const second = secondAt(parts[2] ?? '');
    if (second >= 0) return { kind: 'jws', start, end: endOf(2) + 1 + second };
    // A dot between two, as where a sentence ends without a space.
    return beginsAsObject(parts[3] ?? '') && memberOf(headerIn(parts[3] ?? '') ?? object, 'alg')
      ? { kind: 'jws', start, end: endOf(3) }
      : undefined;
  }
  const padding = (parts[1] ?? '').endsWith('=')
    ? (/^={1,2}/u.exec(text.slice(runEnd, runEnd + 2))?.[0] ?? '')
    : '';
  const end = endOf(3) + (endOf(3) === runEnd ? padding.length : 0);
  DISCLOSURES.lastIndex = end;
  return end === runEnd && DISCLOSURES.test(text)
    ? { kind: 'sd-jwt', start, end: DISCLOSURES.lastIndex }
    : { kind: 'jws', start, end };
};

/**
 * Finds tokens in compact serialization: a JOSE header with `alg` in base64url, and as many parts as it calls for.
 * Never throws.
 * @returns their places, in order; a full stop after a token is left out
 */
export function* compactIn(text: string): Generator<CompactToken> {
  let done = 0;
  const wideEnd = wideEnds(text);
  for (const { index: start } of text.matchAll(OPENINGS)) {
    if (start < done || !mayBeginAt(text, start)) continue;
    RUN.lastIndex = start;
    RUN.test(text);
    const runEnd = RUN.lastIndex;
    done = runEnd;
    const wide = '+/='.includes(text.charAt(runEnd) || ' ') ? wideEnd(start) : undefined;
    if (wide !== undefined) {
      done = wide;
      yield { kind: 'jws', start, end: wide };
      continue;
    }
    let token = tokenAt(text, start, runEnd);
    while (token) {
      const { end }: CompactToken = token;
      const from: number = text.charAt(end) === '.' ? end + 1 : end;
      const next: CompactToken | undefined =
        end < runEnd && beginsAsObject(text.slice(from, from + 3)) ? tokenAt(text, from, runEnd) : undefined;
      yield next || token.start > start ? { ...token, joined: true } : token;
      token = next;
    }
  }
}

/** What was left out of a text to have the token, in words. */
export const leftOutAround = ({ joined }: CompactToken): string[] =>
  joined ? ['another token beside it, without a break'] : ['the text around the token'];

/** The places of signed tokens alone; of an SD-JWT, the issuer's. Never throws. */
export const tokensIn = (text: string): Span[] =>
  Array.from(compactIn(text)).flatMap(({ kind, start, end }) => {
    if (kind === 'jwe') return [];
    const tilde = kind === 'sd-jwt' ? text.indexOf('~', start) : end;
    return [{ start, end: tilde }];
  });
