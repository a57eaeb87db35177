/** Which claims the person wants masked before a token goes elsewhere. Not: the masking (jose/jws/redact.ts). */
import { useState } from 'react';

/** Claims that name a person or give a secret away: masked unless the person says otherwise. */
const PRIVATE: ReadonlySet<string> = new Set([
  'name',
  'given_name',
  'family_name',
  'middle_name',
  'nickname',
  'preferred_username',
  'unique_name',
  'upn',
  'profile',
  'picture',
  'website',
  'email',
  'gender',
  'birthdate',
  'phone',
  'phone_number',
  'address',
  'ipaddr',
  'password',
  'secret',
]);

export interface ClaimMask {
  /** What can be masked; nothing when the claims set is broken. */
  readonly names: readonly string[];
  readonly mask: ReadonlySet<string>;
  readonly onMask: (name: string, masked: boolean) => void;
}

/**
 * The mask for a token; what was said of a name holds for the next token too.
 * @param names of the claims that can be masked
 */
export const useMask = (names: readonly string[]): ClaimMask => {
  const [said, say] = useState<ReadonlyMap<string, boolean>>(new Map());
  return {
    names,
    mask: new Set(names.filter((name) => said.get(name) ?? PRIVATE.has(name))),
    onMask: (name, masked) => {
      say(new Map(said).set(name, masked));
    },
  };
};
