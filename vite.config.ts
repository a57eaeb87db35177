/** Build and dev server. Not: the tests' projects (vitest.config.ts). */
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { ahead } from './scripts/ahead.js';
import { built } from './scripts/built.js';
import { chunks, compileHints } from './scripts/chunks.js';
import { hosting } from './scripts/hosting.js';
import { NOTICES } from './scripts/notices.js';
import { offline } from './scripts/offline.js';
import { POLICY } from './scripts/policy.js';
import { BUILD, sums } from './scripts/release.js';
import { ruleFaces } from './scripts/rule-faces.js';
import { vendorFaces } from './scripts/vendor-faces.js';
import { victimPagePlugin } from './scripts/victim-page.js';

/** Puts the Content-Security-Policy into the built page; the dev server's hot reload needs inline script. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  base: './',
  define: BUILD,
  plugins: [
    react(),
    contentSecurityPolicy,
    ruleFaces(),
    vendorFaces(),
    built(),
    victimPagePlugin(),
    compileHints(),
    ahead(),
    hosting(),
    offline(),
    sums(),
  ],
  // Workers have plugins of their own.
  worker: { plugins: () => [ruleFaces(), vendorFaces()] },
  build: {
    target: 'es2023',
    // The polyfill is a script the page does not need: every browser with the APIs used here has modulepreload.
    modulePreload: { polyfill: false },
    // An inlined asset would be a data: URL, which the policy refuses for everything but images.
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: chunks() } },
    // What the licences of the bundled packages ask for; the footer links it.
    license: { fileName: NOTICES },
  },
});
