/** What else may have been signed: the signing input (RFC 7515 section 2) before something rewrote it. Not: trying it (diagnose.ts). */
import { sha256 } from '@noble/hashes/sha2.js';
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

/** Other signing inputs, the likely ones first: a dozen at the most. */
export function* inputsNear(jws: Jws): Generator<Changed<string>> {
  const { header, payload } = jws;
  const own = `${header.text}.${payload?.text ?? ''}`;
  const filled = `${padded(header.text)}.${padded(payload?.text ?? '')}`;
  if (filled !== own) yield { value: filled, clues: [PADDED] };
  const nonce = stringOf(headerParameter(jws, 'nonce')?.value);
  if (nonce !== undefined) yield* graphInputs(jws, nonce);
  yield* rewritten(jws);
}
