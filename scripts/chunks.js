/**
 * Which modules of the page come in one file. A page that is opened asks for a few files at once, where a file for each
 * module that two pages share would mean dozens, one round after another.
 */
import { root } from './set-up.js';

/** What is wanted one after the other: each file has what these modules reach, less what an earlier one has. */
const STAGES = [
  [
    'start',
    [
      'src/main.tsx',
      // Small, and wanted by pages that want nothing else of the files below.
      'src/ui/parts/download.ts',
      'src/ui/parts/grown.tsx',
      'src/ui/parts/severity.tsx',
      'src/ui/parts/use-wide.ts',
      ...['dialog', 'keys-button', 'play-controls', 'tabs', 'time-line'].map(
        (name) => `src/ui/parts/${name}.module.css`,
      ),
    ],
  ],
  ['paste', ['src/ui/inspect/token/pasted-token.tsx']],
  [
    'forms',
    [
      // What a key takes.
      'src/jose/keys/key.ts',
      'src/jose/jws/verify.ts',
      'src/ui/inspect/verify/secret-doubt.tsx',
      'src/lint/evidence.ts',
      // What judges anything but a token that was pasted alone.
      'src/lint/lint-artifact.ts',
      'src/ui/parts/changed-thresholds.tsx',
      'src/ui/inspect/offer/key-offers.tsx',
      'src/ui/inspect/cookie/pasted-cookie.tsx',
      'src/ui/inspect/found/found-table.tsx',
      'src/ui/inspect/found/read-all.ts',
      'src/ui/inspect/rehearsal.tsx',
      // Below the empty box.
      'src/ui/inspect/paste/preview.tsx',
      'src/ui/inspect/paste/stolen-picture.tsx',
    ],
  ],
  // How the stage looks: pictures of it that were made while the page was built need no more.
  ['stage', ['src/ui/stage/picture-styles.ts', 'src/lab/run/random.ts']],
  ['learn', ['src/ui/learn/learn-page.tsx']],
  ['opening', ['src/ui/lab/opening.tsx']],
  ['lab', ['src/ui/lab/lab-page.tsx', 'src/ui/attacks/attacks-page.tsx', 'src/ui/attacks/attack-page.tsx']],
  ['lesson', ['src/ui/learn/lesson-page.tsx', 'src/lessons/lessons.ts']],
];

const FORMS = STAGES.findIndex(([name]) => name === 'forms');

/** What only one page wants, by the folder that it is in; the last row has the inspector's tools and rare forms. */
const REST = [
  // MSW reads the browser's storage as it loads, which a frame may be denied: only what asks for it may load it.
  ['msw', /\/node_modules\/(?!@lezer|valibot|@zxcvbn|jose|@noble|tldts)|\/src\/mock\//u],
  [
    'code',
    /@lezer|\/src\/lint\/code\/(?:parse|repairs|convert|convert-pattern|tree|read|string-value)\.ts|\/lint-code-text|\/found\/code-/u,
  ],
  // What tools and recordings share: neither may load the other's file.
  [
    'basics',
    /\/src\/(?:(?:text|http|cookies|artifacts)\/|lint\/example(?:-messages|-token)?\.)|\/node_modules\/@noble\//u,
  ],
  // The Public Suffix List, which the reader of recordings asks for.
  ['sites', /\/node_modules\/tldts|\/src\/recording\/site\./u],
  [
    'recording',
    /\/src\/recording\/|\/src\/lint\/(?:recorded-|recording-rules|lint-recording-text|rules\/login-[^?]*$)/u,
  ],
  // Apart from the parser: the list of all rules names them and parses nothing. It may load none of the chunks below.
  ['code-rules', /\/src\/lint\/(?:code\/|libraries\/|code-rules|all-rules|rules\/src-)/u],
  ['word-lists', /@zxcvbn|\/candidate-lists/u],
  ['claims', /\/src\/jose\/claims\//u],
  ['own-lessons', /\/src\/(?:lessons\/form|ui\/learn\/own)\/|\/valibot\//u],
  ['choosing', /\/src\/(?:lessons|ui\/learn)\/choosing\//u],
  // A rule's own page judges, and names lessons: the list of all rules does neither.
  ['rule', /\/src\/ui\/reference\/(?:rule-page|live-example|shown-in|text-linter)/u],
  // The list of all rules was made while the page was built, and wants none of them.
  ['rules', /\/src\/ui\/reference\/(?:rules-page|rule-list)/u],
  ['known-tables', /\/src\/ui\/reference\/known-tables/u],
  ['rule-looks', /\/src\/ui\/reference\/reference\.module/u],
  ['reference', /\?examples$|\/src\/lint\/examples-of|\/src\/ui\/reference\//u],
  ['abilities', /\/src\/ui\/abilities\//u],
  // The band in the inspector stands alone: the stage brings parts of the lab.
  ['login', /\/src\/ui\/recording\/(?:recording-band|band|actors|use-login|recorded\b|words|login\b)/u],
  ['losses', /\/src\/ui\/recording\/(?:use-)?losses/u],
  ['watch', /\/src\/(?:ui\/recording|lab\/derive\/recorded)\//u],
  ['scale', /\/src\/(?:lab|ui\/lab)\/scale\//u],
  ['payload', /\/src\/ui\/lab\/payload\//u],
  ['present', /\/src\/ui\/learn\/(?:present|embed)\//u],
  ['lab', /\/src\/lab\//u],
  ['tools', /\/src\/|\/node_modules\/(?:jose|@noble)\//u],
];

/** React Aria, which the lab's menus are made of, with what it brings along. */
const MENUS =
  /\/node_modules\/(?:react-aria|react-stately|@internationalized|@react-types|@swc|aria-hidden|client-only|clsx|tslib)/u;

/** What keeps answers to queries. The package names all of its files in one, of which the page starts with a few: these hand a client on. */
const QUERIES =
  /\/@tanstack\/(?!react-query\/build\/modern\/Query(?:ClientProvider|ErrorResetBoundary)\.|query-core\/build\/modern\/(?:utils|timeoutManager|environmentManager)\.)/u;

/** What is in no folder of the lab's or the lessons' is wanted elsewhere too. */
const SHARED = /\/src\/(?!lab\/|mock\/|lessons\/|ui\/(?:lab|attacks|learn|stage)\/)/u;

/** The modules and all that they import at once, without what is in `done`. */
const reachedFrom = (entries, context, done) => {
  const reached = new Set();
  const waiting = entries.map((path) => root + path);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id) || done.some((earlier) => earlier.has(id))) continue;
    reached.add(id);
    waiting.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
};

/** Of these files a first paste runs most functions, and it waits for nothing else. */
const RUN_AT_ONCE = new Set(['start', 'paste']);

/**
 * Asks browsers that know the comment to compile all functions of a file while it comes in, off the page's own thread.
 * Else each is compiled when it is called first, while the person waits.
 * @returns {import('vite').Plugin}
 */
export const compileHints = () => ({
  name: 'compile-hints',
  enforce: 'post',
  generateBundle: {
    // It counts at the very top only, where Vite writes too.
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (RUN_AT_ONCE.has(file.name)) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      }
    },
  },
});

/** @returns {object} for `output.codeSplitting` */
export const chunks = () => {
  let stages;
  return {
    // A module is in the file that is named for it and in no other, whatever imports it.
    includeDependenciesRecursively: false,
    groups: [
      {
        debugName: 'by what a visit wants',
        name: (id, context) => {
          stages ??= STAGES.reduce((done, [, entries]) => [...done, reachedFrom(entries, context, done)], []);
          if (id.includes('vite/preload-helper') || id.includes('rolldown/runtime')) return 'start';
          if (MENUS.test(id)) return 'menus';
          if (QUERIES.test(id)) return 'forms';
          const stage = stages.findIndex((reached) => reached.has(id));
          if (stage > FORMS && SHARED.test(id)) return 'forms';
          return STAGES[stage]?.[0] ?? REST.find(([, modules]) => modules.test(id))?.[0] ?? null;
        },
      },
    ],
  };
};
