/** Every forgery before every simulated verifier. Not: the same in the page (test/ui/inspect/forge). */
import { createHmac, generateKeyPairSync, verify as verifySignature } from 'node:crypto';
import * as fc from 'fast-check';
import { compactVerify, importSPKI } from 'jose';
import { describe, expect, test } from 'vitest';
import { alteredPayload, runForgeries, type ForgeryTable } from '#jose/forgery/run';
import { sceneFor, type Scene } from '#jose/forgery/service';
import { forgeries } from '#jose/forgery/forgery';
import { decodeJws } from '#jose/jws/jws';
import { readKey } from '#jose/keys/key';
import { verifiers } from '#jose/forgery/verifier';
import { base64url, compact, jwkOf, PAIRS, SECRET, spkiOf } from './tokens';
import { cases } from '../scale';

const CLAIMS = { iss: 'https://auth.shop.example', sub: 'u_7f3a', role: 'user', exp: 1 };
const ADMIN = { name: 'role', value: '"admin"' };

const scene = (token: string, key = ''): Promise<Scene> =>
  sceneFor(decodeJws(token), key === '' ? undefined : readKey(key, 'auto'));

const asMarkdown = ({ rows, notForged }: ForgeryTable): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...verifiers.map(({ label }) => label)]),
    line(['---', ...verifiers.map(() => ':-:')]),
    ...rows.map(({ label, cells }) =>
      line([label, ...cells.map(({ accepted }) => (accepted ? 'accepts' : '–'))]),
    ),
    ...notForged.map(({ label, because }) => `\n${label}: ${because}`),
    '',
  ].join('\n');
};

const acceptedBy = ({ rows }: ForgeryTable, label: string): string[] =>
  (rows.find((row) => row.label === label)?.cells ?? [])
    .filter(({ accepted }) => accepted)
    .map(({ verifier }) => verifier.id);

const SERVICES: readonly [name: string, token: string, key: string][] = [
  ...['RS256', 'PS256', 'ES256', 'ES512', 'EdDSA'].flatMap((alg) => {
    const pair = PAIRS[alg];
    return pair
      ? [
          [alg, compact({ alg, kid: 'k1' }, CLAIMS, pair.privateKey), spkiOf(pair.publicKey)] as [
            string,
            string,
            string,
          ],
        ]
      : [];
  }),
  ['HS256', compact({ alg: 'HS256', kid: 'k1' }, CLAIMS, Buffer.from(SECRET)), SECRET],
  ['no kid', compact({ alg: 'HS256' }, CLAIMS, Buffer.from(SECRET)), SECRET],
  ['no key given', compact({ alg: 'HS256' }, CLAIMS, Buffer.from(SECRET)), ''],
];

describe.each(SERVICES)('a service with %s', (_, token, key) => {
  test('the right verifier takes the genuine token and no forged one; every other takes the genuine one too', async () => {
    const { rows } = await runForgeries(await scene(token, key), ADMIN);
    for (const { id, cells } of rows) {
      const right = cells.find(({ verifier }) => verifier.id === 'pins-algorithm-and-key');
      expect({ id, accepted: right?.accepted }).toEqual({ id, accepted: id === 'genuine' });
    }
    expect(rows[0]?.cells.filter(({ accepted }) => !accepted)).toEqual([]);
  });

  test('some verifier accepts each forgery, and each flaw has a forgery', async () => {
    const { rows } = await runForgeries(await scene(token, key), ADMIN);
    const forged = rows.filter(({ id }) => id !== 'genuine');
    for (const { label, cells } of forged) {
      expect({ label, taken: cells.some(({ accepted }) => accepted) }).toEqual({ label, taken: true });
    }
    for (const { id } of verifiers.filter((each) => each.id !== 'pins-algorithm-and-key')) {
      const taken = forged.some(({ cells }) =>
        cells.some(({ verifier, accepted }) => accepted && verifier.id === id),
      );
      expect({ id, taken }).toEqual({ id, taken: true });
    }
  });

  test('each outcome is said in a sentence', async () => {
    const { rows, notForged } = await runForgeries(await scene(token, key), ADMIN);
    const sentences = [
      ...rows.flatMap(({ cells }) => cells.map(({ because }) => because)),
      ...notForged.map(({ because }) => because),
    ];
    expect(sentences.filter((each) => !/^["A-Z].*\.$/su.test(each))).toEqual([]);
  });
});

test('who takes what, with an RSA key and with an HMAC secret', async () => {
  const rsa = PAIRS['RS256'];
  if (!rsa) throw new Error('no RSA key');
  const asymmetric = await scene(
    compact({ alg: 'RS256', kid: 'k1' }, CLAIMS, rsa.privateKey),
    spkiOf(rsa.publicKey),
  );
  const symmetric = await scene(compact({ alg: 'HS256', kid: 'k1' }, CLAIMS, Buffer.from(SECRET)), SECRET);
  const text = `# A service with RS256\n\n${asMarkdown(await runForgeries(asymmetric, ADMIN))}
# A service with HS256\n\n${asMarkdown(await runForgeries(symmetric, ADMIN))}`;
  await expect(text).toMatchFileSnapshot('goldens/forgeries.md');
});

describe('the forged tokens are what they are said to be, as node:crypto sees it', () => {
  const rsa = PAIRS['RS256'];
  const token = rsa ? compact({ alg: 'RS256', kid: 'k1' }, CLAIMS, rsa.privateKey) : '';
  const pem = rsa ? spkiOf(rsa.publicKey) : '';
  const forged = async (label: string): Promise<[header: string, payload: string, signature: string]> => {
    const { rows } = await runForgeries(await scene(token, pem), ADMIN);
    const [header = '', payload = '', signature = ''] =
      rows.find((row) => row.label === label)?.compact.split('.') ?? [];
    return [header, payload, signature];
  };
  const json = (segment: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(segment, 'base64url').toString());
  const mac = (header: string, payload: string, secret: string | Uint8Array) =>
    createHmac('sha256', secret).update(`${header}.${payload}`).digest('base64url');

  test('each carries the altered claim', async () => {
    const { rows } = await runForgeries(await scene(token, pem), ADMIN);
    for (const { id, compact } of rows.slice(1)) {
      expect({ id, claims: json(compact.split('.')[1] ?? '') }).toEqual({
        id,
        claims: { ...CLAIMS, role: 'admin' },
      });
    }
  });

  test('the public key is the secret, as OpenSSL writes it', async () => {
    const [header, payload, signature] = await forged('Public key as secret');
    expect(json(header)).toEqual({ alg: 'HS256', kid: 'k1' });
    expect(signature).toBe(mac(header, payload, pem));
  });

  test('/dev/null is the empty secret', async () => {
    const [header, payload, signature] = await forged('kid as a path');
    expect(signature).toBe(mac(header, payload, ''));
  });

  test("the embedded key verifies, and is not the service's", async () => {
    const [header, payload, signature] = await forged('Embedded jwk');
    const { jwk } = json(header) as { jwk: { x: string } };
    const key = { key: jwk, format: 'jwk', dsaEncoding: 'ieee-p1363' } as const;
    const bytes = Buffer.from(signature, 'base64url');
    expect(verifySignature('sha256', Buffer.from(`${header}.${payload}`), key, bytes)).toBe(true);
    expect(pem).not.toContain(Buffer.from(jwk.x, 'base64url').toString('base64').slice(0, 20));
  });

  test('the spellings of none have an empty signature', async () => {
    for (const alg of ['none', 'None', 'NONE', 'nOnE']) {
      const [header, , signature] = await forged(`alg: ${alg}`);
      expect([json(header)['alg'], signature]).toEqual([alg, '']);
    }
  });
});

describe('whose key the service has', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const token = compact({ alg: 'RS256', typ: 'at+jwt' }, CLAIMS, rsa.privateKey);

  test('the given one, when the token is valid under it', async () => {
    const given = await scene(token, jwkOf(rsa.publicKey));
    expect(given).toMatchObject({ demonstration: false, token: { text: token } });
    expect(given.service.publicPem).toBe(spkiOf(rsa.publicKey));
    expect(given.says).toBe('The service verifies with your key: RSA public key of 2048 bits, RS256.');
  });

  test.each([
    ['none was given', token, ''],
    ['the token is of another', token, spkiOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey)],
    ['the token was altered', token.replace(/\..*\./u, '.e30.'), jwkOf(rsa.publicKey)],
    ['the key is too short to count', compact({ alg: 'HS256' }, CLAIMS, Buffer.from('short')), 'short'],
    ['it is no token', 'x', ''],
  ])('a new one, and a token signed with it, when %s', async (_, text, key) => {
    const made = await scene(text, key);
    expect(made.demonstration).toBe(true);
    const pem = made.service.publicPem ?? '';
    const { protectedHeader } = await compactVerify(made.token.text, await importSPKI(pem, 'RS256'));
    expect(protectedHeader.kid).toBe('demonstration');
    expect(made.says).toContain('not about yours');
  });
});

test('an altered claim leaves all else of the payload as it is', () => {
  const text = '{ "id": 9007199254740993,\r\n "role":"user", "role": "guest", "é":"\\u00e9" }';
  const jws = decodeJws(`${base64url({ alg: 'none' })}.${base64url(text)}.`);
  expect(Buffer.from(alteredPayload(jws, ADMIN)).toString()).toBe(
    '{ "id": 9007199254740993,\r\n "role":"admin", "role": "admin", "é":"\\u00e9" }',
  );
  expect(Buffer.from(alteredPayload(jws, { name: 'x', value: 'true' })).toString()).toContain(',"x":true }');
});

test('where nothing can be altered, nothing is called altered', async () => {
  const table = await runForgeries(
    await scene(`${base64url({ alg: 'HS256' })}.${base64url('text')}.AA`),
    ADMIN,
  );
  expect(table.notForged.map(({ id }) => id)).toEqual(['altered-claim']);
  expect(acceptedBy(table, 'Genuine token')).toHaveLength(verifiers.length - 1);
});

test('no pasted text makes it throw', async () => {
  const own = await scene('');
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.string(), fc.json().map(base64url)),
      fc.json(),
      fc.string(),
      async (header, payload, kid) => {
        const text = `${header}.${base64url(payload)}.${base64url({ alg: 'HS256', kid, jku: kid, jwk: payload })}`;
        const tokens = [
          text,
          `${base64url({ alg: 'HS256', kid, jku: kid, jwk: { kty: kid } })}.${base64url(payload)}.AA`,
        ];
        for (const token of tokens.map(decodeJws)) {
          const { rows } = await runForgeries({ ...own, token }, ADMIN);
          const right = rows.map(({ cells }) =>
            cells.find(({ verifier }) => verifier.id === 'pins-algorithm-and-key'),
          );
          expect(right.some((cell) => cell?.accepted)).toBe(false);
        }
      },
    ),
    cases(15),
  );
});

test('forgeries and verifiers speak in sentences and cite their sources', () => {
  for (const { says, sources } of forgeries) {
    expect(says).toMatch(/^[A-Z].*\.$/u);
    expect(sources.length).toBeGreaterThan(0);
  }
  for (const { says, line } of verifiers) {
    expect(says).toMatch(/^[A-Z].*\.$/u);
    expect(line('ES256').right).not.toBe('');
  }
});
