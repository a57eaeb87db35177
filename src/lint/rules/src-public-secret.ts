/** A secret in a variable that the bundler writes into the page. Not: one that is written in the code (src-hardcoded-secret). */
import { document } from '#sources/sources';
import type { Span } from '#text/span';
import { lastName, writtenAs } from '../code/ask';
import type { Code } from '../code/code';
import { nodesOf } from '../code/nodes';
import { isOfPage } from '../code/of-page';
import { isSecretName } from '../code/secret-names';
import type { Node } from '../code/syntax';
import { defineRule } from '../rule';

/** Prefixes that bundlers document: what begins with one is in every visitor's browser. */
const PUBLISHED = /^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|NUXT_PUBLIC|VUE_APP|NG_APP)_/u;
/** Astro's is published from `import.meta.env` alone; a server reads `process.env` at its start. */
const OF_MODULE = /^PUBLIC_/u;

/** `import.meta.env`, also where SvelteKit's module gives it. */
const sourceOfEnv = (code: Code, node: Node): string => {
  const imported = node.type === 'name' ? code.bindings.get(node)?.imported?.module : undefined;
  return imported === '$env/dynamic/public' ? 'import.meta.env' : writtenAs(code, node);
};

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'A secret comes from a variable the bundler publishes.',
  why: 'The bundler writes its value into the script that every visitor loads. Anyone who reads the script can sign tokens.',
  fix: 'Rename the variable without the public prefix, and read it only on the server. Replace the secret.',
  sources: [document('cwe-200'), document('asvs-5', '13.3.1')],
  examples: {
    bad: [
      'const key = new TextEncoder().encode(process.env.NEXT_PUBLIC_JWT_SECRET);',
      'const secret = import.meta.env.VITE_JWT_SECRET;',
      'const secret = import.meta.env.PUBLIC_JWT_SECRET;',
      'const { VITE_JWT_SECRET } = import.meta.env;',
      "import { env } from '$env/dynamic/public';\nconst secret = env.PUBLIC_JWT_SECRET;",
      "import { PUBLIC_JWT_SECRET } from '$env/static/public';",
    ],
    good: [
      'const csrf = tokens.create(process.env.PUBLIC_CSRF_TOKEN_SECRET);',
      'const key = new TextEncoder().encode(process.env.JWT_SECRET);',
      'const id = import.meta.env.VITE_CLIENT_ID;',
    ],
  },
  *check(code) {
    for (const { at, name, of } of readIn(code)) {
      const isOfModule = of === 'import.meta.env';
      const plain = name.replace(isOfModule && OF_MODULE.test(name) ? OF_MODULE : PUBLISHED, '');
      if (plain === name || !isSecretName(plain)) continue;
      yield isOfModule || isOfPage(code)
        ? { at }
        : { at, severity: 'warning', says: 'A secret has a name that bundlers publish.' };
    }
  },
});

/** Variables of the environment that are read, with what they are read from. */
function* readIn(code: Code): Generator<{ readonly at: Span; readonly name: string; readonly of: string }> {
  for (const node of nodesOf(code, 'import', 'member')) {
    // SvelteKit's own modules of settings.
    const names = node.type === 'import' && node.module === '$env/static/public' ? node.names : [];
    for (const { imported, at } of names) yield { at, name: imported, of: 'import.meta.env' };
    if (node.type === 'member' && node.property !== undefined && lastName(node.of) === 'env')
      yield { at: node.at, name: node.property, of: sourceOfEnv(code, node.of) };
  }
  // `const { VITE_SECRET } = import.meta.env`
  for (const { at, path = [], value } of code.variables) {
    const [name] = path.slice(-1);
    if (value && name !== undefined && path.length === 1 && lastName(value) === 'env')
      yield { at, name, of: writtenAs(code, value) };
  }
}
