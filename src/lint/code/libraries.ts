/** The table of libraries, one file each in libraries/, looked up by package and call. Not: which package a value comes from (origin.ts). */
import type { Library } from './library';

const modules = import.meta.glob<Library>('../libraries/*.ts', { eager: true, import: 'default' });

/** Every row. */
export const libraries: readonly Library[] = Object.values(modules);

const byPackage = new Map(
  libraries.flatMap((library) => library.packages.map((name) => [name, library] as const)),
);

/** The row of a package. */
export const libraryOf = (module: string): Library | undefined => byPackage.get(module);

/** What is called: the package, and the way from what it exports. */
interface Called {
  readonly module: string;
  readonly path: readonly string[];
}

type Calls = 'tokens' | 'cookies' | 'stores' | 'secrets';

/** What the table says of the call in that column. */
export const rowOf = <Column extends Calls>(
  origin: Called | undefined,
  column: Column,
): NonNullable<Library[Column]>[string] | undefined => {
  const calls: Readonly<Record<string, unknown>> | undefined = origin && libraryOf(origin.module)?.[column];
  const written = origin?.path.join('.') ?? '';
  // `context.cookie.session.set`, of any name.
  const any = written.replace(/[^.]+(?=\.[^.]+$)/u, '*');
  const name = calls && Object.hasOwn(calls, any) ? any : written;
  return calls && Object.hasOwn(calls, name)
    ? (calls[name] as NonNullable<Library[Column]>[string])
    : undefined;
};

/** Names that snippets without imports use: package, then the way from what it exports. */
export const customary: ReadonlyMap<string, readonly [module: string, ...path: string[]]> = new Map(
  libraries.flatMap(({ packages: [module = ''], customary: names = {} }) =>
    Object.entries(names).map(([name, path]) => [name, [module, ...path]] as const),
  ),
);
