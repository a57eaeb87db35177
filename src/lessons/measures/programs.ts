/** Keys, and lines of a shell or of a program with jose, for commands that show the same outside this page. The page runs none of them. */
import type { Run } from '#lab/run/run';
import { ACCESS_TOKEN_TYPE, AUDIENCE, ISSUER } from '#lab/shop/access-token';
import { keyPairOf, publicJwks } from '#lab/shop/signing-key';
import type { ModeId } from '../lesson';
import { number, text, type Measure } from '../measure';
import { sentIn } from '../read';
import { clockOf, lastToken } from '../read-attack';

/** A package of its own, or npm would install into whatever project is around it. */
const joseProgram = (run: Run, mode: ModeId): string => {
  const { verifying, alg } = keyPairOf(run.setup);
  return [
    'mkdir -p tokens && cd tokens && npm init -y > /dev/null && npm install jose',
    "cat > check.mjs <<'END'",
    "import { EmbeddedJWK, importJWK, jwtVerify } from 'jose';",
    `const token = '${lastToken(run, mode)}';`,
    `const shopKey = await importJWK(${JSON.stringify(verifying)}, '${alg}');`,
    `const now = ${clockOf(run, mode)};`,
    'const attempt = (says, key, seconds, options) =>',
    '  jwtVerify(token, key, { ...options, currentDate: new Date(seconds * 1000) }).then(',
    "    ({ payload }) => console.log(says, 'valid, sub is', payload.sub),",
    "    (error) => console.log(says, 'refused,', error.message),",
    '  );',
  ].join('\n');
};

export default [
  number(
    'public-keys',
    'How many public keys the authorization server publishes.',
    ({ setup }) => publicJwks(setup).keys.length,
  ),
  text('shop-key', 'The key that verifies the shop’s tokens, as a JWK.', ({ setup }) =>
    JSON.stringify(keyPairOf(setup).verifying),
  ),
  text(
    'jose-program',
    'The first lines of a program that uses jose. They define token (the last sent), shopKey and now (the end of the act). They also define attempt(says, key, seconds, options). End the program with the lines END and node check.mjs.',
    joseProgram,
  ),
  text('shop-expects', 'The shop’s expectations of an access token, as options of jose.', () =>
    JSON.stringify({ issuer: ISSUER, audience: AUDIENCE, typ: ACCESS_TOKEN_TYPE }),
  ),
  text('curl-fields', 'The fields of the first request, as options of curl.', (run, mode) =>
    (sentIn(run, mode)[0]?.exchange.request.fields ?? [])
      .map(([name, value]) => `-H '${name}: ${value}'`)
      .join(' '),
  ),
] satisfies readonly Measure[];
