/** Which package a value comes from, through imports, `require` and variables. Not: what is done with it (uses.ts). */
import { sourceOf } from './follow';
import type { Linked } from './scope';
import type { Node } from './syntax';

export interface Origin {
  /** The package's name, without a path in it and without a version. */
  readonly module: string;
  /** The names on the way from what the package exports; the default export has none. */
  readonly path: readonly string[];
  /** The first number of the version, when the import names one. */
  readonly version: number | undefined;
}

/** Snippets often leave their imports out; these names are what the packages' own documentation uses. */
const CUSTOMARY: Readonly<Record<string, readonly [module: string, ...path: string[]]>> = {
  jwt: ['jsonwebtoken'],
  jsonwebtoken: ['jsonwebtoken'],
  jose: ['jose'],
  jwtVerify: ['jose', 'jwtVerify'],
  SignJWT: ['jose', 'SignJWT'],
  UnsecuredJWT: ['jose', 'UnsecuredJWT'],
  EmbeddedJWK: ['jose', 'EmbeddedJWK'],
  importJWK: ['jose', 'importJWK'],
  decodeJwt: ['jose', 'decodeJwt'],
  decodeProtectedHeader: ['jose', 'decodeProtectedHeader'],
  createRemoteJWKSet: ['jose', 'createRemoteJWKSet'],
  jwtDecode: ['jwt-decode'],
  jwt_decode: ['jwt-decode'],
  expressjwt: ['express-jwt'],
  expressJwt: ['express-jwt'],
  JwtStrategy: ['passport-jwt', 'Strategy'],
  cookieSession: ['cookie-session'],
  cookieParser: ['cookie-parser'],
  session: ['express-session'],
  cookies: ['next/headers', 'cookies'],
};

const SPECIFIER = /^(?:npm:|jsr:)?\/*(@[^/@]+\/[^/@]+|[^/@]+)(?:@[^\d/]*(\d+)[^/]*)?(\/.*)?$/u;

/** `npm:jose@5/jwt` and `https://esm.sh/jose@5` are jose. */
const packageOf = (specifier: string): Pick<Origin, 'module' | 'version'> => {
  if (specifier === 'next/headers') return { module: specifier, version: undefined };
  const bare = specifier.replace(/^https?:\/\/[^/]+\/(?:x\/|npm\/)?/u, '');
  const [, module, version] = SPECIFIER.exec(bare) ?? [];
  return { module: module ?? specifier, version: version === undefined ? undefined : Number(version) };
};

const LOADS = new Set(['require', 'import']);
/** What compilers put around `require`, and what makes a callback's function give a promise. */
const WRAPS = new Set(['__importDefault', '__importStar', '_interopRequireDefault', 'promisify']);

const step = (origin: Origin | undefined, name: string): Origin | undefined =>
  origin && (name === 'default' ? origin : { ...origin, path: [...origin.path, name] });

const MOST_STEPS = 30;

const find = (linked: Linked, node: Node, left: number): Origin | undefined => {
  if (left <= 0) return undefined;
  if (node.type === 'member') {
    return node.property === undefined ? undefined : step(find(linked, node.of, left - 1), node.property);
  }
  if (node.type === 'call') {
    const [first] = node.args;
    const { callee } = node;
    const name = callee.type === 'member' ? callee.property : callee.type === 'name' && callee.name;
    if (!first || typeof name !== 'string') return undefined;
    if (LOADS.has(name) && first.type === 'text') return { ...packageOf(first.value), path: [] };
    return WRAPS.has(name) ? find(linked, first, left - 1) : undefined;
  }
  if (node.type !== 'name') return undefined;
  const binding = linked.bindings.get(node);
  if (!binding) {
    const [module, ...path] = Object.hasOwn(CUSTOMARY, node.name) ? (CUSTOMARY[node.name] ?? []) : [];
    return module === undefined ? undefined : { module, path, version: undefined };
  }
  if (binding.imported) {
    const { module, name } = binding.imported;
    const whole: Origin = { ...packageOf(module), path: [] };
    return name === '*' ? whole : step(whole, name);
  }
  const source = sourceOf(linked, node);
  if (!source) return undefined;
  return source.path.reduce(step, find(linked, source.value, left - 1));
};

/** The package and the export that an expression names; nothing for what is made here. */
export const originOf = (linked: Linked, node: Node): Origin | undefined => find(linked, node, MOST_STEPS);
