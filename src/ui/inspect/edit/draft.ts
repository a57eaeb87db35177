/** What was typed as a token without a signature, and whether it can be signed. */
import { algorithmOf, isNone, namesNear, type Algorithm } from '#jose/algorithms';
import type { JwsPart } from '#jose/jws/jws';
import { signingInput } from '#jose/jws/sign';
import { subtleParameters } from '#jose/subtle';
import { memberOf, membersWithin, parseJson, type JsonObject } from '#text/json';
import { setMember } from '#text/json-edit';
import { quote } from '#text/quote';
import { encodeUtf8 } from '#text/utf8';

/** Header and payload as typed. */
export interface Typed {
  readonly header: string;
  readonly payload: string;
}

export interface Draft {
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  /** `header.payload.`: nothing is after the last dot. */
  readonly text: string;
  /** What it will be signed with, or why it can't be signed: whole sentences. */
  readonly signing: { readonly algorithm: Algorithm } | { readonly says: string };
}

/** What was in the token, for as long as it was not changed: not every payload is UTF-8. */
const bytesOf = (typed: string, part: JwsPart | undefined): Uint8Array =>
  part && part.utf8?.text === typed ? part.decoded.bytes : encodeUtf8(typed);

const unsignable = (alg: string): string => {
  if (isNone(alg)) return `"alg" is ${quote(alg)}, which means unsigned. Choose an algorithm to sign with.`;
  if (algorithmOf(alg)) return `Signing with ${alg} is not possible here.`;
  const near = namesNear(alg);
  return `${quote(alg)} is not a registered algorithm.${near.length > 0 ? ` Registered is ${near.join(', ')}.` : ''}`;
};

const signingOf = (header: string): Draft['signing'] => {
  const { value, problem } = parseJson(header);
  if (problem) return { says: "The header is not JSON, so the token can't be signed yet." };
  if (value?.type !== 'object') return { says: 'The JOSE header must be a JSON object.' };
  const [alg, another] = value.members.filter(({ name }) => name === 'alg');
  if (!alg) return { says: 'The header has no "alg". Choose an algorithm.' };
  if (another) return { says: '"alg" appears twice in the header. Remove one.' };
  if (alg.value.type !== 'string') return { says: '"alg" must be a string.' };
  if (memberOf(value, 'b64')?.value.type === 'false') {
    return {
      says: 'The header says that the payload is not encoded ("b64", RFC 7797). Claimcheck can’t sign that.',
    };
  }
  const algorithm = algorithmOf(alg.value.value);
  return algorithm && subtleParameters(algorithm) ? { algorithm } : { says: unsignable(alg.value.value) };
};

/** @param parts of the token that the typed text began as */
export const draftOf = (
  typed: Typed,
  parts: { readonly header: JwsPart; readonly payload?: JwsPart | undefined },
): Draft => {
  const header = bytesOf(typed.header, parts.header);
  const payload = bytesOf(typed.payload, parts.payload);
  return { header, payload, text: `${signingInput(header, payload)}.`, signing: signingOf(typed.header) };
};

/** The header with another `alg`; as it is when it is not a JSON object. */
export const withAlg = (header: string, alg: string): string => {
  const { value, problem } = parseJson(header);
  return value?.type === 'object' && !problem ? setMember(header, value, 'alg', JSON.stringify(alg)) : header;
};

/** Names that appear more than once in one object. They are kept; parsers differ on which counts. */
export const duplicatesIn = (value: JsonObject): string[] => [
  ...new Set([...membersWithin(value)].filter(({ duplicate }) => duplicate).map(({ name }) => name)),
];
