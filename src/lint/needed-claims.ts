/** Whether a kind of token needs to say who made it, for whom, and until when. Not: other claims that one kind must have (rules/idt-required-claims.ts and its like). */
import type { Profile, ProfileName } from './profile';

type Claim = 'iss' | 'aud' | 'exp';
interface Needs {
  readonly requires?: readonly Claim[];
  readonly spares?: readonly Claim[];
}

const ALL = ['iss', 'aud', 'exp'] as const;

const NEEDS: Readonly<Record<Exclude<ProfileName, 'unknown'>, Needs>> = {
  // RFC 9068 section 2.2, OpenID Connect Core section 2, RFC 7523 section 3 and back-channel logout.
  'access-token': { requires: ALL },
  'id-token': { requires: ALL },
  'client-assertion': { requires: ALL },
  'logout-token': { requires: ALL },
  // RFC 8417 section 2.2, which even advises against exp.
  'security-event': { requires: ['iss'], spares: ['exp'] },
  // RFC 9901 section 4.3: the key itself says who made it, and it is read once.
  'key-binding': { requires: ['aud'], spares: ['iss', 'exp'] },
  'refresh-token': { spares: ['iss', 'aud'] },
  // The key itself, a certificate, htu, the holder or the issuer alone say it of these; they expire by other means, or are read once.
  'dpop-proof': { spares: ALL },
  'proof-of-possession': { spares: ALL },
  'sd-jwt': { spares: ALL },
  credential: { spares: ALL },
  'status-list': { spares: ALL },
  other: { spares: ALL },
};

/** `likely`: required, if the token is what its claims make it look like. */
export const needOf = (
  { name, declared }: Profile,
  claim: Claim,
): 'required' | 'likely' | 'open' | 'spared' => {
  const { requires, spares }: Needs = name === 'unknown' ? {} : NEEDS[name];
  if (spares?.includes(claim)) return 'spared';
  if (!requires?.includes(claim)) return 'open';
  return declared || name === 'id-token' ? 'required' : 'likely';
};
