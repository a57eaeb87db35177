/** Keys in JSON: a JWK, a JWK Set, and the documents in which services publish or configure keys. */
import { memberOf, parseJson, type Json, type JsonMember, type JsonObject } from '#text/json';
import { textOf } from '#text/json-at';
import { endOf } from '../balanced';
import { decodeBase64 } from '../base64';
import { keyFromBytes } from '../key-bytes';
import { certifiedIn, jwkIn } from '../certified-jwk';
import { keyFromJwk, type Key, type KeyProblem } from '../jwk';
import { looksLikePem } from '../pem';
import { problemWith, withHow, type KeyForm, type Reading, type ReadWithin } from '../reading';
import { secretsIn } from '../secret';
import { asJson } from '../js-object';
import { toFetch } from './address';
import { didDocument } from './did-document';
import { withoutType } from './without-type';

/** Members looked into at the most: a set of certificates has a few, a configuration some dozens. */
const MOST_MEMBERS = 40;
/** Names of members that hold the one key of a configuration: what is not such a name is a `kid`. */
const PLAIN_NAMES = /key|pem|cert|value|secret|public|x5c|jwk/iu;

const reading = (form: Reading['form'], read: Key | readonly Key[] | KeyProblem): Reading => {
  if ('says' in read) return { form, keys: [], problem: read };
  return { form, keys: 'jwk' in read ? [read] : read };
};

/** A key that can't be read stays in its set: the header may ask for it (RFC 7517 section 5). */
const unreadable = (item: Json, says: string): Key => {
  const kid = item.type === 'object' ? textOf(item, 'kid') : undefined;
  return {
    readAs: `a JWK that can't be read: ${says}`,
    jwk: { kty: '', ...(kid === undefined ? {} : { kid }) },
    isPrivate: false,
    fault: says,
  };
};

/** Members that hold a key as text, those with the certificate last. */
const TEXTS = ['pem', 'public_key', 'publicKey', 'key', 'value', 'cert', 'certificate'];

/** A certificate or key that is text in an item with its `kid`, as Cloudflare lists them. */
const certified = (item: JsonObject, within: ReadWithin): Key | undefined => {
  const text = TEXTS.flatMap((name) => textOf(item, name) ?? [])[0];
  const key =
    (text === undefined ? undefined : within(text, 'from a list')?.keys[0]) ?? certifiedIn(item, within);
  const stated = Object.fromEntries(
    (['kid', 'alg', 'use'] as const).flatMap((name) => {
      const value = textOf(item, name);
      return value === undefined || (name === 'use' && !/^(?:sig|enc)$/u.test(value)) ? [] : [[name, value]];
    }),
  );
  return key && { ...key, jwk: { ...key.jwk, ...stated } };
};

const itemKey = (item: Json, within: ReadWithin): Key | KeyProblem => {
  if (item.type === 'object') {
    const jwk = jwkIn(item, within);
    return 'says' in jwk && memberOf(item, 'kty') === undefined ? (certified(item, within) ?? jwk) : jwk;
  }
  const read = item.type === 'string' ? within(item.value, 'from a list')?.keys[0] : undefined;
  return read ?? { says: 'A member of "keys" must be an object.', at: item.span };
};

const setOf = (items: readonly Json[], within: ReadWithin): Key[] | KeyProblem => {
  const read = items.map((item) => ({ item, key: itemKey(item, within) }));
  const [first] = read.flatMap(({ key }) => ('says' in key ? [key] : []));
  if (first && read.every(({ key }) => 'says' in key)) return first;
  return read.map(({ item, key }) => ('says' in key ? unreadable(item, key.says) : key));
};

const jwkSet = (json: JsonObject, within: ReadWithin): Reading => {
  const twice = json.members.find(({ name, duplicate }) => name === 'keys' && duplicate);
  if (twice) {
    return reading('jwks', {
      says: '"keys" appears twice, and parsers differ on which one counts.',
      at: twice.nameSpan,
    });
  }
  const keys = memberOf(json, 'keys');
  if (keys?.value.type !== 'array') {
    return reading('jwks', {
      says: '"keys" of a JWK Set must be an array.',
      at: keys?.value.span ?? json.span,
    });
  }
  const { items, span } = keys.value;
  if (items.length === 0) return reading('jwks', { says: 'The JWK Set holds no key.', at: span });
  return {
    ...reading('jwks', setOf(items, within)),
    objects: items.map((item) => (item.type === 'object' ? item : undefined)),
  };
};

/** RFC 7517 appendix B: the first certificate of a chain holds the key. */
const isChain = (items: readonly Json[]): boolean =>
  items.length > 0 && items.every((item) => item.type === 'string' && item.value.startsWith('M'));

const array = (text: string, items: readonly Json[], within: ReadWithin): Reading | undefined => {
  const [first] = items;
  if (isChain(items) && first?.type === 'string') {
    const bytes = decodeBase64(first.value);
    const key = bytes && keyFromBytes(bytes, 'the first certificate of the x5c list, base64');
    if (key) return { form: 'pem', keys: [key] };
  }
  const read = setOf(items, within);
  if (!('says' in read)) return { form: 'jwks', keys: read, source: `{"keys":${text.trim()}}` };
  // Configurations that have keys further in.
  for (const { type, span } of items.slice(0, MOST_MEMBERS)) {
    const inner = type === 'object' ? within(text.slice(span.start, span.end), 'from a list') : undefined;
    if (inner && inner.keys.length > 0) return inner;
  }
  return undefined;
};

const HMAC = /^HS(?:256|384|512)$/u;

/** {"type": "HS256", "key": "…"}, as Hasura and others configure a verifier. */
const typed = (json: JsonObject, within: ReadWithin): Reading | undefined => {
  const alg = textOf(json, 'type') ?? textOf(json, 'alg') ?? textOf(json, 'algorithm');
  // Kong has both: its "key" is what the token's "iss" must be.
  const names = HMAC.test(alg ?? '') ? ['secret', 'key'] : ['key', 'secret'];
  const name = names.find((each) => textOf(json, each) !== undefined);
  const key = name === undefined ? undefined : textOf(json, name);
  if (alg === undefined || key === undefined) return undefined;
  const how = `from the member "${name}"`;
  const read = HMAC.test(alg) ? { form: 'secret' as const, keys: secretsIn(key) } : within(key, how);
  const stated = read?.keys.map((each) => ({ ...each, jwk: { alg, ...each.jwk } }));
  return read && { ...withHow({ ...read, keys: stated ?? [] }, how), source: key };
};

interface Found {
  readonly member: JsonMember;
  readonly read: Reading;
}

const membersRead = (text: string, json: JsonObject, within: ReadWithin): Found[] =>
  json.members.slice(0, MOST_MEMBERS).flatMap((member) => {
    const { name, value } = member;
    const inner =
      value.type === 'string'
        ? value.value
        : value.type === 'object' || value.type === 'array'
          ? text.slice(value.span.start, value.span.end)
          : undefined;
    const read = inner === undefined ? undefined : within(inner, `from the member ${JSON.stringify(name)}`);
    return read && read.keys.length > 0 ? [{ member, read: { source: inner ?? '', ...read } }] : [];
  });

/** Keys that are members of an object: certificates by `kid`, a configuration, an answer of a service. */
const holder = (text: string, json: JsonObject, within: ReadWithin): Reading | undefined => {
  const found = membersRead(text, json, within);
  const [first] = found;
  if (!first) return undefined;
  const named = found.filter(({ member }) => !PLAIN_NAMES.test(member.name));
  if (named.length === 0) return first.read;
  const keys = found.flatMap(({ member, read }) =>
    read.keys.map((key) => ({ ...key, jwk: { kid: member.name, ...key.jwk } })),
  );
  return { form: 'jwks', keys };
};

/** Members that name the address of the keys. */
const ADDRESSES = ['jwks_uri', 'jwk_url', 'jwks_url', 'jwksUri', 'jwksUrl', 'jwk-set-uri'];

const object = (text: string, json: JsonObject, within: ReadWithin): Reading => {
  if (memberOf(json, 'kty')) return { ...reading('jwk', jwkIn(json, within)), objects: [json] };
  const listed = memberOf(json, 'public_certs')?.value;
  const keys = memberOf(json, 'keys')?.value;
  // Vault has an object of that name, with versions of a key in it.
  // Cloudflare lists its keys twice, and an empty list beside certificates says nothing.
  if (keys?.type === 'array' && (keys.items.length > 0 || listed?.type !== 'array'))
    return jwkSet(json, within);
  const read =
    didDocument(json, (jwk) => jwkIn(jwk, within), within) ??
    (memberOf(json, 'x5c') ? reading('jwk', certified(json, within) ?? keyFromJwk(json)) : undefined) ??
    withoutType(json, within) ??
    (listed?.type === 'array' ? reading('jwks', setOf(listed.items, within)) : undefined) ??
    typed(json, within) ??
    holder(text, json, within);
  if (read) return read;
  if (memberOf(json, 'keys')) return jwkSet(json, within);
  const address = ADDRESSES.flatMap((name) => textOf(json, name) ?? [])[0];
  if (address === undefined) return reading('jwk', keyFromJwk(json));
  const what =
    textOf(json, 'issuer') === undefined
      ? 'This names the address of the keys'
      : 'This is a discovery document: it names where the keys are';
  return problemWith('jwks', text, toFetch(what, address));
};

/** One object a line, as logs and databases write them. */
const lines = (text: string, within: ReadWithin): Reading | undefined => {
  const rows = text.trim().split(/\r?\n/u);
  return rows.length > 1 &&
    rows.length <= MOST_MEMBERS &&
    rows.every((row) => /^\s*\{.*\}\s*,?\s*$/u.test(row))
    ? within(`[${rows.map((row) => row.trim().replace(/,$/u, '')).join(',')}]`, 'one a line')
    : undefined;
};

const form: KeyForm = (text, within) => {
  // The byte order mark that some editors write is no JSON.
  const start = Math.max(text.search(/[^\s\uFEFF]/u), 0);
  if (text[start] !== '{' && text[start] !== '[') return undefined;
  const whole = ' '.repeat(start) + text.slice(start);
  const { value, problem } = parseJson(whole);
  if (problem) {
    const rewritten = asJson(whole);
    const read = rewritten === undefined ? undefined : within(rewritten, 'written as JavaScript or Python');
    if (read && read.keys.length > 0) return { source: rewritten ?? '', ...read };
    const listed = lines(whole, within);
    if (listed && listed.keys.length > 0) return listed;
    // A PEM in code that is no JSON is found all the same.
    if (looksLikePem(text)) return undefined;
    const end = endOf(whole, start);
    const inner =
      end === undefined || end === text.trimEnd().length
        ? undefined
        : within(text.slice(start, end), 'before other text');
    if (inner && inner.keys.length > 0) return inner;
    if (!/"?(?:kty|keys|x5c|k|key)"?\s*:/u.test(text)) return undefined;
    const says = `This is not JSON: found ${problem.found}. Expected: ${problem.expected}.`;
    return text[start] === '{' ? reading('jwk', { says, at: problem.at }) : undefined;
  }
  if (value?.type === 'array') return array(whole, value.items, within);
  return value?.type === 'object' ? object(whole, value, within) : undefined;
};

export default form;
