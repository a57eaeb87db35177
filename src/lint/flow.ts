/** Where a login keeps its credentials, as rules look at it. `ui` turns the lab's setup into it. */
import { memberOf, parseJson, type Json, type JsonLiteral } from '#text/json';
import { jsonOf, type Plain } from '#text/json-of';

/**
 * Members, all optional; lengths of time are seconds:
 * - `accessToken`, `refreshToken`, `idToken`, `session`: `storage` (memory, localStorage, sessionStorage, webStorage for either,
 *   indexedDB, cookie, cookie-httponly), `httpOnly` of a cookie, `transport` (cookie, header), `sameSite`, `csrf` (the defence), `ttlSeconds`
 * - `accessToken` also: `format` (jwt, opaque)
 * - `refreshToken` also: `senderConstrained`, `rotation`, `reuseDetection`, `graceSeconds`, `absoluteTtlSeconds`, `idleTtlSeconds`
 * - `session` also: `aal` (NIST SP 800-63B-4), `overallSeconds`, `idleSeconds`
 * - `client`: `type` (public, confidential), `grant`, `responseType`, `pkce` (the method)
 * - `verify`, what the verifier is told: `algorithms`, `issuer`, `audience`, `clockTolerance`
 * - `revocation`: `kind` (denylist, …), `key` (what its entries are found by)
 *
 * An absent member is not stated, and no rule speaks of it; null or false states that there is none. Only `verify` is complete
 * when it is there: a check that it does not name is not made.
 */
export interface Flow {
  /** As much as could be read; its spans say nothing where no text was read. */
  readonly facts: Json | undefined;
}

/** Takes a flow as it is known: `{ accessToken: { storage: 'localStorage', ttlSeconds: 900 } }`. */
export const flowOf = (facts: Plain): Flow => ({ facts: jsonOf(facts) });

/** Reads a flow that was typed as JSON, so that rules can point into it. Never throws. */
export const parseFlow = (text: string): Flow => ({ facts: parseJson(text).value });

/** The value at a path of member names. */
export const flowValue = (flow: Flow, ...path: string[]): Json | undefined => {
  let value = flow.facts;
  for (const name of path) {
    if (value?.type !== 'object') return undefined;
    value = memberOf(value, name)?.value;
  }
  return value;
};

/** True for a value that states the absence of what its member names. */
export const isNone = (value: Json | undefined): value is JsonLiteral & { readonly type: 'null' | 'false' } =>
  value?.type === 'null' || value?.type === 'false';
