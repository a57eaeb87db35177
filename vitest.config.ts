/** The projects of the tests, on top of how the page is built. Not: the build itself, which loads nothing of this (vite.config.ts). */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { chromium } from './scripts/chromium.js';
import { wholeWorkers } from './scripts/whole-workers.js';
import page from './vite.config.ts';

/** A new object each time: Vitest writes the project's name into it. */
const inChromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  // Nothing waits for what only moves; a test of motion asks for it (test/ui/motion.ts).
  provider: playwright({ launchOptions: chromium(), contextOptions: { reducedMotion: 'reduce' } }),
  instances: [{ browser: 'chromium' as const }],
});

const isQuick = process.env['CLAIMCHECK_TESTS'] === 'quick';

/**
 * Every project has the same number, so that all run at once: while files of the built page wait, others compute. It is for
 * two cores; a whole run has more that waits.
 */
const WORKERS = isQuick ? 2 : 3;

/** What a quick run asks of the built page: that it loads, walks a lesson, sends nothing, fails with a message, and names its licences. */
const SMOKE = ['failure', 'lessons', 'loading', 'notices', 'requests'].map(
  (name) => `test/built/${name}.test.ts`,
);

/** Found while a test runs, they would load the page anew. */
const OPTIMIZED = [
  'react',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react-aria-components',
  '@testing-library/react',
  '@testing-library/user-event',
  '@tanstack/react-query',
  'zustand',
  'wouter',
  'wouter/use-hash-location',
  'jose',
  '@lezer/javascript',
  '@noble/curves/nist.js',
  '@noble/hashes/hkdf.js',
  '@noble/hashes/hmac.js',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  '@zxcvbn-ts/language-common',
  'msw',
  'msw/browser',
  'parse5',
  'valibot',
  'axe-core',
  'fast-check',
  'tldts',
];

export default mergeConfig(
  page,
  defineConfig({
    test: {
      // scripts/test.js asks for a quick run; without it, and where a file is named, everything runs.
      provide: { everything: !isQuick },
      maxWorkers: WORKERS,
      // A busy machine takes its time: what is waited for comes, or it is a failure.
      expect: { poll: { timeout: 60_000 } },
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            environment: 'node',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: [
              'test/**/*.browser.test.{ts,tsx}',
              'test/**/*.mocked.test.ts',
              'test/conformance/**',
              'test/browsers/**',
              'test/built/**',
            ],
            benchmark: { include: ['test/**/*.bench.ts'] },
            setupFiles: ['test/seed.ts'],
            // Below ui nothing has state of its own: files share a worker and its modules.
            isolate: false,
            pool: 'threads',
            testTimeout: 60_000,
            hookTimeout: 120_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'mocked',
            environment: 'node',
            // They spy on whole modules, so each file needs modules of its own.
            include: ['test/**/*.mocked.test.ts'],
            setupFiles: ['test/seed.ts'],
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          plugins: [wholeWorkers()],
          test: {
            name: 'browser',
            include: ['test/**/*.browser.test.{ts,tsx}'],
            exclude: ['test/**/*.mocked.browser.test.{ts,tsx}'],
            setupFiles: ['test/seed.ts', 'test/ui/setup.ts'],
            // Files share their page, and so its modules: to load them takes longer than most tests.
            isolate: false,
            testTimeout: 300_000,
            hookTimeout: 300_000,
            browser: inChromium(),
          },
          optimizeDeps: { include: OPTIMIZED },
        },
        {
          extends: true,
          plugins: [wholeWorkers()],
          // Each of two servers that share a cache would bundle its dependencies anew.
          cacheDir: 'node_modules/.vite-mocked',
          test: {
            name: 'browser-mocked',
            // They spy on whole modules, or leave a service worker behind.
            include: ['test/**/*.mocked.browser.test.{ts,tsx}'],
            setupFiles: ['test/seed.ts', 'test/ui/setup.ts'],
            testTimeout: 300_000,
            hookTimeout: 300_000,
            // Few files, each of which loads the whole page: one after the other, beside the many of the other server.
            browser: { ...inChromium(), fileParallelism: false },
          },
          optimizeDeps: { include: OPTIMIZED },
        },
        {
          extends: true,
          test: {
            name: 'built',
            environment: 'node',
            include: isQuick ? SMOKE : ['test/built/**/*.test.ts'],
            // Each file starts and ends its own browser; what it imports is the same.
            isolate: false,
            globalSetup: ['test/built/serve.ts'],
            setupFiles: ['test/built/until-built.ts'],
            testTimeout: 300_000,
            hookTimeout: 300_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'browsers',
            environment: 'node',
            include: ['test/browsers/*.test.ts'],
            globalSetup: ['test/built/serve.ts'],
            setupFiles: ['test/built/until-built.ts'],
            testTimeout: 600_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'conformance',
            environment: 'node',
            include: ['test/conformance/**/*.test.ts'],
            globalSetup: ['test/conformance/provide.ts'],
            testTimeout: 120_000,
          },
        },
        {
          extends: true,
          test: {
            name: 'conformance-browser',
            // The verdicts again: Chromium's WebCrypto and base64 are not Node's.
            include: ['test/conformance/{cookbook,rfc7520-jwe,sd-jwt,wycheproof,wycheproof-jwe}.test.ts'],
            globalSetup: ['test/conformance/provide.ts'],
            sequence: { groupOrder: 1 },
            testTimeout: 120_000,
            browser: inChromium(),
          },
          optimizeDeps: {
            include: [
              'jose',
              '@noble/curves/nist.js',
              '@noble/hashes/hkdf.js',
              '@noble/hashes/hmac.js',
              '@noble/hashes/sha2.js',
              '@noble/hashes/utils.js',
            ],
          },
        },
      ],
    },
  }),
);
