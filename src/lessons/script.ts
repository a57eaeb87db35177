/** Shell lines of a check that runs a short program with jose in an empty folder. Not: run by the page. */
import type { HttpRequest } from '#http/message';
import type { Run } from '#lab/run/run';
import { keyPairOf } from '#lab/shop/signing-key';
import { clockOf } from './read-attack';

/** A package of its own, or npm would install into whatever project is around it. @param program lines of an ES module */
const joseScript = (program: readonly string[]): string =>
  [
    'mkdir -p tokens && cd tokens && npm init -y > /dev/null && npm install jose',
    "cat > check.mjs <<'END'",
    ...program,
    'END',
    'node check.mjs',
  ].join('\n');

/** One try of a script to verify a token. */
interface Try {
  /** Printed before what comes of it. */
  readonly says: string;
  /** Absent: the shop's own, which stands in the script. */
  readonly key?: 'EmbeddedJWK';
  /** Of jose's jwtVerify. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** Seconds since 1970; absent: when the run ends. */
  readonly at?: number;
}

/** The column that a token went over the wire in; the first where it did not. */
const columnWith = ({ traces }: Run, token: string): string => {
  const has = ({ fields, content }: Pick<HttpRequest, 'fields' | 'content'>): boolean =>
    content.includes(token) || fields.some(([, value]) => value.includes(token));
  const found = traces.find(({ steps }) =>
    steps.some(({ event }) => event.type === 'exchange' && (has(event.request) || has(event.response))),
  );
  return (found ?? traces[0])?.mode ?? '';
};

/** Lines that verify a token several times, and print for each try whose the token is, or why it is refused. */
export const verifyScript = (run: Run, token: string, tries: readonly Try[]): string => {
  const { verifying, alg } = keyPairOf(run.setup);
  const imports = tries.some(({ key }) => key) ? 'EmbeddedJWK, importJWK, jwtVerify' : 'importJWK, jwtVerify';
  return joseScript([
    `import { ${imports} } from 'jose';`,
    `const token = '${token}';`,
    `const shopKey = await importJWK(${JSON.stringify(verifying)}, '${alg}');`,
    'const attempt = (says, key, seconds, options) =>',
    '  jwtVerify(token, key, { ...options, currentDate: new Date(seconds * 1000) }).then(',
    "    ({ payload }) => console.log(says, 'valid, sub is', payload.sub),",
    "    (error) => console.log(says, 'refused,', error.message),",
    '  );',
    ...tries.map(
      ({ says, key = 'shopKey', options = {}, at = clockOf(run, columnWith(run, token)) }) =>
        `await attempt('${says}:', ${key}, ${at}, ${JSON.stringify(options)});`,
    ),
  ]);
};
