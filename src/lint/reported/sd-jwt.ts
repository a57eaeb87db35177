/** What a report tells of an SD-JWT: its claims with what was disclosed, never a salt. Not: of other tokens (jws.ts). */
import { objectOf } from '#jose/jws/jws';
import { maskableClaims, redactJws } from '#jose/jws/redact';
import { verdictReason, type Verification } from '#jose/jws/verification';
import type { SdJwt } from '#jose/sd-jwt/sd-jwt';
import { processedJws, type SdJwtVerification } from '#jose/sd-jwt/verify';
import { lint } from '../lint';
import { claimsAnswer, type Reported, type ReportedPart } from './reported';

const partIn = (id: string, title: string, text: string | undefined): ReportedPart[] =>
  text === undefined || text === '' ? [] : [{ id, title, text }];

/** The issuer's signature, the disclosures and the key binding's signature are left out: anyone who has them can present it. */
export const reportedSdJwt = (
  sdJwt: SdJwt,
  verification: SdJwtVerification & { readonly issuer: Verification },
): Reported => {
  const { verdict, issuer, disclosed, binding } = verification;
  const claims = processedJws(sdJwt, disclosed);
  const count = disclosed.claims.length;
  const bound = sdJwt.keyBinding?.jws;
  const isBound = objectOf(bound?.header) && objectOf(bound?.payload);
  return {
    form: 'sd-jwt',
    text: sdJwt.text,
    mimeType: 'application/sd-jwt',
    verdict,
    against: verdict === 'valid' ? verdictReason(issuer, false) : undefined,
    answers: [
      { name: 'signature', title: 'Signature', state: issuer.signature.state, says: issuer.signature.says },
      { name: 'key', title: 'Key', state: issuer.key.state },
      {
        name: 'disclosures',
        title: 'Disclosures',
        state:
          disclosed.unsupported === undefined
            ? disclosed.problems.length > 0
              ? 'invalid'
              : 'valid'
            : 'unsupported',
        says: `${count} sent, ${disclosed.withheld} held back.`,
      },
      { name: 'binding', title: 'Key binding', state: binding.state, says: binding.says },
      claimsAnswer(issuer.policy),
    ],
    on: ['sd-jwt', 'jws'],
    kindOf: claims,
    maskable: maskableClaims(claims),
    show: ({ mask }) => {
      const shown = redactJws(claims, { dropSignature: true, mask });
      return {
        parts: [
          ...partIn('header', 'JOSE header', sdJwt.issuer.header.utf8?.text),
          ...partIn('payload', 'Claims set, with disclosed claims', shown.payload?.utf8?.text),
          ...(isBound
            ? [
                ...partIn('binding-header', 'Header of the key binding', bound?.header.utf8?.text),
                ...partIn('binding-payload', 'Claims of the key binding', bound?.payload?.utf8?.text),
              ]
            : []),
        ],
        notes: ['This report leaves out signatures, disclosures and their salts.'],
        jws: shown,
        signatureDropped: true,
        droppedFrom: 0,
      };
    },
    saysAlone: (context) => [
      ...lint('sd-jwt', sdJwt, context, 'given').map(({ says }) => says),
      ...lint('jws', sdJwt.issuer, context, 'given').map(({ says }) => says),
    ],
  };
};
