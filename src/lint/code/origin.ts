/** Which package a value comes from, through imports, `require` and variables. Not: what is done with it (uses.ts). */
import { onceFor } from '../once-for';
import { follow, sourceOf } from './follow';
import { customary } from './libraries';
import { onceForNode } from './once-for-node';
import type { Binding, Linked } from './scope';
import type { MemberNode, Node } from './syntax';

export interface Origin {
  /** The package's name, without a path in it and without a version. */
  readonly module: string;
  /** The names on the way from what the package exports; the default export has none. */
  readonly path: readonly string[];
  /** The first number of the version, when the import names one. */
  readonly version: number | undefined;
}

const SPECIFIER = /^(?:npm:|jsr:)?\/*(@[^/@]+\/[^/@]+|[^/@]+)(?:@[^\d/]*(\d+)[^/]*)?(\/.*)?$/u;

/** `npm:jose@5/jwt` and `https://esm.sh/jose@5` are jose. */
const packageOf = (specifier: string): Pick<Origin, 'module' | 'version'> => {
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

/** Objects that a framework gives to a handler, by the names that its documentation uses. */
const GIVEN: readonly (readonly [name: RegExp, property: RegExp, module: string, as: string])[] = [
  [/^req(?:uest)?$/iu, /^jwt(?:Decode|Verify)$/u, '@fastify/jwt', 'request'],
  [/^(?:reply|res(?:ponse)?)$/iu, /^jwtSign$/u, '@fastify/jwt', 'reply'],
  [/^(?:fastify|app|server|instance)$/iu, /^jwt$/u, '@fastify/jwt', 'fastify'],
  [/^(?:res|resp|response)$/iu, /^cookies$/u, 'next', 'response'],
  [/^req(?:uest)?$/iu, /^cookies$/u, 'bun', 'request'],
  [/^ctx$/iu, /^cookies$/u, 'koa', 'ctx'],
  [/^auth$/u, /^strategy$/u, '@hapi/hapi', 'auth'],
  [/^Astro$/u, /^cookies$/u, 'astro', 'Astro'],
  [/^event$/u, /^cookies$/u, '@sveltejs/kit', 'event'],
];

const ofGiven = (node: MemberNode): Origin | undefined => {
  const { property = '' } = node;
  const name = node.of.type === 'name' ? node.of.name : node.of.type === 'member' ? node.of.property : '';
  const row = GIVEN.find(([of, what]) => of.test(name ?? '') && what.test(property));
  return row && { module: row[2], path: [row[3], property], version: undefined };
};

const importsIn = onceFor(
  (variables: readonly Binding[]) =>
    new Map(variables.flatMap(({ name, imported }) => (imported ? [[name, imported] as const] : []))),
);

const modulesIn = onceFor(
  (variables: readonly Binding[]) => new Set([...importsIn(variables).values()].map(({ module }) => module)),
);

/** `constructor(private jwt: JwtService)`: the class of what is injected, when it is imported. */
const ofType = (linked: Linked, name: string): Origin | undefined => {
  const type = linked.types.get(name) ?? '';
  const imported = importsIn(linked.variables).get(type);
  if (!imported) return undefined;
  return { ...packageOf(imported.module), path: [imported.name === 'default' ? type : imported.name] };
};

/** The package of the type of what has that name, when it is imported. */
export const moduleOfType = (linked: Linked, name: string): string | undefined =>
  ofType(linked, name)?.module;

/** What a class extends: the strategy, through what NestJS puts around it. */
const heritageOf = (linked: Linked, node: Node, left: number): Origin | undefined => {
  let at: Node | undefined = node;
  while (at && at.type !== 'class') at = linked.parents.get(at);
  const extended = at?.children.find(({ type }) => /^(?:call|name|member)$/u.test(type));
  if (!extended) return undefined;
  const [first] = extended.type === 'call' ? extended.args : [];
  const isMixin = extended.type === 'call' && first !== undefined;
  return find(linked, isMixin ? first : extended, left);
};

const find = (linked: Linked, node: Node, left: number): Origin | undefined => {
  if (left <= 0) return undefined;
  if (node.type === 'member') {
    if (node.property === undefined) return undefined;
    const of = find(linked, node.of, left - 1);
    if (of) return step(of, node.property);
    // `this.signAsync`, after `this.signAsync = promisify(jwt.sign)`.
    const value = follow(linked, node);
    const made = value === node ? undefined : find(linked, value, left - 1);
    return made ?? ofType(linked, node.property) ?? ofGiven(node);
  }
  if (node.type === 'call') {
    const [first] = node.args;
    const { callee } = node;
    const name = callee.type === 'member' ? callee.property : callee.type === 'name' && callee.name;
    if (first && typeof name === 'string') {
      if (LOADS.has(name) && first.type === 'text') return { ...packageOf(first.value), path: [] };
      if (WRAPS.has(name)) return find(linked, first, left - 1);
      // Angular's and Nest's `inject(A)` gives an A.
      if (name === 'inject' || name === 'get') {
        const injected = first.type === 'name' ? find(linked, first, left - 1) : undefined;
        if (injected && /^[A-Z]/u.test(injected.path.at(-1) ?? '')) return injected;
      }
    }
    const origin = find(linked, callee, left - 1);
    return node.isNew ? origin : origin && { ...origin, path: [...origin.path, '()'] };
  }
  if (node.type !== 'name') return undefined;
  if (node.name === 'super') return heritageOf(linked, node, left - 1);
  const binding = linked.bindings.get(node);
  if (!binding) {
    const [module, ...path] = customary.get(node.name) ?? [];
    return module === undefined ? ofType(linked, node.name) : { module, path, version: undefined };
  }
  if (binding.imported) {
    const { module, name } = binding.imported;
    const whole: Origin = { ...packageOf(module), path: [] };
    return name === '*' ? whole : step(whole, name);
  }
  if (binding.how === 'param' && !binding.value) return ofParameter(linked, binding);
  const source = sourceOf(linked, node);
  if (!source) return undefined;
  return source.path.reduce(step, find(linked, source.value, left - 1));
};

/** Of what a handler takes apart, `({ cookies })` of SvelteKit and Astro, `({ cookie: { session } })` of Elysia; or a parameter whose type is imported. */
const ofParameter = (linked: Linked, { name, path = [] }: Binding): Origin | undefined => {
  const imports = (module: string): boolean => modulesIn(linked.variables).has(module);
  const [property, ...rest] = path;
  if (name === 'cookies' && property === name && rest.length === 0)
    return imports('astro')
      ? { module: 'astro', path: ['Astro', 'cookies'], version: undefined }
      : { module: '@sveltejs/kit', path: ['event', 'cookies'], version: undefined };
  if (property === 'cookie' && imports('elysia'))
    return { module: 'elysia', path: ['context', 'cookie', ...rest], version: undefined };
  if (property === 'jwt' && name === property && (imports('elysia') || imports('@elysiajs/jwt')))
    return { module: 'elysia', path: ['context', 'jwt'], version: undefined };
  return ofType(linked, name);
};

/** The package and the export that an expression names; nothing for what is made here. */
export const originOf = onceForNode((linked, node: Node): Origin | undefined =>
  find(linked, node, MOST_STEPS),
);
