/** What a text looks like in which nothing was recognised. Not: recognising (recognise.ts). */
import { readKey } from '#jose/keys/key';
import { document, rfc, type Source } from '#sources/sources';
import { decodeBase64url } from '#text/base64url';
import { memberOf, parseJson } from '#text/json';
import { decodeUtf8 } from '#text/utf8';
import { authorizationResponse } from './authorization-response';
import { otherLanguage } from './forms/other-language';
import { isUrl } from './forms/url';
import { positionIn } from '#text/position';
import { namedIn } from './named-in';
import { NOT_TOKENS, type KnownText } from './not-tokens';
import { peel } from './peel';
import { headerIn } from './tokens-in';

const EXPECTED =
  'Expected here: a token, or text around one. A token has parts with dots between them. The first begins with "ey". Or paste a cookie line, a curl command, an HTTP message, JSON, a HAR file, a log or code.';

const jsonObject = (text: string) => {
  const { value, problem } = /^[[{]/u.test(text) ? parseJson(text) : {};
  return problem ? undefined : value;
};

const hasMember = (text: string, ...names: string[]): boolean => {
  const value = jsonObject(text);
  return value?.type === 'object' && names.some((name) => memberOf(value, name));
};

const ALG = /\balg["']?\s*:/u;
const CLAIMS = /(?:payload|claims)["']?\s*:\s*\{/u;

/** Two JSON objects, of which the first has `alg`, as debuggers and command lines show them, perhaps below headings. */
const isDecoded = (text: string): boolean => {
  const [both, header = ''] = /^[^{}]{0,200}\{([^{}]*)\}[^{}]{0,200}\{/u.exec(text) ?? [];
  if (both !== undefined && ALG.test(header) && text.lastIndexOf('}') > text.lastIndexOf('{')) return true;
  const [begun, named = ''] = /^\{\s*["']?header["']?\s*:\s*\{([^{}]*)/u.exec(text) ?? [];
  return begun !== undefined && ALG.test(named) && CLAIMS.test(text.slice(begun.length));
};

/** Claims as JavaScript, Python or Go print them. */
const isClaimsPrinted = (text: string): boolean =>
  /^(?:\{|map\[|claims\b)/iu.test(text) &&
  ['iss', 'sub', 'aud', 'exp', 'iat'].filter((name) =>
    new RegExp(`\\b${name}\\b["']?\\s*(?::|=>|=)`, 'u').test(text),
  ).length >= 2;

/** The body of an HTTP message, or the text itself. */
const bodyOf = (text: string): string =>
  /^HTTP\/\d/u.test(text) ? (/\r?\n\r?\n([\s\S]*)$/u.exec(text)?.[1] ?? '').trim() : text;

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

/** What an address where keys are has in its path. */
const KEYS_ADDRESS = /jwk|certs?\b|keys?\b|well-known|x509|\.pem|did\.json/iu;
/** Longer text is no key. */
const LONGEST_KEY = 20_000;

/** A text that names a key, or is one in part: an address, a did:web, a cut-off SSH key. */
const keyLook = (text: string): string | undefined => {
  if (text.length > LONGEST_KEY || (isUrl(text) && !KEYS_ADDRESS.test(text))) return undefined;
  const { form, problem, keys } = readKey(text, 'auto');
  if (problem) return form === 'jwks' || form === 'pem' ? problem.says : undefined;
  const maybe = keys[0]?.maybe;
  return maybe === undefined
    ? undefined
    : `This looks like ${maybe}. In the key box it would become an HMAC secret: paste it there as a JWK or a PEM.`;
};

/** What is told for sure, before values within the text are named. */
const SURE_LOOKS: readonly Look[] = [
  {
    matches: (_, bare) => isJwe(bare),
    says: 'This looks like an encrypted token (JWE), but some of its characters are not allowed in a token.',
  },
  {
    matches: (text) => isDecoded(text),
    says: 'This is a decoded token: header and claims as JSON. Without its signature, nothing can be verified. Paste the encoded token.',
  },
  {
    matches: (text) => /^\{\s*"log"\s*:\s*\{/u.test(text) && !/"request"\s*:/u.test(text),
    says: 'This HAR file has no requests: nothing was recorded, or the file was cut off. Open the network tab, log in, and export it again.',
    source: document('chrome-har'),
  },
  {
    matches: (text) => /^\{[^\n]*"type"\s*:\s*"(?:context-options|resource-snapshot)"/u.test(text),
    says: 'This is a part of a Playwright trace. Drop the whole trace.zip onto this page.',
  },
  {
    matches: (text) => /^(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE issues\b|<issues burpVersion=)/u.test(text),
    says: 'This is Burp Suite’s list of issues. In Proxy, HTTP history, select the login’s requests, then “Save items”.',
  },
  {
    matches: (text) => text.startsWith('PK\u0003\u0004'),
    says: 'This is a zip file, copied as text. The box takes text alone: drop the file onto this page.',
  },
  {
    matches: (text) => /^\d{1,10}:\d{1,2}:[a-z_]{1,40}[;,]\d/u.test(text),
    says: 'This is a mitmproxy file, copied as text, which damages it. Drop the file onto this page.',
  },
  {
    matches: (text) => /^\{\s*"log"\s*:\s*\{[\s\S]*"(?:entries|creator|pages|version)"/u.test(text),
    says: 'This HAR file contains no whole token: browsers export it without Authorization and cookies. Export it again “with sensitive data”.',
    source: document('chrome-har'),
  },
  {
    matches: (text) =>
      /^\{[\s\S]*"active"\s*:\s*(?:true|false)/u.test(bodyOf(text)) && hasMember(bodyOf(text), 'active'),
    says: 'This is an introspection answer (RFC 7662). It describes a token, but is not the token itself.',
    source: rfc(7662, '2.2'),
  },
  {
    matches: (text) => hasMember(bodyOf(text), 'device_code', 'user_code'),
    says: 'This is the answer to a device login: the user enters user_code at verification_uri. The token comes later.',
    source: rfc(8628, '3.2'),
  },
  {
    // The field that refuses says more (not-tokens.ts).
    matches: (text) =>
      !/^www-authenticate:/imu.test(text) &&
      hasMember(bodyOf(text), 'error', 'errors', 'errorCode', 'error_code'),
    says: 'This is an error answer without a token. See "error" and its description.',
    source: rfc(6749, '5.2'),
  },
  {
    matches: (text) => hasMember(bodyOf(text), 'status') && hasMember(bodyOf(text), 'title', 'detail'),
    says: 'This is an error answer (problem details) without a token. See "title" and "detail".',
    source: rfc(9457),
  },
  {
    matches: (text) => hasMember(text, 'clientPrincipal'),
    says: 'This is a decoded client principal of Azure: the user, as Azure’s front end reports. It is not a token and has no signature.',
    source: document('azure-client-principal'),
  },
];

/** What says less than a value within the text does. */
const LOOKS: readonly Look[] = [
  {
    matches: (text) => /^(?:\$ ?)?curl\s/iu.test(text),
    says: 'This curl command contains no whole token.',
  },
  {
    matches: (text) => /^<(?:!doctype|html|head|body|[a-z][a-z\d-]*[\s/>])/iu.test(text),
    says: 'This looks like HTML without a whole token.',
  },
  {
    matches: (_, bare) => holdsJson(bare),
    says: 'This is JSON in base64, not a token: it has no header and no signature. Azure’s client principal (EasyAuth) looks like this.',
    source: document('azure-client-principal'),
  },
  {
    matches: (text) =>
      ['access_token', 'refresh_token', 'id_token'].some((name) => hasMember(bodyOf(text), name)),
    says: 'The tokens in this answer are opaque: only their issuer knows what they mean. Ask its introspection endpoint.',
    source: rfc(7662),
  },
  {
    matches: (text) => hasMember(text, 'kty', 'keys'),
    says: 'This is a key as JSON (JWK or JWKS): paste it into the key box, and the token here.',
  },
  {
    matches: (text) => hasMember(text, 'ciphertext', 'recipients'),
    says: 'This looks like an encrypted token in JSON serialization (JWE), but its header or ciphertext is missing.',
  },
  {
    matches: (text) => hasMember(text, 'payload', 'signatures'),
    says: 'This looks like a JWS in JSON serialization, but its header or signature is missing.',
  },
  {
    matches: (text) => hasMember(text, 'alg', 'iss', 'sub', 'aud', 'exp', 'iat') || isClaimsPrinted(text),
    says: 'These are a token’s decoded claims, without its encoding and its signature.',
  },
  {
    matches: (text) => jsonObject(text) !== undefined,
    says: 'This JSON contains no whole token.',
  },
  {
    matches: (text) => /^cookie[ \t]*:/iu.test(text),
    says: 'This Cookie field of a request contains no whole token. The cookies’ attributes are in Set-Cookie, in the response.',
  },
  {
    matches: (text) => /^(?:[A-Z]{3,10} \S+ HTTP\/|HTTP\/\d)/u.test(text),
    says: 'This HTTP message contains neither a whole token nor a Set-Cookie field.',
  },
  {
    matches: (text) => /^[a-z][a-z\d+.-]*:\/\/\S+$/iu.test(text),
    says: 'This URL contains no whole token.',
  },
  {
    matches: (_, bare) => /^(?:[\da-f]{16,}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/iu.test(bare),
    says: 'This is a number in hexadecimal digits: an identifier or a hash. It carries no claims; only the server that made it knows what it means.',
  },
  {
    matches: (_, bare) =>
      bare.length >= 16 &&
      /^(?:[\w-]{1,40}[=:]\s*|token\s+)?[\w~+/=-]{16,}$/iu.test(bare) &&
      /\d/u.test(bare),
    says: 'This looks like an opaque token or a session identifier. It carries no claims; only the server that made it knows what it means.',
  },
  {
    matches: (text) => /^\p{L}[^{}<>=;]*$/u.test(text) && /\s\p{L}/u.test(text),
    says: 'This looks like ordinary text without a whole token.',
  },
];

/** What is known by its shape is short, or told by its beginning. */
const KNOWN = 2000;
/** As much of the text as is looked at: JSON longer than this is not told from other text. */
const MOST = 200_000;

/**
 * What a value is that is no token, such as a cookie's, known by its prefix or its shape.
 * @returns nothing for a value that no maker's document tells
 */
export const knownValue = (value: string): Pick<KnownText, 'says' | 'source'> | undefined => {
  const [named] = namedIn(value);
  return named?.span.start === 0 ? named : undefined;
};

/** What a text looks like in which nothing was found. */
export interface Explained {
  /** What it looks like, in whole sentences. */
  readonly says: string;
  /** What was expected instead, in whole sentences. */
  readonly expected?: string;
  readonly source?: Source;
}

/** What the values within the text are, each kind once, with the line of the first. */
const namedWithin = (text: string): Look | undefined => {
  const named = namedIn(text);
  const [first] = named;
  if (!first) return undefined;
  const isLong = text.trim().includes('\n');
  const kinds = named.filter((each, index) => named.findIndex(({ says }) => says === each.says) === index);
  const says = kinds.map((each) =>
    isLong ? `Line ${positionIn(text, each.span.start).line}: ${each.says}` : each.says,
  );
  return { matches: () => true, says: says.join(' '), source: first.source };
};

const inOtherLanguage = (text: string): Look | undefined => {
  const language = otherLanguage(text);
  return language === undefined
    ? undefined
    : {
        matches: () => true,
        says: `This looks like ${language}, and contains no whole token. The rules for code read JavaScript and TypeScript.`,
      };
};

/**
 * Says what a text looks like and what was expected instead.
 * @param pasted text in which `recognise` finds nothing
 */
export const explainNothing = (pasted: string): Explained => {
  const text = pasted.trim().slice(0, MOST);
  if (text === '') return { says: 'There is nothing here yet.', expected: EXPECTED };
  const { span } = peel(text);
  const bare = text.slice(span.start, span.end);
  const start = text.slice(0, KNOWN);
  const shortened = bare.slice(0, KNOWN);
  const answer = authorizationResponse(start) ?? keyLook(bare);
  if (answer !== undefined) return { says: answer, expected: EXPECTED };
  const of = (looks: readonly Look[]) => looks.find(({ matches }) => matches(text, bare));
  const look =
    (namedIn(shortened)[0]?.span.start === 0 ? namedWithin(shortened) : undefined) ??
    of(SURE_LOOKS) ??
    namedWithin(text) ??
    NOT_TOKENS.find(({ matches }) => matches(start, shortened)) ??
    inOtherLanguage(text) ??
    of(LOOKS);
  return {
    says: look?.says ?? 'This text contains no token.',
    expected: EXPECTED,
    ...(look?.source ? { source: look.source } : {}),
  };
};
