/** Keys in PEM (RFC 7468), with the place of what is wrong. Not: the DER within (key-der.ts). */
import type { Span } from '#text/span';
import { decodeBase64, notBase64 } from './base64';
import { DerError } from './der';
import type { Key, KeyProblem } from './jwk';
import { DER_NAMES, keyFromAnyDer, keyFromForm } from './key-bytes';
import type { DerForm } from './key-der';

const FORMS: Readonly<Record<string, { form: DerForm; from: string }>> = {
  'PUBLIC KEY': { form: 'spki', from: 'a PEM (SPKI)' },
  'PRIVATE KEY': { form: 'pkcs8', from: 'a PEM (PKCS#8)' },
  'RSA PUBLIC KEY': { form: 'pkcs1-public', from: 'a PEM (PKCS#1)' },
  'RSA PRIVATE KEY': { form: 'pkcs1-private', from: 'a PEM (PKCS#1)' },
  'EC PRIVATE KEY': { form: 'sec1', from: 'a PEM (SEC 1)' },
  CERTIFICATE: { form: 'x509', from: DER_NAMES.x509 },
  'CERTIFICATE REQUEST': { form: 'pkcs10', from: DER_NAMES.pkcs10 },
};
/** Blocks that are beside keys in files that OpenSSL writes. */
const PASSED_OVER = new Set(['EC PARAMETERS']);

const BEGIN = /-----BEGIN ([A-Z0-9 ]+)-----/gu;
/** What is between the lines of a PEM that came another way. Line breaks that were escaped in an environment variable or in HTML, marks of a mail’s quote, quotation marks of texts that code joins. */
const BETWEEN =
  /(?<!\\)\\+[rn]|&#(?:x0?[ad]|1[03]);|<br\s*\/?>|^[ \t]*[>|][ \t>|]*|["'`][ \t]{0,40}(?:\+|&[ \t]{0,4}_|[.,])?[ \t]{0,40}\\?\r?$|^[ \t]*(?:[+.&][ \t]*)?["'`]/gimu;
/** A header field of RFC 1421 section 4.4, which old programs write. */
const FIELDS = /^[A-Za-z][\w-]*:.*$/gmu;

const blanked = (text: string, pattern: RegExp): string =>
  text.replaceAll(pattern, (found) => ' '.repeat(found.length));

/** True for a text that means to be PEM, broken or not. */
export const looksLikePem = (text: string): boolean => /-----BEGIN |^\s*-+ *BEGIN/u.test(text);

/** By its content, when the label promises something else. */
const mislabelled = (label: string, bytes: Uint8Array<ArrayBuffer>): Key | undefined =>
  keyFromAnyDer(
    bytes,
    (form) => `${DER_NAMES[form]}, though the PEM says ${label}: some libraries refuse such a PEM`,
  )?.key;

const HYPHENS = '-----';
/** The hyphens that end one mark may begin the next. */
const MARK = /-----(BEGIN|END) ([A-Z0-9 ]+)(?=-----)/gu;

/** True when a line that begins a block has one behind it that ends it. */
export const hasWholeBlock = (text: string): boolean => {
  /** Where the first line with a label ends. */
  const begun = new Map<string, number>();
  for (const { 0: mark, 1: word, 2: label = '', index } of text.matchAll(MARK)) {
    if (word === 'END') {
      if (index >= (begun.get(label) ?? Infinity)) return true;
    } else if (!begun.has(label)) begun.set(label, index + mark.length + HYPHENS.length);
  }
  return false;
};

const readBlock = (text: string, label: string, header: Span): Key | KeyProblem => {
  const end = `-----END ${label}-----`;
  const until = text.indexOf(end, header.end);
  if (until < 0) {
    return { says: `The PEM has no line ${end}.`, at: { start: text.trimEnd().length, end: text.length } };
  }
  const written = text.slice(header.end, until);
  const body = blanked(written, FIELDS);
  if (label.includes('ENCRYPTED') || written.includes('ENCRYPTED')) {
    return {
      says: 'The private key is encrypted. Its public half is enough: openssl pkey -pubout writes it.',
      at: header,
    };
  }
  const bad = notBase64(body);
  if (bad >= 0) {
    const at = header.end + bad;
    return {
      says: `${JSON.stringify(body[bad])} is not base64. Expected: A to Z, a to z, 0 to 9, + or /, and = at the end only.`,
      at: { start: at, end: at + 1 },
    };
  }
  const whole = { start: header.end, end: until };
  const bytes = decodeBase64(body);
  if (!bytes)
    return { says: 'The base64 of the PEM is cut off: its last group of four is incomplete.', at: whole };
  const known = FORMS[label];
  try {
    if (known) return keyFromForm(known.form, known.from, bytes);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return (
      mislabelled(label, bytes) ?? {
        says: `The bytes in the PEM are not a key as "${label}" promises: ${error.message}.`,
        at: whole,
      }
    );
  }
  return (
    mislabelled(label, bytes) ?? {
      says: `A PEM of the kind "${label}" is not read here. Expected: PUBLIC KEY, PRIVATE KEY or CERTIFICATE.`,
      at: header,
    }
  );
};

/**
 * Reads every block of a PEM. Never throws.
 * @returns the keys in order, or the first problem; spans are in `text`
 */
export const keysFromPem = (text: string): Key[] | KeyProblem => {
  // Spaces keep every place where it was.
  const plain = blanked(text, BETWEEN);
  const keys: Key[] = [];
  let begins = 0;
  for (const match of plain.matchAll(BEGIN)) {
    const [header, label = ''] = match;
    begins += 1;
    if (PASSED_OVER.has(label)) continue;
    const key = readBlock(plain, label, { start: match.index, end: match.index + header.length });
    if ('says' in key) return key;
    keys.push(key);
  }
  if (keys.length > 0) return keys;
  const start = text.search(/\S/u);
  return {
    says:
      begins > 0
        ? 'There is no key in the PEM.'
        : 'The first line of the PEM is broken. Expected: -----BEGIN PUBLIC KEY-----, with five hyphens on each side.',
    at: { start, end: start + (/\S[^\n]*/u.exec(text)?.[0].length ?? 0) },
  };
};
