/** Units found by a folder scan, each with its file's name as id. */

/** @param found what `import.meta.glob` gives: path → default export */
export const withIds = <Unit extends object>(
  found: Record<string, Unit>,
): (Unit & { readonly id: string })[] =>
  Object.entries(found).map(([path, unit]) => ({ ...unit, id: path.replace(/^.*\/|\.ts$/gu, '') }));
