/** The key that verifies the shown run's tokens, for whoever decodes one. Not: choosing it (lab/signing-key). */
import { createContext, useContext } from 'react';
import { keyPairOf } from '#lab/shop/signing-key';
import { DEFAULT_SETUP } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';

export interface VerifyingKey {
  /** A JWK. */
  readonly text: string;
  /** Whether servers publish it; an HMAC secret they do not. */
  readonly isPublic: boolean;
}

/** The key of a setup. */
export const verifyingKeyOf = (setup: Setup): VerifyingKey => {
  const { verifying, isPublic } = keyPairOf(setup);
  return { text: JSON.stringify(verifying), isPublic };
};

const VerifyingKeyContext = createContext(verifyingKeyOf(DEFAULT_SETUP));

export const VerifyingKeyProvider = VerifyingKeyContext.Provider;

export const useVerifyingKey = (): VerifyingKey => useContext(VerifyingKeyContext);
