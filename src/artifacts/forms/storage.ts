/** The areas of Web Storage in a storage dump. */
import { memberOf, type JsonMember, type JsonObject } from '#text/json';

const AREAS = ['localStorage', 'sessionStorage'] as const;

export interface Area {
  readonly name: (typeof AREAS)[number];
  /** Absent where the dump is one area: its keys are the members. */
  readonly member?: JsonMember;
  readonly members: readonly JsonMember[];
}

/** Keys that libraries write into localStorage, and how a page is to look: no answer of a server has them. */
const LOCAL_KEYS =
  /^(?:sb-[a-z\d]+-auth-token|@@auth0spajs@@::|CognitoIdentityServiceProvider\.|persist:|firebase:authUser:|okta-token-storage$|i18nextLng$|ally-supports-cache$|msal\.|oidc\.(?:user|state):|(?:[\w-]+-)?(?:theme|color-(?:mode|scheme))$)|-login\.[\w.]+-(?:access|refresh|id)token-/u;
/** Keys under which applications keep a login. */
const LOGIN_KEYS = /token|auth|jwt|session|oidc|user/iu;

/** True for a key that tells that its table is one of Web Storage. */
export const isStorageKey = (key: string): boolean => LOCAL_KEYS.test(key) || LOGIN_KEYS.test(key);

/** `JSON.stringify(localStorage)`: texts only, and a key that tells where they were. */
const isLocalStorage = ({ members }: JsonObject): boolean =>
  members.every(({ value }) => value.type === 'string') && members.some(({ name }) => LOCAL_KEYS.test(name));

/** The areas that an object has, each with its keys. */
export const areasOf = (dump: JsonObject): Area[] => {
  if (isLocalStorage(dump)) return [{ name: 'localStorage', members: dump.members }];
  return AREAS.flatMap((name) => {
    const member = memberOf(dump, name);
    return member?.value.type === 'object' ? [{ name, member, members: member.value.members }] : [];
  });
};
