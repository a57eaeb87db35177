/** Things to try in one click, made anew each time so that their times are about now. */
import { loadOnce } from '../../parts/load-once';

/** What a click puts into the two boxes. */
export interface Pasted {
  readonly text: string;
  readonly key: string;
}

export interface Sample {
  readonly id: string;
  readonly label: string;
  /** What it teaches, in a few words. */
  readonly says: string;
  /** @param now seconds since 1970-01-01T00:00:00Z */
  readonly make: (now: number) => Promise<Pasted>;
}

const hex = (length: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const accessToken = (now: number) => ({
  iss: 'https://auth.shop.example',
  sub: 'u_7f3a',
  aud: 'https://api.shop.example',
  client_id: 'shop-web',
  scope: 'orders:read',
  iat: now,
  exp: now + 900,
  jti: hex(8),
});

const loadSigning = loadOnce(() => import('#jose/jws/sign'));

/** Signs with a key pair made for this one token; its public half goes into the key box. */
const signed = async (claims: object): Promise<Pasted> => {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: 'ECDSA', namedCurve: 'P-256' },
    true,
    ['sign', 'verify'],
  );
  const { signJws } = await loadSigning();
  const text = await signJws({ alg: 'ES256', typ: 'at+jwt' }, JSON.stringify(claims), privateKey);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  return { text, key: JSON.stringify({ kty, crv, x, y, alg: 'ES256' }) };
};

export const SAMPLES: readonly Sample[] = [
  {
    id: 'good',
    label: 'A good access token',
    says: '15 minutes, one audience, with its public key',
    make: (now) => signed(accessToken(now - 60)),
  },
  {
    id: 'expired',
    label: 'An expired one',
    says: 'the signature still matches',
    make: (now) => signed(accessToken(now - 4 * 3600)),
  },
  {
    id: 'private-data',
    label: 'One that leaks private data',
    says: 'a payload is only encoded',
    make: async (now) => ({
      text: (
        await signed({
          ...accessToken(now - 60),
          exp: now + 7 * 86_400,
          email: 'alice@shop.example',
          phone_number: '+44 20 7946 0018',
          password: 'correct horse battery staple',
        })
      ).text,
      key: '',
    }),
  },
  {
    id: 'none',
    label: 'alg: none',
    says: 'anyone can write one',
    make: async (now) => {
      const { unsecuredJws } = await loadSigning();
      const claims = { iss: 'https://auth.shop.example', sub: 'u_7f3a', role: 'admin', iat: now };
      return { text: unsecuredJws({ alg: 'none', typ: 'JWT' }, JSON.stringify(claims)), key: '' };
    },
  },
  {
    id: 'cookie',
    label: 'A session cookie',
    says: 'small, opaque, and set carelessly',
    make: async () => ({ text: `Set-Cookie: sid=${hex(32)}; Path=/; Max-Age=2592000`, key: '' }),
  },
];
