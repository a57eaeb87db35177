/** What else may have been signed: the signing input (RFC 7515 section 2) before something rewrote it. Not: trying it (diagnose.ts). */
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { headerParameter, stringOf, type Jws, type JwsPart } from '../jws/jws';
import type { Changed, Clue } from './clue';

const REWRITTEN =
  'Something parsed the token’s JSON and wrote it anew. Pass the token on as it is, character by character.';

const clue = (id: string, when: string, todo: string): Clue => ({ id, when, todo });

/** Elastic Load Balancing signs its tokens over segments with padding, which RFC 7515 section 2 forbids. */
const PADDED = clue(
  'token-padding',
  'the padding (=) of its segments is counted as signed',
  'Amazon’s load balancer (ALB) makes such tokens. Verify them exactly as they come, with AWS’s own library: strip nothing.',
);

const padded = (segment: string): string => segment.padEnd(Math.ceil(segment.length / 4) * 4, '=');

/** Microsoft Graph's tokens hold a nonce of which the hash was signed. */
const GRAPH = clue(
  'graph-nonce',
  'the nonce in the header is replaced by its SHA-256 hash',
  'Microsoft signs tokens for its own Graph API so that nobody else verifies them. Your API needs a token with your API as the audience.',
);

function* graphInputs({ header, payload }: Jws, nonce: string): Generator<Changed<string>> {
  const hash = encodeBase64url(sha256(encodeUtf8(nonce)));
  const json = header.utf8?.text.replace(JSON.stringify(nonce), JSON.stringify(hash)) ?? '';
  yield { value: `${encodeBase64url(encodeUtf8(json))}.${payload?.text ?? ''}`, clues: [GRAPH] };
}

/** JSON as `JSON.stringify`, as Python's `json.dumps`, and indented. */
const LAYOUTS: readonly (readonly [layout: string, write: (value: unknown) => string])[] = [
  ['without white space', (value) => JSON.stringify(value)],
  [
    'with a space after each colon and comma, as Python writes it',
    (value) =>
      JSON.stringify(value, null, 1)
        .replaceAll(/\n\s*/gu, ' ')
        .replaceAll(/([{[]) | ([}\]])/gu, '$1$2'),
  ],
  ['indented by two spaces', (value) => JSON.stringify(value, null, 2)],
];

/** The part's text in each layout; none where writing it anew would change more than white space. */
const layoutsOf = (part: JwsPart | undefined): (readonly [string, string])[] => {
  const text = part?.utf8?.text ?? '';
  if (part?.json?.problem || part?.json?.value?.type !== 'object') return [];
  const value: unknown = JSON.parse(text);
  const bare = (json: string) => json.replaceAll(/\s/gu, '');
  return LAYOUTS.flatMap(([layout, write]) => {
    const written = write(value);
    return written === text || bare(written) !== bare(text)
      ? []
      : [[layout, encodeBase64url(encodeUtf8(written))]];
  });
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, each]) => [name, sorted(each)]),
      )
    : value;
};

/** The same JSON in other words: what libraries write differently. */
const SPELLINGS: readonly (readonly [how: string, spell: (json: string) => string])[] = [
  ['with its members in alphabetical order', (json) => JSON.stringify(sorted(JSON.parse(json)))],
  ['with escaped slashes, as PHP writes it', (json) => json.replaceAll(/(?<!\\)\//gu, String.raw`\/`)],
  ['with plain slashes', (json) => json.replaceAll(String.raw`\/`, '/')],
  [
    'with every character that is not ASCII escaped, as Python and PHP write it',
    (json) =>
      json.replaceAll(/[^\u0000-\u007f]/gu, (character) =>
        Array.from(
          { length: character.length },
          (_, at) => String.raw`\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
        ).join(''),
      ),
  ],
];

const spellingsOf = (part: JwsPart | undefined): (readonly [string, string])[] => {
  const text = part?.utf8?.text ?? '';
  if (part?.json?.problem || part?.json?.value?.type !== 'object') return [];
  return SPELLINGS.flatMap(([how, spell]) => {
    const spelled = spell(text);
    return spelled === text ? [] : [[how, encodeBase64url(encodeUtf8(spelled))]];
  });
};

function* respelled({ header, payload }: Jws): Generator<Changed<string>> {
  for (const [how, encoded] of spellingsOf(payload)) {
    const when = `the payload is written ${how}`;
    yield { value: `${header.text}.${encoded}`, clues: [clue('token-rewritten', when, REWRITTEN)] };
  }
  const { value, problem } = header.json ?? {};
  if (problem || value?.type !== 'object') return;
  const members = value.members.map(({ nameSpan, value: { span } }) => [nameSpan, span] as const);
  const text = header.utf8?.text ?? '';
  const written = members
    .toReversed()
    .map(([name, own]) => `${text.slice(name.start, name.end)}:${text.slice(own.start, own.end)}`);
  const when = 'the members of the header are in another order';
  yield {
    value: `${encodeBase64url(encodeUtf8(`{${written.join(',')}}`))}.${payload?.text ?? ''}`,
    clues: [clue('token-rewritten', when, REWRITTEN)],
  };
}

const SIGN_BOTH =
  'The signer must sign header and payload in base64url with a dot between them (RFC 7515 section 5.1).';

const standard = (text: string): string => text.replaceAll('-', '+').replaceAll('_', '/');

/** What hand-written code signs instead. */
function* mistaken({ header, payload }: Jws): Generator<Changed<string>> {
  const [first, second] = [header.text, payload?.text ?? ''];
  const [firstJson, secondJson] = [header.utf8?.text ?? '', payload?.utf8?.text ?? ''];
  const inputs: readonly (readonly [when: string, input: string])[] = [
    ['the payload alone is signed', second],
    ['the JSON of the payload alone is signed', secondJson],
    ['header and payload are signed without the dot between them', first + second],
    ['the JSON texts of header and payload are signed', `${firstJson}.${secondJson}`],
    ['a line break ends what is signed', `${first}.${second}\n`],
    [
      'header and payload are signed in base64, with + and / and padding',
      standard(`${padded(first)}.${padded(second)}`),
    ],
    ['header and payload are signed in base64, with + and /', standard(`${first}.${second}`)],
  ];
  for (const [when, value] of inputs) yield { value, clues: [clue('signing-input', when, SIGN_BOTH)] };
}

const HASHES = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const;
const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The hash of the signing input, signed as if it were the text: the algorithm hashes once more. */
function* hashed(input: string): Generator<Changed<string | Uint8Array<ArrayBuffer>>> {
  const told = (when: string): Clue[] => [
    clue(
      'signing-input',
      when,
      'The algorithm hashes by itself. Sign the text of header and payload, or tell the key service that it gets a digest.',
    ),
  ];
  for (const [name, hash] of Object.entries(HASHES)) {
    const digest = Uint8Array.from(hash(encodeUtf8(input)));
    const of = `the ${name} hash of header and payload`;
    yield { value: digest, clues: told(`${of} is signed instead of their text`) };
    yield { value: hexOf(digest), clues: told(`${of}, in hexadecimal, is signed instead of their text`) };
  }
}

function* rewritten({ header, payload }: Jws): Generator<Changed<string>> {
  const [first, second] = [layoutsOf(header), layoutsOf(payload)];
  for (const [layout, encoded] of second) {
    const when = `the payload is written ${layout}`;
    yield { value: `${header.text}.${encoded}`, clues: [clue('token-rewritten', when, REWRITTEN)] };
  }
  for (const [layout, encoded] of first) {
    const when = `the header is written ${layout}`;
    yield { value: `${encoded}.${payload?.text ?? ''}`, clues: [clue('token-rewritten', when, REWRITTEN)] };
    for (const [own, text] of second.filter(([each]) => each === layout)) {
      const both = `header and payload are written ${own}`;
      yield { value: `${encoded}.${text}`, clues: [clue('token-rewritten', both, REWRITTEN)] };
    }
  }
}

/** Other signing inputs, the likely ones first: three dozen at the most. */
export function* inputsNear(jws: Jws): Generator<Changed<string | Uint8Array<ArrayBuffer>>> {
  const { header, payload } = jws;
  const own = `${header.text}.${payload?.text ?? ''}`;
  const filled = `${padded(header.text)}.${padded(payload?.text ?? '')}`;
  if (filled !== own) yield { value: filled, clues: [PADDED] };
  const nonce = stringOf(headerParameter(jws, 'nonce')?.value);
  if (nonce !== undefined) yield* graphInputs(jws, nonce);
  // What comes out the same was tried before.
  const tried = new Set([own]);
  for (const changed of [...rewritten(jws), ...respelled(jws), ...mistaken(jws)]) {
    if (!tried.has(changed.value)) yield changed;
    tried.add(changed.value);
  }
  yield* hashed(own);
}
