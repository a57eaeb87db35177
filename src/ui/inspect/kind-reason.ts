/** Why a token is taken for the kind that it is taken for. Not: deciding it (lint/profile.ts). */
import { headerParameter, stringOf, type Jws } from '#jose/jws';
import { profileOf, type ProfileName } from '#lint/profile';
import { quote } from '#text/quote';

/** What in the claims tells each kind, when no `typ` does. */
const TOLD_BY: Partial<Readonly<Record<ProfileName, string>>> = {
  'access-token': 'its claims call it one, or name a client beside a scope',
  'id-token': 'its claims call it one, or hold what ID tokens hold, such as nonce or at_hash',
  'refresh-token': 'its claims call it one',
  'client-assertion': 'issuer and subject are the same, and it has a jti',
  'dpop-proof': 'it names a method and an address (htm and htu)',
  'logout-token': 'its event is the back-channel logout',
  'security-event': 'it holds events',
  'sd-jwt': 'it holds vct, _sd or _sd_alg',
  'key-binding': 'it holds sd_hash',
  credential: 'it holds a credential or a presentation',
  'status-list': 'it holds a status_list',
};

/** One or two whole sentences. */
export const kindReason = (jws: Jws, chosen: { readonly profile?: ProfileName } = {}): string => {
  if (profileOf(jws, chosen).told === 'person')
    return `Its kind is the one that you chose. ${kindReason(jws)}`;
  const { name, told: by } = profileOf(jws);
  const type = stringOf(headerParameter(jws, 'typ')?.value);
  if (by === 'header' && type !== undefined) return `Its kind is told by typ, which is ${quote(type, 40)}.`;
  if (by === 'header') return 'Its kind is told by the header parameters nonce and url.';
  const told = TOLD_BY[name];
  return told === undefined
    ? 'Neither typ nor the claims tell what kind of token it is, so only rules for every kind apply.'
    : `No typ tells its kind; it is taken for this one because ${told}.`;
};
