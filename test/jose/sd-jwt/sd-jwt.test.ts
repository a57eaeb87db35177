/** SD-JWT: digests, nesting, what must be refused, key binding. Not: the examples of RFC 9901 (conformance). */
import * as fc from 'fast-check';
import { createHash, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { NOTHING_EXPECTED } from '#jose/jws/expectations';
import { policyOf } from '#jose/jws/policy';
import { readKey } from '#jose/keys/key';
import { decodeSdJwt } from '#jose/sd-jwt/sd-jwt';
import { processedText } from '#jose/sd-jwt/process';
import { atBindingTimes, processedJws, verifySdJwt } from '#jose/sd-jwt/verify';
import { base64url, compact, ED25519, jwkOf, P256 } from '../tokens';
import { cases } from '../../scale';

const NOW = 1_790_000_000;
const HEADER = { alg: 'ES256', typ: 'dc+sd-jwt' };

const digest = (text: string, hash = 'sha256'): string => createHash(hash).update(text).digest('base64url');
const disclosure = (...parts: unknown[]): string => base64url(JSON.stringify(parts));
const issue = (claims: object | string): string => compact(HEADER, claims, P256.privateKey);
const holder = { cnf: { jwk: ED25519.publicKey.export({ format: 'jwk' }) } };

const present = (claims: object | string, ...disclosures: string[]): string =>
  [issue(claims), ...disclosures, ''].join('~');

const bind = (
  presented: string,
  claims: object = {},
  header: object = {},
  key: KeyObject | Uint8Array = ED25519.privateKey,
): string =>
  presented +
  compact(
    { alg: 'EdDSA', typ: 'kb+jwt', ...header },
    { iat: NOW, aud: 'https://bar.example', nonce: 'n-17', sd_hash: digest(presented), ...claims },
    key,
  );

const verify = (token: string, key: string | undefined = jwkOf(P256.publicKey)) =>
  verifySdJwt(decodeSdJwt(token), key === undefined ? undefined : readKey(key, 'auto'));

const claimsOf = async (token: string): Promise<unknown> => {
  const { verdict, disclosed } = await verify(token);
  expect(verdict).toBe('valid');
  return disclosed.processed && JSON.parse(processedText(disclosed.processed));
};

const kindsOf = async (token: string): Promise<string[]> => {
  const { verdict, disclosed } = await verify(token);
  expect(verdict).toBe('invalid');
  return disclosed.problems.map(({ kind }) => kind);
};

const name = disclosure('s1', 'given_name', 'Ada');
const age = disclosure('s2', 'age', 36);

describe('the processed claims', () => {
  test('are those disclosed and those that never were hidden', async () => {
    const claims = { iss: 'https://issuer.example', _sd: [digest(name), digest(age)], _sd_alg: 'sha-256' };
    expect(await claimsOf(present(claims, name))).toEqual({
      iss: 'https://issuer.example',
      given_name: 'Ada',
    });
    expect(await claimsOf(present(claims, age, name))).toMatchObject({ given_name: 'Ada', age: 36 });
    const { disclosed } = await verify(present(claims, name));
    expect(disclosed.withheld).toBe(1);
    expect(disclosed.claims).toMatchObject([{ salt: 's1', name: 'given_name', path: 'given_name' }]);
  });

  test('may be nested in disclosures, objects and arrays', async () => {
    const street = disclosure('s3', 'street', 'Strand 1');
    const address = disclosure('s4', 'address', { country: 'GB', _sd: [digest(street)] });
    const second = disclosure('s5', 'DE');
    const claims = {
      _sd: [digest(address)],
      nationalities: ['GB', { '...': digest(second) }, { '...': digest('decoy') }],
      place: { _sd: [digest(name)] },
    };
    expect(await claimsOf(present(claims, second, street, address, name))).toEqual({
      address: { country: 'GB', street: 'Strand 1' },
      nationalities: ['GB', 'DE'],
      place: { given_name: 'Ada' },
    });
    const { disclosed } = await verify(present(claims, second, street, address, name));
    expect(disclosed.claims.map(({ path }) => path)).toEqual([
      'nationalities[1]',
      'address.street',
      'address',
      'place.given_name',
    ]);
  });

  test('keep numbers to the digit', async () => {
    const big = base64url('["s", "id", 9007199254740993.10]');
    const { disclosed } = await verify(present({ _sd: [digest(big)] }, big));
    expect(processedText(disclosed.processed ?? [])).toBe('{"id":9007199254740993.10}');
  });

  test.each(['sha-384', 'sha-512'])('are found by %s', async (hash) => {
    const claims = { _sd: [digest(name, hash.replace('-', ''))], _sd_alg: hash };
    expect(await claimsOf(present(claims, name))).toEqual({ given_name: 'Ada' });
  });

  test('tell whether it expired, though exp was disclosed', async () => {
    const exp = disclosure('s', 'exp', NOW - 1000);
    const sdJwt = decodeSdJwt(present({ _sd: [digest(exp)] }, exp));
    const { disclosed } = await verifySdJwt(sdJwt, undefined);
    const { times } = policyOf(processedJws(sdJwt, disclosed), NOW, NOTHING_EXPECTED);
    expect(times.state).toBe('expired');
  });
});

describe('what must be refused', () => {
  const claims = { given: 1, _sd: [digest(name)] };
  const other = disclosure('s', 'admin', true);
  const reserved = disclosure('s', '_sd', []);
  const dots = disclosure('s', '...', 'x');
  const taken = disclosure('s', 'given', 2);
  const element = disclosure('s', 'x');
  const four = disclosure('s', 'a', 'b', 'c');
  const unsalted = disclosure(1, 'a', 'b');
  const unnamed = disclosure('s', 1, 'b');

  test.each([
    ['a disclosure that nothing stands for', present(claims, other), 'unreferenced-disclosure'],
    ['a disclosure sent twice', present(claims, name, name), 'duplicate-disclosure'],
    ['an empty disclosure', present(claims, ''), 'disclosure-json'],
    ['a disclosure with padding', present({ _sd: [digest(`${name}=`)] }, `${name}=`), 'disclosure-encoding'],
    ['a disclosure that is no array', present({ _sd: [digest('e30')] }, 'e30'), 'disclosure-json'],
    ['a disclosure of four parts', present({ _sd: [digest(four)] }, four), 'disclosure-form'],
    ['a salt that is a number', present({ _sd: [digest(unsalted)] }, unsalted), 'disclosure-form'],
    ['a name that is a number', present({ _sd: [digest(unnamed)] }, unnamed), 'disclosure-form'],
    ['a claim named _sd', present({ _sd: [digest(reserved)] }, reserved), 'claim-name'],
    ['a claim named ...', present({ _sd: [digest(dots)] }, dots), 'claim-name'],
    ['a claim that stands there already', present({ given: 1, _sd: [digest(taken)] }, taken), 'claim-name'],
    ['a digest that appears twice', present({ _sd: [digest(name), digest(name)] }, name), 'duplicate-digest'],
    ['an unused digest that appears twice', present({ _sd: ['x', 'x'] }), 'duplicate-digest'],
    [
      'a digest in two places',
      present({ _sd: [digest(name)], a: { _sd: [digest(name)] } }, name),
      'duplicate-digest',
    ],
    ['_sd that is no array', present({ _sd: digest(name) }), 'digest-form'],
    ['_sd with a number', present({ _sd: [1] }), 'digest-form'],
    ['... beside another member', present({ a: [{ '...': digest(element), b: 1 }] }), 'digest-form'],
    ['... that holds a number', present({ a: [{ '...': 1 }] }), 'digest-form'],
    ['... outside of an array', present({ a: { '...': digest(element) } }), 'digest-form'],
    ['an element where a claim belongs', present({ _sd: [digest(element)] }, element), 'disclosure-form'],
    ['a claim where an element belongs', present({ a: [{ '...': digest(name) }] }, name), 'disclosure-form'],
    ['a claim that appears twice', present('{"a":1,"a":2}'), 'claim-name'],
    ['claims nested too deep', present(`{"a":${'['.repeat(70)}${']'.repeat(70)}}`), 'too-deep'],
  ])('%s', async (_, token, kind) => {
    expect(await kindsOf(token)).toContain(kind);
  });

  test('a signature of someone else', async () => {
    expect((await verify(present(claims, name), jwkOf(ED25519.publicKey))).verdict).toBe('unverified');
    const [jws = '', ...rest] = present(claims, name).split('~');
    const [head, , signature] = jws.split('.');
    const forged = [[head, base64url({ ...claims, admin: true }), signature].join('.'), ...rest].join('~');
    expect((await verify(forged)).verdict).toBe('invalid');
  });

  test('an unknown hash is unsupported, not valid', async () => {
    for (const hash of ['sha3-256', 'SHA-256', 'md5', 1]) {
      // oxlint-disable-next-line no-await-in-loop
      expect((await verify(present({ _sd: ['x'], _sd_alg: hash }, name))).verdict).toBe('unsupported');
    }
  });

  test('without a key nothing is valid', async () => {
    expect((await verifySdJwt(decodeSdJwt(present(claims, name)), undefined)).verdict).toBe('unverified');
    expect((await verifySdJwt(decodeSdJwt(present(claims, other)), undefined)).verdict).toBe('invalid');
  });
});

describe('key binding', () => {
  const presented = present({ ...holder, _sd: [digest(name), digest(age)] }, name);

  const secret = 'a secret of thirty-two bytes, read by all';
  const withSecret = bind(
    present({ cnf: { jwk: { kty: 'oct', k: base64url(secret) } } }),
    {},
    { alg: 'HS256' },
    Buffer.from(secret),
  );
  const withPrivateKey = bind(present({ cnf: { jwk: ED25519.privateKey.export({ format: 'jwk' }) } }));

  test('holds under a key that was disclosed', async () => {
    const cnf = disclosure('s', 'cnf', holder.cnf);
    const token = bind(present({ _sd: [digest(cnf)] }, cnf));
    expect(await verify(token)).toMatchObject({ verdict: 'valid', binding: { state: 'valid' } });
  });

  test('holds within its own times only', async () => {
    const sdJwt = decodeSdJwt(bind(presented, { exp: NOW + 60 }));
    const verified = await verifySdJwt(sdJwt, readKey(jwkOf(P256.publicKey), 'auto'));
    const at = (now: number) => {
      const { times } = policyOf(sdJwt.keyBinding?.jws ?? sdJwt.issuer, now, NOTHING_EXPECTED);
      const { verdict, binding } = atBindingTimes(verified, times);
      return [verdict, binding.state];
    };
    expect(at(NOW)).toEqual(['valid', 'valid']);
    expect(at(NOW + 60)).toEqual(['invalid', 'invalid']);
  });

  test('holds when the holder signed exactly this', async () => {
    expect(await verify(bind(presented))).toMatchObject({ verdict: 'valid', binding: { state: 'valid' } });
  });

  test('is missed where the issuer named a key, and not else', async () => {
    expect((await verify(presented)).binding.state).toBe('asked');
    expect((await verify(present({}))).binding.state).toBe('none');
  });

  test.each([
    ['of other disclosures', bind(presented).replace(`~${name}~`, `~${name}~${age}~`)],
    ['of another typ', bind(presented, {}, { typ: 'JWT' })],
    ['without nonce', bind(presented, { nonce: undefined })],
    ['without sd_hash', bind(presented, { sd_hash: undefined })],
    ['with sd_hash as a number', bind(presented, { sd_hash: 1 })],
    ['with iat as a string', bind(presented, { iat: `${NOW}` })],
    ['for two audiences', bind(presented, { aud: ['https://bar.example', 'https://inn.example'] })],
    ['with null for a nonce', bind(presented, { nonce: null })],
    ['under a secret that everyone sees', withSecret],
    ['under a private key that everyone sees', withPrivateKey],
    ['with padding in sd_hash', bind(presented, { sd_hash: `${digest(presented)}=` })],
    ['by another key', bind(presented, {}, { alg: 'ES256' }, P256.privateKey)],
    ['to a key that the issuer did not name', bind(present({ _sd: [digest(name)] }, name))],
    ['that is not signed', bind(presented).replace(/\.[^.]*$/u, '.')],
    ['that is no JWT', `${presented}abc`],
    ['whose tilde is missing', presented.slice(0, -1)],
  ])('%s does not hold', async (_, token) => {
    expect(await verify(token)).toMatchObject({ verdict: 'invalid', binding: { state: 'invalid' } });
  });
});

test('every disclosure and the binding know their characters', () => {
  const token = bind(present({ ...holder, _sd: [digest(name)] }, name, age));
  const { issuer, disclosures, keyBinding } = decodeSdJwt(token);
  const cut = ({ start, end }: { start: number; end: number }) => token.slice(start, end);
  expect(disclosures.map(({ span }) => cut(span))).toEqual([name, age]);
  expect(token.startsWith(`${issuer.text}~`)).toBe(true);
  expect(cut(keyBinding?.span ?? { start: 0, end: 0 })).toBe(keyBinding?.jws.text);
});

test('any text is taken apart and answered without an exception', async () => {
  const part = fc.oneof(
    fc.string(),
    fc.constant(issue({ _sd: [digest(name)] })),
    fc.json().map((json) => base64url(json)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      const { verdict, disclosed } = await verify(`${parts.join('~')}~`);
      const isSound = disclosed.problems.length === 0;
      expect(verdict === 'valid' && !isSound).toBe(false);
    }),
    cases(300),
  );
});

test('any payload of an issuer is processed without an exception', async () => {
  const odd = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.constantFrom(digest(name), digest(age)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('_sd', '...', 'a', '_sd_alg', 'cnf', 'jwk'), tie('value'), {
        maxKeys: 3,
      }),
    ),
  })).value;
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom('_sd', 'a', 'b', 'cnf'), odd), async (payload) => {
      const { verdict, disclosed } = await verify(present(payload, name));
      expect(verdict === 'valid' && disclosed.problems.length > 0).toBe(false);
    }),
    cases(300),
  );
});
