/** Shell lines of a check that runs a short program with jose in an empty folder. Not: run by the page. */
import type { Run } from '#lab/run';
import { keyPairOf } from '#lab/signing-key';
import { clockOf } from './read-attack';

/** @param program lines of an ES module */
export const joseScript = (program: readonly string[]): string =>
  [
    'mkdir -p tokens && cd tokens && npm install jose',
    "cat > check.mjs <<'END'",
    ...program,
    'END',
    'node check.mjs',
  ].join('\n');

/**
 * Verifies a token several times, at the time of the run, and prints for each whose it is, or why it is refused.
 * @param tries pairs of what is printed before and the arguments after the token, as source text
 */
export const verifyScript = (
  run: Run,
  token: string,
  tries: readonly (readonly [says: string, key: string, options: Readonly<Record<string, unknown>>])[],
): string => {
  const { verifying, alg } = keyPairOf(run.setup);
  return joseScript([
    `import { ${tries.some(([, key]) => key === 'EmbeddedJWK') ? 'EmbeddedJWK, ' : ''}importJWK, jwtVerify } from 'jose';`,
    `const token = '${token}';`,
    `const shopKey = await importJWK(${JSON.stringify(verifying)}, '${alg}');`,
    `const currentDate = new Date(${clockOf(run, 'jwt')} * 1000);`,
    'const attempt = (says, key, options) =>',
    '  jwtVerify(token, key, { ...options, currentDate }).then(',
    "    ({ payload }) => console.log(says, 'valid, sub is', payload.sub),",
    "    (error) => console.log(says, 'refused,', error.message),",
    '  );',
    ...tries.map(([says, key, options]) => `await attempt('${says}:', ${key}, ${JSON.stringify(options)});`),
  ]);
};
