/** A way to forge a token, and what a forger has. Not: the ways themselves (ways/), nor who falls for them (verifier.ts). */
import type { Source } from '#sources/sources';
import type { PublicJwk } from '../keys/jwk';
import type { Jws } from '../jws/jws';

/** All that a forger has. The service's private key or secret is not in it. */
export interface ForgerHas {
  /** A genuine token of the service. */
  readonly token: Jws;
  /** JSON text of its JOSE header. */
  readonly header: string;
  /** The payload that the forger wants accepted. */
  readonly payload: Uint8Array;
  /** The service's public key in PEM; absent when the service signs with an HMAC secret. */
  readonly publicPem?: string;
  /** A key pair of the forger's own, for ES256. */
  readonly own: { readonly privateKey: CryptoKey; readonly publicJwk: PublicJwk };
}

export interface ForgedToken {
  /** In place of the forgery's, where it gives several; no two are alike. */
  readonly label?: string;
  readonly compact: string;
  /** What the forger's own server answers, by address. */
  readonly web?: ReadonlyMap<string, string>;
}

/** A file in ways/ exports one as its default. */
export interface Forgery {
  readonly label: string;
  /** From top to bottom. */
  readonly order: number;
  /** What the forger does: whole sentences. */
  readonly says: string;
  readonly sources: readonly Source[];
  /** @returns the tokens, or why there are none: a whole sentence */
  readonly forge: (has: ForgerHas) => Promise<readonly ForgedToken[] | string>;
}

export interface NamedForgery extends Forgery {
  /** Its file name. */
  readonly id: string;
}

const modules = import.meta.glob<Forgery>('./ways/*.ts', { eager: true, import: 'default' });

/** The forgeries, from top to bottom. */
export const forgeries: readonly NamedForgery[] = Object.entries(modules)
  .map(([path, forgery]) => ({ ...forgery, id: path.replace(/^.*\/(.*)\.ts$/u, '$1') }))
  .toSorted((a, b) => a.order - b.order);
