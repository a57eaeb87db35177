/** Why a token is taken for the kind that it is taken for. Not: deciding it (lint/profile.ts). */
import { headerParameter, stringOf, type Jws } from '#jose/jws/jws';
import { profileOf, type ProfileName } from '#lint/profile';
import { quote } from '#text/quote';
import { KIND_NAMES } from './kind-names';

/** What in the claims tells each kind, when no `typ` does; "they" are the claims. */
const TOLD_BY: Partial<Readonly<Record<ProfileName, string>>> = {
  'access-token': 'they name this kind, or a client and a scope',
  'id-token': 'they name this kind, or have ID token claims such as nonce',
  'refresh-token': 'they name this kind',
  'client-assertion': 'iss and sub are the same, and there is a jti',
  'dpop-proof': 'they have htm and htu',
  'logout-token': 'the event is a back-channel logout',
  'security-event': 'they have events',
  'sd-jwt': 'they have vct, _sd or _sd_alg',
  'key-binding': 'they have sd_hash',
  credential: 'they have a credential or a presentation',
  'status-list': 'they have a status_list',
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
    : `You chose its kind. Detected: ${KIND_NAMES[profileOf(jws).name]} (${why}).`;
};

/** One or two whole sentences. */
export const kindReason = (jws: Jws, chosen: { readonly profile?: ProfileName } = {}): string => {
  if (profileOf(jws, chosen).told === 'person') return chosenReason(jws);
  const why = whyOf(jws);
  if (why === undefined) return 'Token type unknown.';
  return profileOf(jws).told === 'header'
    ? `Kind told by its header: ${why}.`
    : `Kind guessed from its claims: ${why}.`;
};
