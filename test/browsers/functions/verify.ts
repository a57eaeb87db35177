/** A token of every algorithm that the browser itself can sign with, and the same with one character changed. */
import { ALGORITHMS } from '#jose/algorithms';
import type { BrowserFunction } from '../function';

/** Signs with the browser's WebCrypto alone; `[undefined]` where it has no such algorithm. */
const SIGN = `
const [alg] = arguments;
const bits = alg.slice(-3);
const curve = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }[alg];
const hash = 'SHA-' + bits;
const rsa = { hash, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
const [generation, signing] = alg.startsWith('HS') ? [{ name: 'HMAC', hash }, 'HMAC']
  : alg.startsWith('RS') ? [{ name: 'RSASSA-PKCS1-v1_5', ...rsa }, 'RSASSA-PKCS1-v1_5']
  : alg.startsWith('PS') ? [{ name: 'RSA-PSS', ...rsa }, { name: 'RSA-PSS', saltLength: Number(bits) / 8 }]
  : curve ? [{ name: 'ECDSA', namedCurve: curve }, { name: 'ECDSA', hash }]
  : [{ name: alg === 'EdDSA' ? 'Ed25519' : alg }, alg === 'EdDSA' ? 'Ed25519' : alg];
const base64url = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const segment = (value) => base64url(new TextEncoder().encode(JSON.stringify(value)));
const exp = Math.floor(Date.now() / 1000) + 3600;
const input = segment({ alg, typ: 'JWT' }) + '.' + segment({ sub: 'ada', iss: 'https://bakery.example', aud: 'shop', exp });
return crypto.subtle.generateKey(generation, true, ['sign', 'verify']).then(async (pair) => {
  const key = await crypto.subtle.exportKey('jwk', pair.publicKey ?? pair);
  // A browser names the curve there, which is another algorithm.
  if (alg === 'EdDSA') delete key.alg;
  const signature = await crypto.subtle.sign(signing, pair.privateKey ?? pair, new TextEncoder().encode(input));
  return [input + '.' + base64url(signature), JSON.stringify(key)];
}, (error) => [null, error.name]);`;

const VERDICT = 'return find("[data-verdict]")?.getAttribute("data-verdict")';

const row: BrowserFunction = {
  order: 20,
  label: 'Verify, every algorithm',
  play: async (hands) => {
    const lacking: string[] = [];
    await hands.open('#/inspect');
    for (const { name, here } of ALGORITHMS.filter((each) => each.here !== false)) {
      const [token, key] = (await hands.run(SIGN, name)) as readonly [string | null, string];
      if (token === null) {
        if (here !== 'browser' || key !== 'NotSupportedError') throw new Error(`${name}: ${key}`);
        lacking.push(name);
        continue;
      }
      await hands.paste(token);
      await hands.see('[data-verdict]');
      await hands.paste(key, 'textarea#key');
      await hands.until(`${name} valid`, `${VERDICT} === 'valid'`);
      const [head, , signature = ''] = token.split('.');
      const other = Buffer.from(JSON.stringify({ sub: 'eve', exp: 4e9 })).toString('base64url');
      await hands.paste(`${head ?? ''}.${other}.${signature}`);
      await hands.until(
        `${name} invalid`,
        `const verdict = (() => { ${VERDICT} })(); return verdict && verdict !== 'valid'`,
      );
    }
    return lacking.length > 0 ? `without ${lacking.join(', ')}` : undefined;
  },
};
export default row;
