/**
 * The linter's settings: the table of layers and what may import what. Not: formatting.
 *
 * `LAYERS` is the one place that says it. Everything a row does not name is forbidden by
 * `no-restricted-imports`, and everything but `ui` and `mock` is kept from the page, the clock,
 * randomness and the network: those are passed in.
 */

/** layer → layers it may import. */
export const LAYERS = {
  text: [],
  sources: [],
  jose: ['text', 'sources'],
  http: ['text', 'sources'],
  cookies: ['text', 'http', 'sources'],
  artifacts: ['text', 'sources', 'jose', 'http', 'cookies'],
  recording: ['text', 'sources', 'jose', 'http', 'cookies', 'artifacts'],
  lint: ['text', 'sources', 'jose', 'http', 'cookies', 'artifacts', 'recording'],
  lab: ['text', 'sources', 'jose', 'http', 'cookies', 'recording'],
  mock: ['http'],
  lessons: ['text', 'sources', 'jose', 'http', 'cookies', 'lint', 'lab'],
  ui: [
    'text',
    'sources',
    'jose',
    'http',
    'cookies',
    'artifacts',
    'recording',
    'lint',
    'lab',
    'mock',
    'lessons',
  ],
};

const AMBIENT_LAYERS = new Set(['ui', 'mock']);

const AMBIENT_GLOBALS = [
  'document',
  'window',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'performance',
];

const AMBIENT_PROPERTIES = [
  { object: 'Date', property: 'now' },
  { object: 'Math', property: 'random' },
  { object: 'crypto', property: 'getRandomValues' },
  { object: 'crypto', property: 'randomUUID' },
].map(({ object, property }) => ({
  object,
  property,
  message: 'Clock and randomness are passed in below ui and mock.',
}));

/** Packages that only some layers may use; every other dependency stays in `ui`. */
const PACKAGES = {
  jose: ['jose', 'lab'],
  msw: ['mock'],
  valibot: ['lessons'],
};

/** What the pages of ui share: it may use files beside the pages, but no page's own folder. */
const SHARED_BY_PAGES = {
  group: ['../*/**'],
  message: 'Pages share this folder, so it imports no folder of a page.',
};

/** What all pages share of ui's state and tools, beside their folders. Only the frame knows the pages. */
const BESIDE_PAGES = {
  group: ['./*/**', '!./parts/**', '!./theme/**'],
  message: 'Pages share this file, so it imports no folder of a page.',
};

/**
 * @param up how a file of the layer leaves it, at the least
 * @param further patterns of imports that are forbidden besides
 */
const layerRules = (layer, up = '../', further = []) => {
  const forbidden = Object.keys(LAYERS).filter((other) => other !== layer && !LAYERS[layer].includes(other));
  const packages = ['react', 'react-dom', 'zustand', '@tanstack/*', 'wouter'];
  const barred = [
    ...(layer === 'ui' ? [] : packages.flatMap((name) => [name, `${name}/*`])),
    ...Object.entries(PACKAGES)
      .filter(([, layers]) => !layers.includes(layer))
      .flatMap(([name]) => [name, `${name}/*`]),
  ];
  return {
    'no-restricted-imports': [
      'error',
      {
        paths: [
          {
            name: 'react',
            importNames: ['lazy'],
            message: 'A part that failed to load stays failed: use lazyPart (ui/parts/load-once.ts).',
          },
          {
            name: '@tanstack/react-query',
            importNames: ['useMutation', 'useQueries', 'useQuery', 'useQueryClient'],
            message: 'The client comes with ui/query.ts: import it from there.',
          },
        ],
        patterns: [
          ...(forbidden.length > 0
            ? [
                {
                  group: forbidden.flatMap((other) => [`#${other}/*`, `#${other}/**`]),
                  message: `The layer ${layer} may import only: ${LAYERS[layer].join(', ') || 'nothing'}.`,
                },
              ]
            : []),
          {
            group: Object.keys(LAYERS).map((other) => `**/${up}${other}/**`),
            message: 'Across layers, import by #layer/….',
          },
          ...(barred.length > 0
            ? [{ group: barred, message: `The layer ${layer} does not use this package.` }]
            : []),
          ...further,
        ],
      },
    ],
    ...(AMBIENT_LAYERS.has(layer)
      ? {}
      : {
          'no-restricted-globals': ['error', ...AMBIENT_GLOBALS],
          'no-restricted-properties': ['error', ...AMBIENT_PROPERTIES],
        }),
  };
};

export default {
  plugins: ['typescript', 'import', 'react', 'jsx-a11y', 'unicorn', 'oxc', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { browser: true, es2024: true },
  ignorePatterns: ['dist', 'public', 'node_modules'],
  rules: {
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-unassigned-import': ['error', { allow: ['**/*.css'] }],
    'react/react-in-jsx-scope': 'off',
    // Pasted text holds control characters, so expressions about it name them.
    'no-control-regex': 'off',
    // A native listbox can't hold bytes laid out as a picture; patterns of WAI-ARIA are used where no element fits.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'no-shadow': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/no-floating-promises': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'react/rules-of-hooks': 'error',
    eqeqeq: 'error',
    'no-console': 'error',
    'vitest/no-standalone-expect': ['error', { additionalTestBlockFunctions: ['afterEach'] }],
    'no-eval': 'error',
  },
  overrides: [
    ...Object.keys(LAYERS).map((layer) => ({
      files: [`src/${layer}/**`],
      rules: layerRules(layer),
    })),
    // Folders of ui are named like the layers they show, and one may use what stands in another.
    { files: ['src/ui/*/**'], rules: layerRules('ui', '../../') },
    { files: ['src/ui/*.{ts,tsx}'], rules: layerRules('ui', '../', [BESIDE_PAGES]) },
    // The frame, and the page's one policy, which lists the workers of all pages.
    { files: ['src/ui/{app.tsx,trusted-types.ts}'], rules: layerRules('ui') },
    { files: ['src/ui/parts/**'], rules: layerRules('ui', '../../', [SHARED_BY_PAGES]) },
    { files: ['scripts/**', 'test/**'], rules: { 'no-console': 'off' } },
    // Express 5 passes on what such a handler throws.
    { files: ['test/recordings/made-by/**'], rules: { 'oxc/no-async-endpoint-handlers': 'off' } },
  ],
};
