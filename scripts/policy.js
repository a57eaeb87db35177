/**
 * What a browser may do with each file of the built page: the Content-Security-Policy, which the page itself carries, and
 * the fields that a server adds. Not: how a server is told them (hosting.js), nor the sandboxed frames' own policies.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { root } from './set-up.js';

/** The page's one inline script. */
export const ASK = readFileSync(`${root}scripts/ask.js`, 'utf8');

/** @returns {string} as a policy names a script or a style that the page itself holds */
export const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The inline script is named by its hash, which no build changes: servers have it in their configuration.
 * `trusted-types default`: the service worker is registered by a string; the one policy named
 * `default` (src/ui/trusted-types.ts) lets exactly that address through and nothing else.
 */
export const POLICY = [
  "default-src 'none'",
  `script-src 'self' ${hashOf(ASK)}`,
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/**
 * The policy of the page as one file (single.js): its own script and style alone, by their hashes; workers from its memory;
 * no connection at all. The lab's frame loads the same file again, sandboxed, and `'self'` matches no file of a disk.
 * @param {{ script: string, style: string }} hashes
 */
export const singlePolicy = ({ script, style }) =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    `style-src ${style}`,
    'worker-src blob:',
    "frame-src 'self' file:",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/** A worker has the policy of its own file, not the page's: it loads code of this page and asks for nothing else. */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Nothing of what a page could ask of a device is asked for. */
const DENIED = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'];

/** Fields of every file. */
const ALL = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': DENIED.map((name) => `${name}=()`).join(', '),
};

/** The names in `assets` have a hash of the content in them. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * The fields of each path below the page's folder, the more particular path last; `*` stands for the rest of a name.
 * Only `embed.html` may be in a frame of another site: whoever serves the page may name those sites there.
 * @type {readonly { path: string, fields: Readonly<Record<string, string>> }[]}
 */
export const FIELDS = [
  { path: '*', fields: ALL },
  { path: '', fields: { 'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'` } },
  { path: 'index.html', fields: { 'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'` } },
  { path: 'embed.html', fields: { 'Content-Security-Policy': `${POLICY}; frame-ancestors *` } },
  { path: 'victim.html', fields: { 'Content-Security-Policy': "frame-ancestors 'self'" } },
  { path: 'sw.js', fields: { 'Content-Security-Policy': WORKER_POLICY } },
  { path: 'mockServiceWorker.js', fields: { 'Content-Security-Policy': WORKER_POLICY } },
  { path: 'assets/*', fields: { 'Content-Security-Policy': WORKER_POLICY, 'Cache-Control': FOR_GOOD } },
];

/**
 * The fields of one file.
 * @param {string} name below the page's folder: `index.html`; empty for the folder itself
 * @returns {Record<string, string>}
 */
export const fieldsOf = (name) =>
  Object.assign(
    {},
    ...FIELDS.filter(({ path }) =>
      path.endsWith('*') ? name.startsWith(path.slice(0, -1)) : name === path,
    ).map(({ fields }) => fields),
  );
