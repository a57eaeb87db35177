/** For tests in a browser: serves each worker as one script, which it is in the built page. Not: how one is bundled (one-script.js). */
import { oneScript } from './one-script.js';
import { BUILD } from './release.js';
import { ruleFaces } from './rule-faces.js';
import { root } from './set-up.js';

const WORKER = /\?worker&url$/u;
const AT = '/@whole-worker/';

/**
 * Served part by part, a worker asks the server for hundreds of modules each time that it is started.
 * @returns {import('vite').Plugin}
 */
export const wholeWorkers = () => {
  const bundled = new Map();
  const scriptOf = (entry) => {
    const script =
      bundled.get(entry) ?? oneScript(entry, { name: 'worker', define: BUILD, plugins: [ruleFaces()] });
    bundled.set(entry, script);
    return script;
  };
  return {
    name: 'whole-workers',
    enforce: 'pre',
    load: {
      filter: { id: WORKER },
      handler: (id) =>
        `export default ${JSON.stringify(AT + id.slice(root.length).replace(WORKER, '').replace(/\.ts$/u, '.js'))};`,
    },
    // Where tests are watched, what changed may be part of one.
    hotUpdate: () => {
      bundled.clear();
    },
    configureServer: ({ middlewares }) => {
      middlewares.use(AT, (request, response, next) => {
        scriptOf(request.url.slice(1).replace(/\.js$/u, '.ts')).then(({ script }) => {
          response.writeHead(200, { 'content-type': 'text/javascript' });
          response.end(script);
        }, next);
      });
    },
  };
};
