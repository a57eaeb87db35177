/** Runs modules named `*.built.ts` while the page is built: the page has what they export, as data, and nothing of what makes it. Elsewhere, as in tests, they run like any other. */
import { createServer } from 'vite';
import { ruleFaces } from './rule-faces.js';
import { root } from './set-up.js';

/** One that runs the source as it is. */
const runner = () =>
  createServer({
    root,
    configFile: false,
    plugins: [ruleFaces()],
    logLevel: 'error',
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });

/** @returns {import('vite').Plugin} what a module exports by default must be such as JSON can hold */
export const built = () => {
  let running;
  return {
    name: 'built',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /\.built\.tsx?$/u },
      async handler(id) {
        running ??= runner();
        const server = await running;
        const { default: value } = await server.ssrLoadModule(id);
        // Large data is faster to read as JSON than as script.
        return {
          code: `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`,
          moduleType: 'js',
        };
      },
    },
    async buildEnd() {
      const server = await running;
      running = undefined;
      await server?.close();
    },
  };
};
