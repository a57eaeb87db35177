/** What the kinds of tokens are called. Not: telling which one a token is (lint/profile.ts). */
import type { ProfileName } from '#lint/profile';

export const KIND_NAMES: Readonly<Record<ProfileName, string>> = {
  'access-token': 'Access token',
  'id-token': 'ID token',
  'refresh-token': 'Refresh token',
  'client-assertion': 'Client assertion',
  'dpop-proof': 'DPoP proof',
  'proof-of-possession': 'Proof of possession',
  'logout-token': 'Logout token',
  'security-event': 'Security event token',
  'sd-jwt': 'SD-JWT without its disclosures',
  'key-binding': 'Key-binding JWT',
  credential: 'Verifiable credential',
  'status-list': 'Status list token',
  other: 'JSON Web Token',
  unknown: 'JSON Web Token',
};
