/** A simulated service that takes tokens: one that is right and many that each have one known flaw. Not: what the inspector verifies with (jws/verify.ts). */
import type { PublicJwk } from '../keys/jwk';
import type { Jws } from '../jws/jws';

/** What a simulated service has. Nothing of it is outside the page. */
export interface Service {
  /** The one algorithm its tokens are signed with. */
  readonly alg: string;
  /** What verifies its tokens: a public key, or the HMAC secret. */
  readonly jwk: PublicJwk;
  /** The same as it is in its configuration: a PEM, or the secret's bytes. */
  readonly keyFile: Uint8Array;
  /** The key in PEM (SPKI), which is no secret; absent when it is an HMAC secret. */
  readonly publicPem?: string;
  /** Its files, by absolute path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The rows of its table `keys`: a PEM, or an HMAC secret in base64url. */
  readonly keyTable: readonly { readonly kid: string; readonly key: string }[];
  /** What servers on the simulated internet answer, by address. */
  readonly web: ReadonlyMap<string, string>;
}

export interface Outcome {
  readonly accepted: boolean;
  /** A whole sentence. */
  readonly because: string;
}

/** A file in verifiers/ or naive-verifiers/ exports one as its default. */
export interface Verifier {
  /** At the head of its column. */
  readonly label: string;
  /** From left to right. */
  readonly order: number;
  /** What it does: a whole sentence. */
  readonly says: string;
  /** The line that makes the difference: with the flaw, and without. */
  readonly line: (alg: string) => { readonly flawed?: string; readonly right: string };
  /** Takes or refuses a token. It looks at the signature and its key only, at no claim. Never throws. */
  readonly verify: (token: Jws, service: Service) => Promise<Outcome>;
}

export interface NamedVerifier extends Verifier {
  /** Its file name. */
  readonly id: string;
}

export const accept = (because: string): Outcome => ({ accepted: true, because });
export const refuse = (because: string): Outcome => ({ accepted: false, because });

const modules = import.meta.glob<Verifier>(['./verifiers/*.ts', './naive-verifiers/*.ts'], {
  eager: true,
  import: 'default',
});

/** The simulated verifiers, from left to right. */
export const verifiers: readonly NamedVerifier[] = Object.entries(modules)
  .map(([path, verifier]) => ({ ...verifier, id: path.replace(/^.*\/(.*)\.ts$/u, '$1') }))
  .toSorted((a, b) => a.order - b.order);
