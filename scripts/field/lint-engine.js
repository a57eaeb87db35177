/** The page's own engine in Node: what every rule says of a pasted text. Not: the page (show.js), or judging what it said (lint-judge.js). */
import { createServer } from 'vite';
import { root } from '../set-up.js';

const load = async (server, path) => server.ssrLoadModule(`/src/${path}.ts`);

/**
 * Starts it; `close` ends it.
 * @returns an object of what it does; `lint` gives findings
 */
export const engine = async () => {
  const server = await createServer({
    root,
    configFile: `${root}vite.config.ts`,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  });
  const { recognise } = await load(server, 'artifacts/recognise');
  const { lintArtifact } = await load(server, 'lint/lint-artifact');
  const { lintCode } = await load(server, 'lint/code-rules');
  const { readCode } = await load(server, 'lint/code/read');
  const { contextFor, NOTHING_DECIDED } = await load(server, 'ui/judging');
  const { checkWithoutKey } = await load(server, 'jose/jws/without-key');
  const { NOTHING_EXPECTED } = await load(server, 'jose/jws/expectations');
  const { knownSecretOf } = await load(server, 'jose/weak-secret/known-secret');

  /** As the page does for a token that has no key. */
  const onToken = ({ jws }, context, isSearched) => {
    const verification = checkWithoutKey(jws, NOTHING_EXPECTED.algorithms);
    if (!verification) return context;
    const evidence = { verification };
    return { ...context, evidence, ...(isSearched ? { knownSecret: knownSecretOf(jws) ?? 'none' } : {}) };
  };

  /**
   * @param {boolean} isSearched whether secrets that everybody can know are tried, which takes a second a token
   * @param {string} [fileName] bare, as the page knows it of a dropped file
   * @param {string} [path] from the folder that was dropped
   */
  const lint = (pasted, now, isSearched = false, fileName, path) => {
    const file = fileName === undefined ? undefined : { name: fileName, text: pasted };
    const judging = { ...NOTHING_DECIDED, file };
    const spoken = [];
    for (const found of recognise(pasted)) {
      const artifact = path === undefined ? found : { ...found, path };
      const context = contextFor(artifact.slice.text, judging, now);
      if (artifact.kind === 'code') {
        const findings = lintCode(artifact, readCode(artifact.slice.text), context);
        spoken.push(...findings.map(({ finding }) => finding));
      } else {
        const whole = artifact.kind === 'jws' ? onToken(artifact, context, isSearched) : context;
        spoken.push(...lintArtifact(artifact, whole).map(({ finding }) => finding));
      }
    }
    return spoken;
  };
  /** @returns {number} how many places of the text can't be read as code, whether it would be taken for code or not */
  const unreadIn = (text) => readCode(text).unread.length;
  return { lint, unreadIn, load: (path) => load(server, path), close: () => server.close() };
};
