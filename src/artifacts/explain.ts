/** What a text looks like in which nothing was recognised. Not: recognising (recognise.ts). */
import { document, rfc, type Source } from '#sources/sources';
import { decodeBase64url } from '#text/base64url';
import { memberOf, parseJson } from '#text/json';
import { decodeUtf8 } from '#text/utf8';
import { authorizationResponse } from './authorization-response';
import { NOT_TOKENS, type KnownText } from './not-tokens';
import { peel } from './peel';
import { headerIn } from './tokens-in';

const EXPECTED =
  'Expected here: a token (parts with dots between them, the first beginning with "ey"), or any text that may hold one: a cookie line, an HTTP message, a curl command, a URL, JSON, a HAR file, a log, keys, code.';

const jsonObject = (text: string) => {
  const { value, problem } = /^[[{]/u.test(text) ? parseJson(text) : {};
  return problem ? undefined : value;
};

const hasMember = (text: string, ...names: string[]): boolean => {
  const value = jsonObject(text);
  return value?.type === 'object' && names.some((name) => memberOf(value, name));
};

/** Two JSON objects one after the other, of which the first has `alg`, as debuggers show them. */
const isDecoded = (text: string): boolean => /^\{[^{}]*"alg"\s*:[^{}]*\}\s*[.,]?\s*\{[\s\S]*\}$/u.test(text);

const holdsJson = (bare: string): boolean => {
  if (bare.includes('.') || !/^(?:ey|ew|W3)[\w+/-]{10,}={0,2}$/u.test(bare)) return false;
  const { text } = decodeUtf8(decodeBase64url(bare.replaceAll('=', '')).bytes);
  return parseJson(text).problem === undefined;
};

const isJwe = (text: string): boolean => {
  const parts = text.split('.', 6);
  const header = parts.length === 5 ? headerIn(parts[0] ?? '') : undefined;
  return header !== undefined && memberOf(header, 'enc') !== undefined;
};

/** What is told by reading the text; some of it is a standard's. */
type Look = Omit<KnownText, 'source'> & Partial<KnownText>;

/** The first that matches says it, so what is surer stands higher. */
const LOOKS: readonly Look[] = [
  {
    matches: (text) => /^-----BEGIN [A-Z0-9 ]+-----/u.test(text),
    says: 'This is a key or a certificate in PEM: paste it into the key box, and the token here.',
  },
  {
    matches: (_, bare) => isJwe(bare),
    says: 'This looks like an encrypted token (JWE), and characters stand in it that no token has.',
  },
  {
    matches: (_, bare) => /^v[1-4]\.(?:local|public)\.[\w-]+/u.test(bare),
    says: 'This is a PASETO, another kind of token than JWT. This page does not read it.',
    source: document('paseto'),
  },
  {
    matches: (text) => /^(?:\$ ?)?curl\s/iu.test(text),
    says: 'This is a curl command, and no whole token stands in it.',
  },
  {
    matches: (text) => /^<(?:!doctype|html|head|body|[a-z][a-z\d-]*[\s/>])/iu.test(text),
    says: 'This looks like HTML, and no whole token stands in it.',
  },
  {
    matches: (text) => isDecoded(text),
    says: 'This is a token that was decoded: its header and its claims as JSON. Its signature is missing, so nothing can be verified. Paste the encoded token.',
  },
  {
    matches: (text) => hasMember(text, 'log') && /"entries"/u.test(text),
    says: 'This is a HAR file, and no whole token stands in it: browsers export it without Authorization and cookies. Export it again “with sensitive data”.',
  },
  {
    matches: (text) => hasMember(text, 'active') && /"active"\s*:\s*(?:true|false)/u.test(text),
    says: 'This is an introspection answer (RFC 7662): what the server says of a token, not the token itself.',
    source: rfc(7662, '2.2'),
  },
  {
    matches: (text) => hasMember(text, 'error') && /"error"\s*:\s*"/u.test(text),
    says: 'This is an error answer, and no token stands in it: "error" and "error_description" say why.',
  },
  {
    matches: (_, bare) => holdsJson(bare),
    says: 'This is JSON in base64, and no token: it has no header and no signature. Azure’s client principal (EasyAuth) looks so.',
    source: document('azure-client-principal'),
  },
  {
    matches: (text) => hasMember(text, 'kty', 'keys'),
    says: 'This is a key as JSON (JWK or JWKS): paste it into the key box, and the token here.',
  },
  {
    matches: (text) => hasMember(text, 'ciphertext', 'recipients'),
    says: 'This looks like an encrypted token in JSON serialization (JWE), and its header or its ciphertext is missing.',
  },
  {
    matches: (text) => hasMember(text, 'payload', 'signatures'),
    says: 'This looks like a JWS in JSON serialization, and its header or its signature is missing.',
  },
  {
    matches: (text) => hasMember(text, 'alg', 'iss', 'sub', 'aud', 'exp', 'iat'),
    says: 'This is the JSON within a token, already decoded, without its encoding and its signature.',
  },
  {
    matches: (text) => jsonObject(text) !== undefined,
    says: 'This is JSON, and no whole token stands in it.',
  },
  {
    matches: (text) => /^cookie[ \t]*:/iu.test(text),
    says: 'This is the Cookie field of a request, and no whole token stands in it. Its attributes stand in Set-Cookie, in the response.',
  },
  {
    matches: (text) => /^(?:[A-Z]{3,10} \S+ HTTP\/|HTTP\/\d)/u.test(text),
    says: 'This is an HTTP message, and neither a whole token nor a Set-Cookie field stands in it.',
  },
  {
    matches: (text) => /^[a-z][a-z\d+.-]*:\/\/\S+$/iu.test(text),
    says: 'This is a URL, and no whole token stands in it.',
  },
  {
    matches: (_, bare) => /^(?:[\da-f]{16,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/iu.test(bare),
    says: 'This is a number in hexadecimal digits: an identifier or a hash. It carries no claims; only the server that made it knows what it means.',
  },
  {
    matches: (_, bare) =>
      bare.length >= 16 && /^[\w.~+/=-]+$/u.test(bare) && /\d/u.test(bare) && !bare.includes('.'),
    says: 'This looks like an opaque token or a session identifier. It carries no claims; only the server that made it knows what it means.',
  },
  {
    matches: (text) => /^\p{L}[^{}<>=;]*\s\p{L}[^{}<>=;]*$/u.test(text),
    says: 'This looks like ordinary text, and no whole token stands in it.',
  },
];

/** What is known by its prefix or its shape is short, or told by its beginning. */
const KNOWN = 2000;
/** As much of the text as is looked at: JSON longer than this is not told from other text. */
const MOST = 200_000;

const knownIn = (text: string, bare: string): KnownText | undefined =>
  NOT_TOKENS.find(({ matches }) => matches(text.slice(0, KNOWN), bare.slice(0, KNOWN)));

/**
 * What a value is that is no token, such as a cookie's, known by its prefix or its shape.
 * @returns nothing for a value that no maker's document tells
 */
export const knownValue = (value: string): Pick<KnownText, 'says' | 'source'> | undefined =>
  knownIn(value, value);

/** What a text looks like in which nothing was found. */
interface Explained {
  /** Whole sentences, with what was expected instead. */
  readonly says: string;
  readonly source?: Source;
}

/**
 * Says what a text looks like and what was expected instead.
 * @param pasted text in which `recognise` finds nothing
 */
export const explainNothing = (pasted: string): Explained => {
  const text = pasted.trim().slice(0, MOST);
  if (text === '') return { says: `There is nothing here yet. ${EXPECTED}` };
  const { span } = peel(text);
  const bare = text.slice(span.start, span.end);
  const look: Look | undefined = knownIn(text, bare) ?? LOOKS.find(({ matches }) => matches(text, bare));
  const answer = authorizationResponse(text.slice(0, KNOWN));
  if (answer !== undefined) return { says: `${answer} ${EXPECTED}` };
  return {
    says: `${look?.says ?? 'No token could be found in this text.'} ${EXPECTED}`,
    ...(look?.source ? { source: look.source } : {}),
  };
};
