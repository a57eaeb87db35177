/** The keys that verify the shown run's tokens, for whoever decodes one. Not: choosing them (lab/shop/signing-key). */
import { createContext, useContext } from 'react';
import { decodeJws, headerParameter, stringOf } from '#jose/jws/jws';
import { keyPairOf } from '#lab/shop/signing-key';
import { DEFAULT_SETUP } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';

interface VerifyingKey {
  /** The JWK that a token's kid names; for another kid, the first one. */
  readonly textFor: (token: string) => string;
  /** Whether servers publish it; an HMAC secret they do not. */
  readonly isPublic: boolean;
}

/** The keys of a setup: the first one, and the one after a rotation. */
const verifyingKeyOf = (setup: Setup): VerifyingKey => {
  const [first, next] = [keyPairOf(setup), keyPairOf(setup, true)];
  return {
    textFor: (token) => {
      const kid = stringOf(headerParameter(decodeJws(token), 'kid')?.value);
      return JSON.stringify((kid === next.kid ? next : first).verifying);
    },
    isPublic: first.isPublic,
  };
};

/** Of the runs that are shown; undefined: they were recorded, and bring no key. */
const SetupContext = createContext<Setup | undefined>(DEFAULT_SETUP);

export const SetupProvider = SetupContext.Provider;

export const useVerifyingKey = (): VerifyingKey | undefined => {
  const setup = useContext(SetupContext);
  return setup && verifyingKeyOf(setup);
};
