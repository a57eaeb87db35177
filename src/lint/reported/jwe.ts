/** What a report tells of an encrypted token: what was decrypted only when the person wants it. Not: of signed ones (jws.ts). */
import { claimsAsJws, type TokenParts } from '#jose/token-parts';
import type { Decryption } from '#jose/jwe/decryption';
import { objectOf, type Jws } from '#jose/jws/jws';
import { maskableClaims, redactJws } from '#jose/jws/redact';
import { timesReason, type Verification } from '#jose/jws/verification';
import { claimsAnswer, type Reported, type ReportedPart } from './reported';

interface Given {
  readonly form: 'jwe' | 'json-serialization';
  /** As it was pasted. */
  readonly text: string;
  readonly parts: TokenParts;
  readonly decryption: Decryption;
  /** The claims set, once it is decrypted, and what it says about now. */
  readonly claims?: { readonly jws: Jws; readonly policy: Verification['policy'] };
}

/** Headers are not encrypted, so they are reported. */
const headersIn = ({ objects }: TokenParts): ReportedPart[] =>
  objects
    .filter(({ colour }) => colour === 'header')
    .map(({ id, title, source, object }) => ({
      id,
      title,
      text: source.slice(object.span.start, object.span.end),
    }));

/** Ciphertext, keys and tags are never told. */
export const reportedJwe = ({ form, text, parts, decryption, claims }: Given): Reported => {
  const { verdict, content, key } = decryption;
  return {
    form,
    text,
    mimeType: form === 'jwe' ? 'application/jose' : 'application/jose+json',
    verdict,
    against: verdict === 'valid' && claims ? timesReason(claims.policy.times) : undefined,
    answers: [
      { name: 'content', title: 'Content', state: content.state, says: content.says },
      { name: 'key', title: 'Key', state: key.state },
      ...(claims ? [claimsAnswer(claims.policy)] : []),
    ],
    on: [form],
    ...(claims ? { kindOf: claims.jws } : {}),
    maskable: claims ? maskableClaims(claims.jws) : [],
    show: ({ include, mask }) => {
      const shown = claims && include ? redactJws(claims.jws, { dropSignature: true, mask }) : undefined;
      return {
        parts: [
          ...headersIn(parts),
          ...(shown?.payload?.utf8
            ? [{ id: 'payload', title: 'Decrypted claims', text: shown.payload.utf8.text }]
            : []),
        ],
        notes: [
          'This report leaves out the encrypted parts.',
          ...(claims && !include ? ['This report leaves out the decrypted content.'] : []),
        ],
        ...(shown ? { jws: shown } : {}),
        signatureDropped: true,
        droppedFrom: 0,
      };
    },
    saysAlone: () => [],
  };
};

/** The claims set that was decrypted, as tools for claims take it; nothing when the plaintext is none. */
export const decryptedClaims = (plaintext: Uint8Array | undefined): Jws | undefined => {
  if (!plaintext) return undefined;
  const jws = claimsAsJws(undefined, plaintext);
  return objectOf(jws.payload) && !jws.payload?.json?.problem ? jws : undefined;
};
