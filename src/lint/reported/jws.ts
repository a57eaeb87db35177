/** What a report tells of a signed token, or of one signature in JSON serialization. Not: of encrypted ones (jwe.ts). */
import { objectOf, partsOf, type Jws } from '#jose/jws/jws';
import { maskableClaims, redactJws } from '#jose/jws/redact';
import type { JsonSignature, JwsJson } from '#jose/jws/json-serialization';
import { verdictReason, type Verification } from '#jose/jws/verification';
import { toPastedSpans } from '#text/slice';
import { lint } from '../lint';
import type { Finding } from '../rule';
import { claimsAnswer, type Reported, type ReportedPart, type ReportRedaction, type Shown } from './reported';

const TITLES = { header: 'JOSE header', payload: 'Payload', signature: 'Signature' } as const;

/** An inflated payload is told as it reads, unless a masked one replaces it. */
const shownText = (shown: Jws, { payload }: Jws, masks: boolean): ReportedPart[] =>
  partsOf(shown).flatMap(({ name, utf8, text }) => {
    const inflated = name === 'payload' && payload?.apart === 'inflated' && !masks ? payload.utf8 : undefined;
    const told = inflated?.text ?? utf8?.text ?? text;
    return told === '' && name === 'signature' ? [] : [{ id: name, title: TITLES[name], text: told }];
  });

const show =
  (jws: Jws) =>
  ({ include, mask }: ReportRedaction): Shown => {
    const shown = redactJws(jws, { dropSignature: !include, mask });
    const dropped = shown !== jws;
    const masks = maskableClaims(jws).some((name) => mask.has(name));
    return {
      parts: shownText(shown, jws, masks),
      notes: dropped ? ['This report leaves out the signature.'] : [],
      jws: shown,
      signatureDropped: dropped,
      ...(dropped && jws.signature ? { droppedFrom: jws.signature.span.start } : {}),
    };
  };

/** Of a token in compact serialization. */
export const reportedJws = (jws: Jws, verification: Verification): Reported => {
  const { verdict, signature, key, policy } = verification;
  return {
    form: 'jws',
    text: jws.text,
    mimeType: 'application/jwt',
    verdict,
    against: verdict === 'valid' ? verdictReason(verification, false) : undefined,
    answers: [
      { name: 'signature', title: 'Signature', state: signature.state, says: signature.says },
      { name: 'key', title: 'Key', state: key.state },
      claimsAnswer(policy),
    ],
    on: ['jws'],
    kindOf: jws,
    maskable: maskableClaims(jws),
    show: show(jws),
    saysAlone: (context) => lint('jws', jws, context, 'given').map(({ says }) => says),
  };
};

/** Of one signature in JSON serialization; places are in the JSON text. */
export const reportedSignature = (
  { text }: JwsJson,
  { jws, slice, unprotected }: JsonSignature,
  verification: Verification,
): Reported => {
  const own = reportedJws(jws, verification);
  const beside = unprotected
    ? [
        {
          id: 'unprotected',
          title: 'Unprotected header',
          text: text.slice(unprotected.span.start, unprotected.span.end),
        },
      ]
    : [];
  return {
    ...own,
    form: 'json-serialization',
    text,
    mimeType: 'application/jose+json',
    on: ['json-serialization', 'jws'],
    show: (redaction) => {
      const { droppedFrom: _, ...shown } = own.show(redaction);
      const [header, ...rest] = shown.parts;
      // Every fix would be of the compact serialization, which nobody pasted.
      return { ...shown, parts: [...(header && objectOf(jws.header) ? [header] : []), ...beside, ...rest] };
    },
    placeOf: ({ rule, at }: Finding) => {
      const [first] = rule.on === 'jws' ? toPastedSpans(slice, at) : [at];
      return first ?? { start: 0, end: 0 };
    },
  };
};
