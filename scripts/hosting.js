/** The fields of each file (policy.js) in the words of the usual servers. */
import { FIELDS, fieldsOf } from './policy.js';

const lines = (fields, write) => Object.entries(fields).map(([name, value]) => write(name, value));

/** Netlify and Cloudflare Pages read a file of this form and this name in the folder that they publish. */
export const headersFile = () =>
  FIELDS.map(({ path, fields }) =>
    [`/${path}`, ...lines(fields, (name, value) => `  ${name}: ${value}`)].join('\n'),
  ).join('\n') + '\n';

/** nginx takes fields of an outer block only where the inner one has none: each has all of its own. */
export const nginx = () =>
  FIELDS.filter(({ path }) => path !== '')
    .map(({ path }) => {
      const place =
        path === '*'
          ? 'location /'
          : path.endsWith('*')
            ? `location /${path.slice(0, -1)}`
            : `location = /${path}`;
      const fields = lines(fieldsOf(path), (name, value) => `  add_header ${name} "${value}" always;`);
      return [`${place} {`, ...fields, '}'].join('\n');
    })
    .join('\n') + '\n';

/** As `.htaccess`; needs `mod_headers`. Apache takes `index.html` for the folder itself. */
export const apache = () =>
  FIELDS.filter(({ path }) => path !== '')
    .map(({ path, fields }) => {
      const set = lines(fields, (name, value) => `Header always set ${name} "${value}"`);
      if (path === '*') return set.join('\n');
      const pattern = path.endsWith('*') ? `^/${path.slice(0, -1)}` : `/${path.replaceAll('.', '\\.')}$`;
      return [`<If "%{REQUEST_URI} =~ m#${pattern}#">`, ...set.map((line) => `  ${line}`), '</If>'].join(
        '\n',
      );
    })
    .join('\n') + '\n';

/** For a site block of a Caddyfile. */
export const caddy = () =>
  FIELDS.map(({ path, fields }) =>
    [`header /${path} {`, ...lines(fields, (name, value) => `  ${name} "${value}"`), '}'].join('\n'),
  ).join('\n') + '\n';

/**
 * Writes `_headers` and `embed.html` into the built folder, and lets the preview send the fields.
 * @returns {import('vite').Plugin}
 */
export const hosting = () => ({
  name: 'hosting',
  generateBundle: {
    // After the page is written.
    order: 'post',
    handler(_options, files) {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
      const page = files['index.html'];
      if (page?.type === 'asset')
        this.emitFile({ type: 'asset', fileName: 'embed.html', source: page.source });
    },
  },
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      for (const [name, value] of Object.entries(fieldsOf(pathname.slice(1))))
        response.setHeader(name, value);
      next();
    });
  },
});
