/** Lints a subject that is given as text, as examples are. Not: finding subjects in pasted text (artifacts), or code and recordings, whose readers are fetched on request (lint-code-text.ts, lint-recording-text.ts). */
import { parseSetCookie } from '#cookies/set-cookie';
import { decodeJsonSerialization } from '#jose/jws/json-serialization';
import { decodeJwe } from '#jose/jwe/jwe';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import { decodeSdJwt } from '#jose/sd-jwt/sd-jwt';
import { parseFlow } from './flow';
import { keySubject } from './key-subject';
import { lint } from './lint';
import type { Context, Finding, PlainKind, Subjects } from './rule';

const READ: { readonly [On in PlainKind]: (text: string) => Subjects[On] } = {
  jws: decodeJws,
  jwe: decodeJwe,
  'json-serialization': decodeJsonSerialization,
  'sd-jwt': decodeSdJwt,
  url: (text) => text,
  'set-cookie': parseSetCookie,
  flow: parseFlow,
  keys: (text) => keySubject(readKey(text, 'auto')),
};

/**
 * Reads the text as a subject of that kind and runs the rules on it. Never throws.
 * @returns as `lint` does
 */
export const lintText = (on: PlainKind, text: string, context: Context): Finding[] =>
  lint(on, READ[on](text), context);
