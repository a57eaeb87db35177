/** Why a token is taken for the kind that it is taken for. Not: deciding it (lint/profile.ts). */
import { headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import { profileOf, type ProfileName } from '#lint/profile';
import { quote } from '#text/quote';
import { KIND_NAMES } from './kind-names';

/** What in the claims tells each kind, when no `typ` does. */
const TOLD_BY: Partial<Readonly<Record<ProfileName, string>>> = {
  'access-token': 'its claims call it one, or name a client beside a scope',
  'id-token': 'its claims call it one, or contain ID token claims such as nonce or at_hash',
  'refresh-token': 'its claims call it one',
  'client-assertion': 'issuer and subject are the same, and it has a jti',
  'dpop-proof': 'it names a method and an address (htm and htu)',
  'logout-token': 'its event is the back-channel logout',
  'security-event': 'it contains events',
  'sd-jwt': 'it contains vct, _sd or _sd_alg',
  'key-binding': 'it contains sd_hash',
  credential: 'it contains a credential or a presentation',
  'status-list': 'it contains a status_list',
};

/** What tells the kind when nobody chose it; nothing when nothing does. */
const whyOf = (jws: Jws): string | undefined => {
  const { name, told } = profileOf(jws);
  if (told === 'claims') return TOLD_BY[name];
  const type = stringOf(headerParameter(jws, 'typ')?.value);
  return type === undefined ? 'it has nonce and url' : `typ is ${quote(type, 40)}`;
};

const UNKNOWN = 'Nothing in the token tells its kind';

const chosenReason = (jws: Jws): string => {
  const why = whyOf(jws);
  return why === undefined
    ? `You chose its kind. ${UNKNOWN}.`
    : `You chose its kind. Detected kind: ${KIND_NAMES[profileOf(jws).name]}, because ${why}.`;
};

/** One or two whole sentences. */
export const kindReason = (jws: Jws, chosen: { readonly profile?: ProfileName } = {}): string => {
  if (profileOf(jws, chosen).told === 'person') return chosenReason(jws);
  const why = whyOf(jws);
  if (why === undefined) return 'Token type unknown.';
  return profileOf(jws).told === 'header'
    ? `The header gives its kind: ${why}.`
    : `No typ gives its kind. It is probably this kind, because ${why}.`;
};
