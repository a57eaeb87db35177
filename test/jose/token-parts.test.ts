/** The parts of tokens of every form: each segment is where it says, and carries the bytes that it says. */
import { CompactEncrypt, FlattenedEncrypt, GeneralSign } from 'jose';
import { expect, test } from 'vitest';
import { compareTokens } from '#jose/compare';
import { decryptJwe } from '#jose/jwe/decrypt';
import { decodeJwe } from '#jose/jwe/jwe';
import { messageFor, messageOf } from '#jose/jwe/message';
import { decodeJsonSerialization } from '#jose/jws/json-serialization';
import { decodeJws } from '#jose/jws/jws';
import { withDetachedPayload } from '#jose/jws/payload';
import { readKey } from '#jose/keys/key';
import { withDisclosures } from '#jose/sd-jwt/present';
import { processedText, processSdJwt } from '#jose/sd-jwt/process';
import { decodeSdJwt } from '#jose/sd-jwt/sd-jwt';
import { partsOfJwe, partsOfJweJson, partsOfJws, partsOfSdJwt, type TokenParts } from '#jose/token-parts';
import { decodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { base64url, compact, SECRET } from './tokens';

const KEY = 'sixteen byte key';
const CLAIMS = '{"sub":"customer-1842"}';
const key = readKey(KEY, 'auto');

/** Every segment that has characters is where it says; ids are unique. */
const standIn = (text: string, { segments, objects }: TokenParts) => {
  for (const { span, text: own, decoded } of segments.filter((each) => each.text !== '')) {
    expect(text.slice(span.start, span.end)).toBe(own);
    expect(decodeBase64url(own).bytes).toEqual(decoded.bytes);
  }
  expect(new Set(segments.map(({ id }) => id)).size).toBe(segments.length);
  expect(new Set(objects.map(({ id }) => id)).size).toBe(objects.length);
  for (const { source, object } of objects) {
    expect(JSON.parse(source.slice(object.span.start, object.span.end))).toBeTypeOf('object');
  }
};

const ids = ({ segments }: TokenParts): string[] => segments.map(({ id }) => id);
const objectIds = ({ objects }: TokenParts): string[] => objects.map(({ id }) => id);

test('of a JWS, with a payload of its own and without', () => {
  const text = compact({ alg: 'HS256' }, CLAIMS, Buffer.from(SECRET));
  standIn(text, partsOfJws(decodeJws(text)));
  const [header = '', , signature = ''] = text.split('.');
  const detached = withDetachedPayload(decodeJws(`${header}..${signature}`), encodeUtf8(CLAIMS));
  const parts = partsOfJws(detached, '{"kid":"x"}');
  standIn(`${header}..${signature}`, parts);
  expect(ids(parts)).toEqual(['header', 'payload', 'signature']);
  expect(objectIds(parts)).toEqual(['header', 'unprotected', 'payload']);
});

test('of a JWE, its claims once it is decrypted', async () => {
  const text = await new CompactEncrypt(encodeUtf8(CLAIMS))
    .setProtectedHeader({ alg: 'A128KW', enc: 'A128GCM' })
    .encrypt(encodeUtf8(KEY));
  const jwe = decodeJwe(text);
  standIn(text, partsOfJwe(jwe));
  expect(objectIds(partsOfJwe(jwe))).toEqual(['header']);
  const { plaintext } = await decryptJwe(messageOf(jwe), key);
  const parts = partsOfJwe(jwe, plaintext);
  standIn(text, parts);
  expect(ids(parts)).toEqual(['header', 'encrypted-key', 'iv', 'ciphertext', 'tag', 'plaintext']);
  expect(objectIds(parts)).toEqual(['header', 'payload']);
});

test('of both in JSON serialization, with the headers that nothing protects', async () => {
  const made = await new FlattenedEncrypt(encodeUtf8(CLAIMS))
    .setProtectedHeader({ enc: 'A128GCM' })
    .setSharedUnprotectedHeader({ alg: 'A128KW' })
    .encrypt(encodeUtf8(KEY));
  const text = JSON.stringify(made, null, 2);
  const json = decodeJsonSerialization(text);
  const recipient = json?.form === 'jwe' ? json.recipients[0] : undefined;
  if (json?.form !== 'jwe' || !recipient) throw new Error('a JWE');
  const message = messageFor(json, recipient);
  if ('says' in message) throw new Error(message.says);
  const { plaintext } = await decryptJwe(message, key);
  const parts = partsOfJweJson(json, recipient, message, plaintext);
  standIn(text, parts);
  expect(objectIds(parts)).toEqual(['header', 'shared', 'payload']);

  const signed = await new GeneralSign(encodeUtf8(CLAIMS))
    .addSignature(encodeUtf8(SECRET))
    .setProtectedHeader({ alg: 'HS256' })
    .sign();
  const jws = decodeJsonSerialization(JSON.stringify(signed));
  const signature = jws?.form === 'jws' ? jws.signatures[0] : undefined;
  if (!signature) throw new Error('a JWS');
  standIn(signature.jws.text, partsOfJws(signature.jws));
});

const DISCLOSURES = [
  ['salt-1', 'given_name', 'Ada'],
  ['salt-2', 'family_name', 'Brot'],
].map((each) => base64url(each));

const digestOf = async (text: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encodeUtf8(text))));

const sdJwtText = async (): Promise<string> => {
  const digests = await Promise.all(DISCLOSURES.map(digestOf));
  const issuer = compact({ alg: 'HS256' }, { sub: 'a', _sd: digests }, Buffer.from(SECRET));
  const binding = compact({ alg: 'HS256', typ: 'kb+jwt' }, { nonce: 'n' }, Buffer.from(SECRET));
  return `${issuer}~${DISCLOSURES.join('~')}~${binding}`;
};

test('of an SD-JWT, with its disclosures and its key binding', async () => {
  const text = await sdJwtText();
  const sdJwt = decodeSdJwt(text);
  const { processed = [], claims } = await processSdJwt(sdJwt);
  const parts = partsOfSdJwt(sdJwt, { processed: processedText(processed), claims });
  standIn(text, parts);
  expect(parts.segments.map(({ title }) => title)).toContain('Disclosure 1: given_name');
  expect(objectIds(parts)).toEqual(['header', 'payload', 'binding-header', 'binding-payload']);
  const { members } = compareTokens(partsOfSdJwt(sdJwt), parts, { timesFromIat: false });
  expect(members.filter(({ change }) => change === 'only-second').map(({ name }) => name)).toEqual([
    'given_name',
    'family_name',
  ]);
});

test('disclosures that are left out are not presented, and the key binding goes with them', async () => {
  const text = await sdJwtText();
  const sdJwt = decodeSdJwt(text);
  expect(withDisclosures(sdJwt, new Set([0, 1]))).toBe(text);
  const one = decodeSdJwt(withDisclosures(sdJwt, new Set([1])));
  expect(one.keyBinding).toBeUndefined();
  const { processed = [], problems, withheld } = await processSdJwt(one);
  expect(problems).toEqual([]);
  expect(withheld).toBe(1);
  expect(processed.map(({ name }) => name)).toEqual(['sub', 'family_name']);
  expect(withDisclosures(sdJwt, new Set())).toBe(`${sdJwt.issuer.text}~`);
});

test('tokens of two forms are compared by what they have in common', async () => {
  const signed = partsOfJws(decodeJws(compact({ alg: 'HS256' }, { sub: 'a' }, Buffer.from(SECRET))));
  const sdJwt = partsOfSdJwt(decodeSdJwt(await sdJwtText()));
  const { members } = compareTokens(signed, sdJwt, { timesFromIat: false });
  expect(members.find(({ part, name }) => part === 'payload' && name === 'sub')?.change).toBe('same');
});
