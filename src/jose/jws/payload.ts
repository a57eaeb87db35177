/** The payload that a signature covers, where it is not in the token as it was signed: given beside it, or not encoded. Not: compressed ones (inflate.ts). */
import { encodeBase64url } from '#text/base64url';
import { payloadIsUnencoded, readBytes, type Jws } from './jws';

/** No larger payload is read: its text is shown, and a browser would stand still. */
export const MOST_PAYLOAD_BYTES = 5_000_000;

/**
 * Whether the payload may have been sent another way (RFC 7515 appendix F): there is none, or it is empty, which a
 * signature can cover as well.
 */
export const mayBeDetached = ({ payload, segments, signature }: Jws): boolean =>
  segments.length === 3 && signature !== undefined && payload?.text === '' && payload.apart === undefined;

/** Whether the payload certainly was sent another way: JSON has no member for it, or RFC 7797 is there for that. */
export const isDetached = (jws: Jws): boolean =>
  mayBeDetached(jws) && (jws.payloadIsElsewhere === true || payloadIsUnencoded(jws.header));

/** A signature whose payload is in the token as it was signed (RFC 7797) but can hold dots, as in JSON serialization. */
export const withUnencodedPayload = (jws: Jws): Jws =>
  jws.payload?.unencoded && jws.signature && jws.flattened === undefined
    ? {
        ...jws,
        flattened: {
          protected: jws.header.text,
          payload: jws.payload.decoded.bytes,
          signature: jws.signature.text,
        },
      }
    : jws;

/**
 * The token with the payload that was sent another way. Its text and places stay as they are.
 * @param jws one whose payload may be detached; any other is returned as it is
 * @param bytes of the payload, before any encoding; how it is signed, the header says (`b64`)
 */
export const withDetachedPayload = (jws: Jws, bytes: Uint8Array<ArrayBuffer>): Jws => {
  const { header, payload, signature } = jws;
  if (!mayBeDetached(jws) || !payload || !signature) return jws;
  const unencoded = payloadIsUnencoded(header);
  return {
    ...jws,
    payload: {
      name: 'payload',
      span: payload.span,
      text: '',
      decoded: { bytes, problems: [] },
      apart: 'detached',
      ...(unencoded ? { unencoded } : {}),
      ...readBytes(bytes),
    },
    flattened: {
      ...jws.flattened,
      ...(header.text === '' ? {} : { protected: header.text }),
      payload: unencoded ? bytes : encodeBase64url(bytes),
      signature: signature.text,
    },
  };
};
