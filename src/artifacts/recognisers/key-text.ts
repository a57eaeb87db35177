/** Keys in the spellings that people have them in, alone or beside a token: SSH, XML, hexadecimal, bare base64, what openssl prints. Not: PEM and JWKs, which say where they begin and end (pem.ts, json.ts). */
import { readKey } from '#jose/keys/key';
import { sliceOf } from '#text/slice';
import type { Span } from '#text/span';
import type { KeysArtifact, Recogniser } from '../artifact';
import { linesOf } from '../forms/lines';
import { compactIn } from '../tokens-in';

/** Longer text is no key with a token beside it; a set of keys in JSON is longer. */
const MOST = 20_000;
const MOST_JSON = 64_000;
/** Parts of a text that are looked at. */
const MOST_PARTS = 40;
/** Shorter text is no public key: an Ed25519 one is 43 characters. */
const SHORTEST = 43;

/** A sign of every form, those in base64 too; each reading takes longer than this look. */
const SIGN =
  /(?<![\w+/.-])(?:M[A-P][\w+/-]{40}|LS0tLS1|AAAA[BCE]3Nz|AAAAE2Vj|c3NoL[XW]|ZWNkc2Et|PFJTQU)|BEGIN(?:[+ ]|%20)[A-Z +%\d]*(?:KEY|CERT)|END [A-Z ]*(?:KEY|CERT)|ssh-|ecdsa-|RSAKeyValue|RSAParameters|[Mm]odulus|X509Cert|\bkty\b|x5c|did:(?:key|jwk):|\bp=|publicKey|public_key|"(?:crv|key|n)"|\bn ?[=:] ?0x|(?:[\da-f]{2}[:\s]{0,2}){32}|(?:0x[\da-f]{1,2},\s*){31}|Buffer [\da-f]|^[\da-f]{7,8}:? +[\da-f]{2}|^ *pub:|(?:\d{1,3},\s*){31}/imu;

const read = (pasted: string, span: Span): KeysArtifact | undefined => {
  const slice = sliceOf(pasted, [span]);
  if (slice.text.trim().length < SHORTEST || !SIGN.test(slice.text)) return undefined;
  const keys = readKey(slice.text, 'auto');
  // A secret is one only where something says so: "type": "HS256".
  const isKey =
    keys.keys.length > 0
      ? keys.form !== 'secret' || keys.source !== undefined
      : keys.problem !== undefined && /"kty"/u.test(slice.text);
  return isKey ? { kind: 'jwks', slice, leftOut: [], keys } : undefined;
};

const hasToken = (line: string): boolean => compactIn(line).next().value !== undefined;

/** What is on a line beside its tokens. */
const besideTokens = (pasted: string, { start, end }: Span): Span[] => {
  const tokens = Array.from(compactIn(pasted.slice(start, end)));
  const edges = [start, ...tokens.flatMap((token) => [start + token.start, start + token.end]), end];
  return Array.from({ length: edges.length / 2 }, (_, at) => ({
    start: edges[at * 2] ?? start,
    end: edges[at * 2 + 1] ?? end,
  }));
};

/** Runs of lines that neither an empty line nor one with a token parts, and what is beside a token. */
const partsOf = (pasted: string): Span[][] => {
  const parts: Span[][] = [[]];
  for (const line of linesOf(pasted)) {
    const text = pasted.slice(line.start, line.end);
    if (text.trim() === '') parts.push([]);
    else if (hasToken(text)) parts.push(...besideTokens(pasted, line).map((span) => [span]), []);
    else parts.at(-1)?.push(line);
  }
  return parts.filter((lines) => lines.some(({ start, end }) => end - start >= SHORTEST) || lines.length > 2);
};

/** A part whole, without the heading above it, and else each line of it. */
const keysIn = (pasted: string, lines: readonly Span[]): KeysArtifact[] => {
  const end = lines.at(-1)?.end ?? 0;
  const isHeading = ({ start, end: stop }: Span): boolean => /:\s*$/u.test(pasted.slice(start, stop));
  const body = lines.slice(lines.findIndex((line) => !isHeading(line)));
  const whole = [lines[0], body[0]].flatMap((first) =>
    first ? (read(pasted, { start: first.start, end }) ?? []) : [],
  )[0];
  if (whole) return [whole];
  return lines.length === 1 ? [] : lines.slice(0, MOST_PARTS).flatMap((line) => read(pasted, line) ?? []);
};

export default {
  says: 'A key in another spelling: SSH, XML, hexadecimal, base64, what openssl prints',
  order: 45,
  recognise: (pasted, json) => {
    const isJson = json !== undefined && !json.problem;
    if (pasted.length > (isJson ? MOST_JSON : MOST) || !SIGN.test(pasted)) return [];
    if (isJson || !hasToken(pasted)) {
      const whole = read(pasted, { start: pasted.search(/\S/u), end: pasted.trimEnd().length });
      if (whole || isJson) return whole ? [whole] : [];
    }
    return partsOf(pasted)
      .slice(0, MOST_PARTS)
      .flatMap((lines) => keysIn(pasted, lines));
  },
} satisfies Recogniser;
