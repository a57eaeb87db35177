/** What must hold of a JWE before any key matters: parameters, and the sizes of its parts. Not: decrypting it (jwe/decrypt.ts). */
import { memberOf, type JsonObject } from '#text/json';
import { quote } from '#text/quote';
import { isNone } from '../algorithms';
import type { Fault } from '../jws/gate';
import {
  contentEncryptionOf,
  encryptedKeyBytes,
  keyManagementOf,
  type ContentEncryption,
  type KeyManagement,
} from './algorithms';
import { bytesParameter, partName, textParameter, type JweMessage } from './message';
import type { JweSegmentName } from './jwe';

/** More rounds of PBKDF2 than this are not computed: a token could keep the page busy for minutes. */
export const MOST_ROUNDS = 1_200_000;
/** A compressed plaintext is inflated to no more bytes than this. */
export const MOST_INFLATED = 250_000;

export interface JweAlgorithms {
  readonly management: KeyManagement;
  readonly encryption: ContentEncryption;
}

/** What is not done here, though the token may be sound. */
export interface Unsupported {
  /** A whole sentence. */
  readonly unsupported: string;
}

const structure = (message: JweMessage, name: string, says: string): Fault => {
  const at = message.header.get(name)?.at;
  return { reason: 'structure', says, ...(at ? { at } : {}) };
};

const STRINGS = ['alg', 'enc', 'kid', 'zip', 'apu', 'apv', 'p2s', 'iv', 'tag'];

/** RFC 7516 section 4: parameters that are there but of the wrong type, and those that can't be left out. */
const parameterFault = (message: JweMessage): Fault | undefined => {
  const { header } = message;
  for (const name of STRINGS) {
    if (header.has(name) && textParameter(message, name) === undefined) {
      return structure(message, name, `The header parameter "${name}" must be a string.`);
    }
  }
  for (const name of ['alg', 'enc']) {
    if (!header.has(name)) {
      return {
        reason: 'structure',
        says: `The header parameter "${name}" is missing, so nothing says how it was encrypted.`,
      };
    }
  }
  const alg = textParameter(message, 'alg') ?? '';
  if (isNone(alg)) {
    return {
      ...structure(message, 'alg', `The header says "alg": ${quote(alg)}, which no JWE can.`),
      reason: 'alg-none',
    };
  }
  if (header.get('zip')?.protected === false) {
    return structure(message, 'zip', '"zip" must be in the protected header (RFC 7516 section 4.1.3).');
  }
  return undefined;
};

/** RFC 7516 section 4.1.13: no extension is understood here. */
const criticalFault = (message: JweMessage): Fault | undefined => {
  const crit = message.header.get('crit');
  if (!crit) return undefined;
  const items = crit.value.type === 'array' ? crit.value.items : [];
  const names = items.flatMap((item) => (item.type === 'string' ? [quote(item.value)] : []));
  const says =
    names.length > 0
      ? `The header requires ${names.join(', ')} ("crit"), which is not understood here, so the token must be refused.`
      : '"crit" must be an array with the names of header parameters, so the token must be refused.';
  return { reason: 'crit-unknown', says, at: crit.at };
};

const tally = (bytes: number): string => `${bytes} byte${bytes === 1 ? '' : 's'}`;

/** What a part's length is and must be. */
export interface PartSize {
  readonly name: JweSegmentName;
  readonly bytes: number;
  /** A whole sentence on what it must be. */
  readonly says: string;
  readonly fits: boolean;
}

/** Judges the lengths of all parts but the encrypted key of RSA, which the recipient's key decides. */
export const sizesOf = ({ parts }: JweMessage, { management, encryption }: JweAlgorithms): PartSize[] => {
  const length = (name: JweSegmentName): number => parts[name].decoded.bytes.length;
  const exactly = (name: JweSegmentName, expected: number, by: string): PartSize => ({
    name,
    bytes: length(name),
    says: expected === 0 ? `${by} has none.` : `${by} takes exactly ${tally(expected)}.`,
    fits: length(name) === expected,
  });
  const { cbc, ivBytes, tagBytes } = encryption;
  const key = encryptedKeyBytes(management, encryption);
  return [
    key === undefined
      ? {
          name: 'encrypted-key',
          bytes: length('encrypted-key'),
          says: 'It is as long as the modulus of the RSA key.',
          fits: length('encrypted-key') > 0,
        }
      : exactly('encrypted-key', key, management.name),
    exactly('iv', ivBytes, encryption.name),
    {
      name: 'ciphertext',
      bytes: length('ciphertext'),
      says: cbc ? 'CBC makes whole blocks of 16 bytes, at least one.' : 'GCM leaves the length as it is.',
      fits: !cbc || (length('ciphertext') > 0 && length('ciphertext') % 16 === 0),
    },
    exactly('tag', tagBytes, encryption.name),
  ];
};

const sizeFault = (message: JweMessage, algorithms: JweAlgorithms): Fault | undefined => {
  const wrong = sizesOf(message, algorithms).find(({ fits }) => !fits);
  return (
    wrong && {
      reason: wrong.name === 'iv' || wrong.name === 'tag' ? 'signature-shape' : 'structure',
      says: `The ${partName(wrong.name)} is ${tally(wrong.bytes)} long. ${wrong.says}`,
      at: message.parts[wrong.name].at,
    }
  );
};

const PRIVATE = ['d', 'k', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'priv'];

/** RFC 7518 section 4.6.1: the sender's public key, and who the parties say they are. */
const agreementFault = (message: JweMessage): Fault | undefined => {
  const epk = message.header.get('epk')?.value;
  if (epk?.type !== 'object') {
    return structure(message, 'epk', '"epk" must be the public key of the sender, as a JWK.');
  }
  const has = (name: string): boolean => memberOf(epk, name) !== undefined;
  if (PRIVATE.some(has)) {
    return structure(message, 'epk', '"epk" must be a public key, and this one holds a private part.');
  }
  if (!['kty', 'crv', 'x'].every(has)) {
    return structure(message, 'epk', '"epk" needs "kty", "crv" and "x", and on the P curves "y".');
  }
  for (const name of ['apu', 'apv']) {
    if (message.header.has(name) && !bytesParameter(message, name)) {
      return structure(message, name, `"${name}" must be base64url.`);
    }
  }
  const apu = textParameter(message, 'apu');
  return apu !== undefined && apu === textParameter(message, 'apv')
    ? structure(message, 'apv', '"apu" and "apv" must differ (RFC 7518 section 4.6.2).')
    : undefined;
};

/** RFC 7518 section 4.7.1. */
const gcmFault = (message: JweMessage): Fault | undefined => {
  for (const [name, expected] of [
    ['iv', 12],
    ['tag', 16],
  ] as const) {
    const found = bytesParameter(message, name)?.length;
    if (found !== expected) {
      const what = found === undefined ? 'it is missing or no base64url' : `this one has ${tally(found)}`;
      return {
        ...structure(message, name, `The header parameter "${name}" must be ${tally(expected)}; ${what}.`),
        reason: 'signature-shape',
      };
    }
  }
  return undefined;
};

/** RFC 7518 section 4.8.1. */
const passwordFault = (message: JweMessage): Fault | Unsupported | undefined => {
  const salt = bytesParameter(message, 'p2s');
  if (!salt || salt.length < 8) {
    return structure(message, 'p2s', '"p2s", the salt, must be base64url of 8 bytes or more.');
  }
  const count = message.header.get('p2c')?.value;
  const rounds = count?.type === 'number' ? count.value : Number.NaN;
  if (!Number.isSafeInteger(rounds) || rounds < 1) {
    return structure(message, 'p2c', '"p2c", the number of rounds, must be a whole number above 0.');
  }
  return rounds > MOST_ROUNDS
    ? {
        unsupported: `"p2c" asks for ${rounds.toLocaleString('en-US')} rounds to make the key from a password. More than ${MOST_ROUNDS.toLocaleString('en-US')} are not computed here: a huge number is a way to keep a recipient busy.`,
      }
    : undefined;
};

const modeFault = (message: JweMessage, { mode }: KeyManagement): Fault | Unsupported | undefined => {
  if (mode === 'agree' || mode === 'agree-wrap') return agreementFault(message);
  if (mode === 'gcm-wrap') return gcmFault(message);
  return mode === 'password' ? passwordFault(message) : undefined;
};

const unknown = (name: string, value: string): Unsupported => ({
  unsupported: `${quote(value)} is not a registered value of "${name}" for a JWE, so it can't be decrypted. Names are case-sensitive.`,
});

/** The `epk` of a message that passed the gate. */
export const ephemeralKeyOf = ({ header }: JweMessage): JsonObject | undefined => {
  const value = header.get('epk')?.value;
  return value?.type === 'object' ? value : undefined;
};

/** The algorithms of a message, or why it is invalid or not done here whatever the key. */
export const gate = (message: JweMessage): JweAlgorithms | Fault | Unsupported => {
  const fault = parameterFault(message) ?? criticalFault(message);
  if (fault) return fault;
  const alg = textParameter(message, 'alg') ?? '';
  const enc = textParameter(message, 'enc') ?? '';
  const management = keyManagementOf(alg);
  if (!management) return unknown('alg', alg);
  const encryption = contentEncryptionOf(enc);
  if (!encryption) return unknown('enc', enc);
  const algorithms = { management, encryption };
  const zip = textParameter(message, 'zip');
  const wrong = sizeFault(message, algorithms) ?? modeFault(message, management);
  if (wrong) return wrong;
  return zip === undefined || zip === 'DEF' ? algorithms : unknown('zip', zip);
};
