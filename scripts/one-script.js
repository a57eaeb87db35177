/** Bundles an entry by itself, for what is not loaded as a file of the page: scripts within a document, and workers. */
import { build } from 'vite';
import { NOTICES } from './notices.js';
import { root } from './set-up.js';

/**
 * @param {string} entry path below the repository's folder
 * @param {{ name: string, define?: object, plugins?: import('vite').Plugin[] }} options `name`: what its default export is called
 * @returns {Promise<{ script: string, notices: string }>} one classic script of everything that it imports, and the licences of packages in it
 */
export const oneScript = async (entry, { name, define = {}, plugins = [] }) => {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    define,
    plugins,
    build: {
      write: false,
      target: 'es2023',
      copyPublicDir: false,
      license: { fileName: NOTICES },
      lib: { entry: root + entry, formats: ['iife'], name },
    },
  });
  const { output } = [result].flat()[0];
  return {
    script: output[0].code,
    notices: String(output.find(({ fileName }) => fileName === NOTICES)?.source ?? ''),
  };
};

/** @returns {string} script that can be within a script element: what would end it is written otherwise in its strings */
export const inlineScript = (script) => script.replaceAll(/<(?=\/script|!--)/giu, '\\x3c');
