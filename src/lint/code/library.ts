/** What a row of the table of libraries says (libraries/): which calls of a package do what. Not: finding the calls (uses.ts). */

/** A call that signs, verifies or decodes; arguments by their number, options by their name or their way (`a.b`). */
export interface TokenCall {
  readonly does: 'sign' | 'verify' | 'decode';
  readonly token?: number;
  readonly payload?: number;
  readonly key?: number | string;
  readonly options?: number;
  /** The options that give a token its expiry; what sets one by itself, or leaves it to another place, says so. */
  readonly expires?: readonly string[] | 'by itself' | 'elsewhere';
  /** The option or the argument that tells the accepted algorithms. */
  readonly algorithms?: string | number;
  /** What decides on them when none are told; absent where versions differ. */
  readonly decidedBy?: 'kind of key' | 'token';
}

/** A call that sets a cookie of a login. */
export interface CookieCall {
  /** Arguments by number; nothing where the package names the cookie itself. */
  readonly name?: number;
  readonly value?: number;
  /** The argument that has the flags, or has them under `at`. */
  readonly options: number;
  /** The ways to the flags within the options; several cookies have several. */
  readonly at?: readonly string[];
  /** Name and value are in the options too. */
  readonly isWhole?: boolean;
  /** What the package sets when nothing is said. */
  readonly sets: readonly string[];
}

/** A call that keeps a value where script can read it. Options are looked for by their way in every argument. */
export interface StoreCall {
  readonly place: 'localStorage' | 'sessionStorage' | 'document.cookie' | 'IndexedDB' | 'unencrypted storage';
  readonly key?: number;
  readonly value?: number;
  /** Key and value are in one object, or in a list of pairs. */
  readonly isWhole?: boolean;
  /** An option, and what is written there when it is a store. */
  readonly when?: readonly [way: string, value: RegExp];
  /** It is a store as the value of this option alone. */
  readonly under?: string;
  /** What it gives is a store once a value is assigned. */
  readonly isSetLater?: boolean;
  /** Members of this name within an argument are kept. */
  readonly within?: number;
  /** An option that says what is kept of it; without the option, all is. */
  readonly keeps?: string;
  /** Options that list the names of what is kept. */
  readonly lists?: readonly string[];
  /** The option that names another store. */
  readonly storage?: string;
}

export interface Library {
  /** Names of the package, and of those that do the same. */
  readonly packages: readonly string[];
  /** Names that its documentation gives what it exports, for snippets that leave their imports out. */
  readonly customary?: Readonly<Record<string, readonly string[]>>;
  /** By the way from what the package exports: `sign`, `JwtService.verify`; the default export is empty, `()` a call's result. */
  readonly tokens?: Readonly<Record<string, TokenCall>>;
  readonly cookies?: Readonly<Record<string, CookieCall>>;
  readonly stores?: Readonly<Record<string, StoreCall>>;
  /** Where secrets are: options of a call by their way, empty for its first argument; of what is assigned, by the property. */
  readonly secrets?: Readonly<Record<string, readonly string[]>>;
  readonly assigned?: readonly string[];
  /** Snippets, and what is found in each: a TokenCall's `does`, `cookie`, `store` or `secret`. */
  readonly examples: Readonly<Record<string, 'sign' | 'verify' | 'decode' | 'cookie' | 'store' | 'secret'>>;
}

/** Gives a row its type. */
export const defineLibrary = (library: Library): Library => library;
