/** Members of JSON serializations of another type, empty, twice or in both syntaxes. Oracle: jose. Not: what they decode to (json-serialization.test.ts). */
import { createSecretKey } from 'node:crypto';
import { FlattenedEncrypt, flattenedDecrypt, flattenedVerify, generalDecrypt, generalVerify } from 'jose';
import { expect, test } from 'vitest';
import { decryptJwe } from '#jose/jwe/decrypt';
import { messageFor } from '#jose/jwe/message';
import { decodeJsonSerialization } from '#jose/jws/json-serialization';
import { verifyJsonSignature } from '#jose/jws/json-serialization-verify';
import { keyTextOf } from '../key-text';
import { compact, SECRET } from '../tokens';

/** 16 bytes. */
const SHARED = 'sixteen byte key';

const [head = '', payload = '', signature = ''] = compact({ alg: 'HS256' }, {}, Buffer.from(SECRET)).split(
  '.',
);
const one = { protected: head, header: { kid: 'a' }, signature };

const encrypted = await new FlattenedEncrypt(Buffer.from('{}'))
  .setProtectedHeader({ alg: 'A128KW', enc: 'A128GCM' })
  .setSharedUnprotectedHeader({ cty: 'json' })
  .setUnprotectedHeader({ kid: 'a' })
  .setAdditionalAuthenticatedData(Buffer.from('beside'))
  .encrypt(createSecretKey(Buffer.from(SHARED)));
const { header, encrypted_key, ...shared } = encrypted;
const recipient = { header, encrypted_key };

type Members = Readonly<Record<string, unknown>>;

const WHOLE: readonly (readonly [syntax: string, json: Members])[] = [
  ['flattened JWS', { payload, ...one }],
  ['general JWS', { payload, signatures: [one] }],
  ['flattened JWE', { ...shared, ...recipient }],
  ['general JWE', { ...shared, recipients: [recipient] }],
];
const LISTS = ['signatures', 'recipients'];
const ODD: readonly unknown[] = [5, true, null, '', [], {}, ['a'], [5], [{}]];

/** Each member replaced by each odd value, in the list of signatures or recipients as well. */
function* oddOnes(json: Members): Generator<Members> {
  for (const [name, value] of Object.entries(json)) {
    for (const odd of ODD) yield { ...json, [name]: odd };
    if (!LISTS.includes(name) || !Array.isArray(value)) continue;
    for (const item of oddOnes(value[0] as Members)) yield { ...json, [name]: [item] };
    yield { ...json, [name]: [...value, 5] };
  }
}

const isValid = async (json: Members): Promise<boolean> => {
  const read = decodeJsonSerialization(JSON.stringify(json));
  if (read?.form === 'jws') {
    const own = read.signatures.map((each) => verifyJsonSignature(read, each, keyTextOf(SECRET)));
    return (await Promise.all(own)).some(({ verdict }) => verdict === 'valid');
  }
  const own = read?.recipients.map((each) => decryptJwe(messageFor(read, each), keyTextOf(SHARED)));
  return (await Promise.all(own ?? [])).some(({ verdict }) => verdict === 'valid');
};

const isValidForJose = async (json: Members): Promise<boolean> => {
  const secret = Buffer.from(SECRET);
  const key = Buffer.from(SHARED);
  try {
    if ('signatures' in json) await generalVerify(json as never, secret);
    else if ('signature' in json) await flattenedVerify(json as never, secret);
    else if ('recipients' in json) await generalDecrypt(json as never, key);
    else await flattenedDecrypt(json as never, key);
    return true;
  } catch {
    return false;
  }
};

test.each(WHOLE)('a %s is valid where jose says so, whatever one member is', async (_, json) => {
  expect(await isValid(json)).toBe(true);
  const odd = [...oddOnes(json)];
  const answers = await Promise.all(
    odd.map(async (each) => [JSON.stringify(each), await isValid(each), await isValidForJose(each)]),
  );
  expect(answers.filter(([, ours, theirs]) => ours !== theirs)).toEqual([]);
});

test.each<[string, Members]>([
  ['a JWS in both syntaxes', { payload, ...one, signatures: [one] }],
  ['a JWE in both syntaxes', { ...shared, ...recipient, recipients: [recipient] }],
])('%s is refused: parsers differ on which of the two counts', async (_, json) => {
  expect(await isValid(json)).toBe(false);
});

test('a content key that is shared is for one recipient', async () => {
  const direct = await new FlattenedEncrypt(Buffer.from('{}'))
    .setProtectedHeader({ alg: 'dir', enc: 'A128GCM' })
    .encrypt(createSecretKey(Buffer.from(SHARED)));
  expect(await isValid({ ...direct, recipients: [{}] })).toBe(true);
  expect(await isValid({ ...direct, recipients: [{}, {}] })).toBe(false);
});
