/** A credential of a mode: what it is, where it is kept, and how it travels. Not: in the words of the linter's flow (flow-credential.ts). */
import type { FlowCredential } from './flow-credential';
import type { Setup } from './run/setup';

export interface NamedCredential extends FlowCredential {
  readonly name: 'session identifier' | 'access token' | 'refresh token';
  /** Of the cookie that carries it; absent: script sends it. */
  readonly cookie?: string;
  /** Of the field that script sends it in; absent: Authorization, or the content of a request. */
  readonly field?: string;
  /** What script calls it in variables, in Web Storage, and in the answer that hands it over; absent: as OAuth does. */
  readonly keptAs?: string;
  /** A refresh token: the path at the shop that takes it. */
  readonly exchangedAt?: string;
}

/** What has credentials. */
export interface Holder {
  /** The first goes with each request to the API. */
  credentials(setup: Setup): readonly [NamedCredential, ...NamedCredential[]];
}

/** The credential of that name; undefined where the mode has none. */
export const credentialCalled = (
  mode: Holder,
  name: NamedCredential['name'],
  setup: Setup,
): NamedCredential | undefined => mode.credentials(setup).find((each) => each.name === name);

/** How a credential goes with a request to the API; `field`: in one of the mode's own. */
export type Carrier = 'cookie' | 'bearer' | 'field';

/** How a mode's credential travels to the API. */
export const carrierOf = (mode: Holder, setup: Setup): Carrier => {
  const [{ cookie, field }] = mode.credentials(setup);
  if (cookie !== undefined) return 'cookie';
  return field === undefined ? 'bearer' : 'field';
};

/** The fields of its own that a mode sends credentials in, in the spelling that it sends. */
export const ownFieldsOf = (mode: Holder, setup: Setup): string[] =>
  mode.credentials(setup).flatMap(({ field }) => field ?? []);
