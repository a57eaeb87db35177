/** Every forgery of a token before every simulated verifier. */
import { encodeUtf8 } from '#text/utf8';
import { setMember } from '#text/json-edit';
import type { Scene } from './service';
import { forgeries, type NamedForgery } from './forgery';
import { decodeJws, objectOf, type Jws } from '../jws/jws';
import { verifiers, type NamedVerifier, type Outcome, type Service } from './verifier';

export interface Cell extends Outcome {
  readonly verifier: NamedVerifier;
}

/** A token before all verifiers. */
export interface Row {
  /** Of the forgery; several rows can have it. */
  readonly id: string;
  /** Nothing: the genuine token, which every verifier should accept. */
  readonly forgery?: NamedForgery;
  readonly label: string;
  readonly compact: string;
  /** One for each verifier, from left to right. */
  readonly cells: readonly Cell[];
}

/** A forgery that this token gives no chance for. */
export interface NotForged {
  readonly id: string;
  readonly label: string;
  /** A whole sentence. */
  readonly because: string;
}

export interface ForgeryTable {
  readonly rows: readonly Row[];
  readonly notForged: readonly NotForged[];
}

/** What the forger wants changed in the claims set. */
export interface Alteration {
  readonly name: string;
  /** JSON text. */
  readonly value: string;
}

const before = (token: Jws, service: Service): Promise<Cell[]> =>
  Promise.all(verifiers.map(async (verifier) => ({ verifier, ...(await verifier.verify(token, service)) })));

/** The payload with the claim altered; as it was when it is not a claims set. */
export const alteredPayload = ({ payload }: Jws, alteration: Alteration | undefined): Uint8Array => {
  const bytes = payload?.decoded.bytes ?? new Uint8Array();
  const claims = payload?.json?.problem ? undefined : objectOf(payload);
  if (!alteration || !claims || !payload?.utf8 || payload.utf8.invalidAt !== undefined) return bytes;
  return encodeUtf8(setMember(payload.utf8.text, claims, alteration.name, alteration.value));
};

/**
 * Forges, and shows each token to each verifier. The outcomes are found, not known: every signature is made and checked.
 * @param alteration nothing to leave the payload as it is
 */
export const runForgeries = async (
  { token, service, own }: Scene,
  alteration: Alteration | undefined,
): Promise<ForgeryTable> => {
  const has = {
    token,
    header: token.header.utf8?.text ?? '',
    payload: alteredPayload(token, alteration),
    own,
    ...(service.publicPem === undefined ? {} : { publicPem: service.publicPem }),
  };
  const rows: Row[] = [
    { id: 'genuine', label: 'Genuine token', compact: token.text, cells: await before(token, service) },
  ];
  const notForged: NotForged[] = [];
  for (const forgery of forgeries) {
    const forged = await forgery.forge(has);
    if (typeof forged === 'string') {
      notForged.push({ id: forgery.id, label: forgery.label, because: forged });
      continue;
    }
    for (const { label, compact, web } of forged) {
      rows.push({
        id: forgery.id,
        forgery,
        label: label ?? forgery.label,
        compact,
        cells: await before(decodeJws(compact), web ? { ...service, web } : service),
      });
    }
  }
  return { rows, notForged };
};
