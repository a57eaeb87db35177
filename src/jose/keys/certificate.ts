/** What an X.509 certificate (RFC 5280) says of itself: whose it is, who issued it, and when it counts. Not: trust in it, and not its key (key-der.ts). */
import { contentOf, contextTag, DerError, derAt, derWithin, objectIdentifier, TAG, type Der } from './der';

export interface Certificate {
  /** "CN=api.example, O=Example". */
  readonly subject: string;
  readonly issuer: string;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly notBefore: number;
  readonly notAfter: number;
}

/** Attribute types with a short name (RFC 4514 section 3). */
const SHORT: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.25': 'DC',
  '0.9.2342.19200300.100.1.1': 'UID',
};
const BMP_STRING = 0x1e;

const stringOf = ({ tag, content }: Der): string =>
  tag === BMP_STRING ? new TextDecoder('utf-16be').decode(content) : new TextDecoder('utf-8').decode(content);

/** A Name, the most specific attribute first as RFC 4514 writes it. */
const nameOf = (value: Der | undefined, what: string): string =>
  derWithin(contentOf(value, TAG.sequence, what))
    .flatMap(({ content }) => derWithin(content))
    .map(({ content }) => {
      const [type, text] = derWithin(content);
      const identifier = objectIdentifier(type, 'the type of a name');
      return `${SHORT[identifier] ?? identifier}=${text ? stringOf(text) : ''}`;
    })
    .toReversed()
    .join(', ');

/** UTCTime and GeneralizedTime as RFC 5280 section 4.1.2.5 allows them: to the second, in UTC. */
const timeOf = (value: Der | undefined): number => {
  const text = value ? stringOf(value) : '';
  const match = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/u.exec(text);
  if (!match) throw new DerError('a time of the certificate is not written as RFC 5280 wants it');
  const [year = 0, month = 0, ...rest] = match.slice(1).map(Number);
  // Of two digits, those from 50 on are of the last century.
  const whole = match[1]?.length === 4 ? year : year + (year < 50 ? 2000 : 1900);
  const [day = 0, hour = 0, minute = 0, second = 0] = rest;
  return Date.UTC(whole, month - 1, day, hour, minute, second) / 1000;
};

/** The members of a TBSCertificate after its version. */
export const certificateFields = (content: Uint8Array<ArrayBuffer>): Der[] => {
  const [toBeSigned] = derWithin(content);
  return derWithin(contentOf(toBeSigned, TAG.sequence, 'the certificate')).filter(
    ({ tag }) => tag !== contextTag(0),
  );
};

/**
 * Reads a certificate. Its signature is not looked at.
 * @param bytes the whole certificate in DER
 * @returns nothing where the bytes are no certificate
 */
export const certificateIn = (bytes: Uint8Array<ArrayBuffer>): Certificate | undefined => {
  try {
    // Serial number, signature, issuer, validity, subject (RFC 5280 section 4.1).
    const [, , issuer, validity, subject] = certificateFields(
      contentOf(derAt(bytes, 0), TAG.sequence, 'the outer sequence'),
    );
    const [notBefore, notAfter] = derWithin(contentOf(validity, TAG.sequence, 'the validity'));
    return {
      subject: nameOf(subject, 'the subject'),
      issuer: nameOf(issuer, 'the issuer'),
      notBefore: timeOf(notBefore),
      notAfter: timeOf(notAfter),
    };
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
};
