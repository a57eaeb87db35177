/** A secret in a variable that the bundler writes into the page. Not: one that is written in the code (src-hardcoded-secret). */
import { document } from '#sources/sources';
import { lastName } from '../code/ask';
import { isOfPage } from '../code/of-page';
import { isSecretName } from '../code/secret-names';
import { defineRule } from '../rule';

/** Prefixes that bundlers document: what begins with one is in every visitor's browser. */
const PUBLISHED = /^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|GATSBY|NUXT_PUBLIC|VUE_APP|NG_APP)_/u;
/** Astro's is published from `import.meta.env` alone; a server reads `process.env` at its start. */
const OF_MODULE = /^PUBLIC_/u;

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'A secret comes from a variable the bundler publishes.',
  why: 'The bundler writes its value into the script that every visitor loads. Every reader of the script can sign tokens.',
  fix: 'Give the variable a name without the public prefix, read it on the server alone, and replace the secret.',
  sources: [document('cwe-200'), document('asvs-5', 'V13.3.1')],
  examples: {
    bad: [
      'const key = new TextEncoder().encode(process.env.NEXT_PUBLIC_JWT_SECRET);',
      'const secret = import.meta.env.VITE_JWT_SECRET;',
      'const secret = import.meta.env.PUBLIC_JWT_SECRET;',
      "import { PUBLIC_JWT_SECRET } from '$env/static/public';",
    ],
    good: [
      'const csrf = tokens.create(process.env.PUBLIC_CSRF_TOKEN_SECRET);',
      'const key = new TextEncoder().encode(process.env.JWT_SECRET);',
      'const id = import.meta.env.VITE_CLIENT_ID;',
    ],
  },
  *check(code) {
    for (const node of code.nodes) {
      // SvelteKit's own modules of settings.
      const names = node.type === 'import' && node.module === '$env/static/public' ? node.names : [];
      for (const { imported, at } of names) if (isSecretName(imported.replace(OF_MODULE, ''))) yield { at };
      if (node.type !== 'member' || node.property === undefined || lastName(node.of) !== 'env') continue;
      const isOfModule = code.text.slice(node.of.at.start, node.of.at.end) === 'import.meta.env';
      const name = node.property.replace(
        isOfModule && OF_MODULE.test(node.property) ? OF_MODULE : PUBLISHED,
        '',
      );
      if (name !== node.property && isSecretName(name))
        yield isOfModule || isOfPage(code)
          ? { at: node.at }
          : { at: node.at, severity: 'warning', says: 'A secret has a name that bundlers publish.' };
    }
  },
});
