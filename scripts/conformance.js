/** `npm run conformance`: published vectors against this code. The vectors are not in the repository, so `npm test` runs none. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { root, run } from './set-up.js';

const folder = resolve(root, process.env.CORPORA || '../shared/corpora');

if (!existsSync(folder)) {
  console.log(
    `No vectors at ${folder}, so nothing was checked. Name their folder: CORPORA=… npm run conformance\n` +
      'They come from:\n' +
      '  wycheproof/     https://github.com/C2SP/wycheproof, testvectors_v1/json_web_*_test.json\n' +
      '  jose-cookbook/  https://github.com/ietf-jose/cookbook, jws/, curve25519/ and rfc7797/\n' +
      '  cookies-rfc6265bis/  https://github.com/httpwg/http-extensions, the prefix examples of draft-ietf-httpbis-rfc6265bis.md',
  );
  process.exit(0);
}

process.env.CORPORA = folder;
const projects = ['conformance', 'conformance-browser'].flatMap((name) => ['--project', name]);
process.exit(run('npx', ['vitest', 'run', ...projects, ...process.argv.slice(2)]) ? 0 : 1);
