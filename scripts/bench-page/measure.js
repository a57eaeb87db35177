/** The four measurements, each of one page once. Not: how often, and of which pages (bench-page.js). */
import { longestTask, rounds } from './figures.js';
import { openSite, SLOW_4G } from './site.js';
import { TEXTS } from './texts.js';
import { makeToken } from './tokens.js';

const SMALL = 1200;
const LARGE = 64 * 1024;
const KEYS = 'abcdefgh';
const TIMELINE = ['disabled-by-default-devtools.timeline'];

/**
 * @typedef {object} Visitor
 * @property {import('playwright').Browser} browser
 * @property {import('playwright').BrowserContext} context one whose cache has the page
 * @property {(text: string) => Promise<void>} copy
 * @property {import('./site.js').Site} site
 * @property {{ RS256: number, HS256: number }} findings how many the page shows on such a token, once it is at rest
 */

/** How many findings the page shows on such a token, once it is at rest. */
export const countFindings = async ({ context, copy, site }, algorithm) => {
  const { text, mark } = makeToken(algorithm, SMALL);
  await copy(text);
  const opened = await openSite(context, site);
  await opened.paste(mark, 0);
  await opened.rest();
  const count = await opened.findings();
  await opened.close();
  return count;
};

/** A first visit over slow 4G, with a paste as soon as the box is there. */
const cold = async ({ browser, copy, site, findings }) => {
  const { text, mark } = makeToken('RS256', SMALL);
  await copy(text);
  const context = await browser.newContext();
  const opened = await openSite(context, site, { network: SLOW_4G });
  const { box, pasted, painted } = await opened.paste(mark, findings.RS256);
  await opened.rest();
  await context.close();
  const { requests } = opened;
  return {
    'cold: box there, ms': box,
    'cold: painted, ms': painted,
    'cold: paste to painted, ms': painted - pasted,
    'cold: kB': requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000,
    'cold: files': new Set(requests.map(({ url }) => url)).size,
    'cold: rounds': rounds(requests),
  };
};

/** Two pastes into a page at rest, the box emptied in between. */
const warm = async ({ context, copy, site, findings }) => {
  const figures = {};
  for (const algorithm of ['RS256', 'HS256']) {
    for (const slower of [1, 4]) {
      const opened = await openSite(context, site, { slower });
      await opened.rest();
      for (const which of ['first', 'second']) {
        const { text, mark } = makeToken(algorithm, SMALL);
        await copy(text);
        await opened.clear();
        const before = await opened.busy();
        const { pasted, painted } = await opened.paste(mark, findings[algorithm]);
        await opened.rest();
        const after = await opened.busy();
        const label = `${algorithm}, ${slower}×, ${which} paste`;
        figures[`${label}: painted, ms`] = painted - pasted;
        figures[`${label}: main thread, ms`] = after.all - before.all;
        figures[`${label}: of that script, ms`] = after.script - before.script;
      }
      await opened.close();
    }
  }
  return figures;
};

/** Typing at the end of a large token. */
const typingIn = async (algorithm, { browser, context, copy, site }) => {
  const { text, mark } = makeToken(algorithm, LARGE);
  await copy(text);
  const opened = await openSite(context, site);
  await opened.rest();
  await opened.paste(mark, 0);
  await opened.rest();
  await browser.startTracing(opened.page, { categories: TIMELINE });
  await opened.type(KEYS);
  const trace = JSON.parse(String(await browser.stopTracing()));
  await opened.close();
  const { ms, ofProcessor } = longestTask(trace.traceEvents);
  const label = `typing in 64 kB, ${algorithm}`;
  return { [`${label}: longest task, ms`]: ms, [`${label}: of that processor, ms`]: ofProcessor };
};

const typing = async (visitor) => ({
  ...(await typingIn('RS256', visitor)),
  ...(await typingIn('HS256', visitor)),
});

const LENGTHS = { '1 kB': 1000, '32 kB': 32_000, '256 kB': 256_000, '2 MB': 1_990_000 };

/** Pastes of other texts, which may hold up the page: its longest task until what was found is shown. */
const texts = async ({ browser, context, copy, site }) => {
  const figures = {};
  for (const [what, make] of Object.entries(TEXTS)) {
    for (const [size, length] of Object.entries(LENGTHS)) {
      await copy(make(length));
      const opened = await openSite(context, site);
      await opened.rest();
      let trace;
      const took = await opened.pasteText(async (act) => {
        await browser.startTracing(opened.page, { categories: TIMELINE });
        await act();
        trace = JSON.parse(String(await browser.stopTracing()));
      });
      await opened.close();
      figures[`${what}, ${size}: longest task, ms`] = longestTask(trace.traceEvents).ms;
      figures[`${what}, ${size}: of the processor, ms`] = longestTask(
        trace.traceEvents,
        'ofProcessor',
      ).ofProcessor;
      figures[`${what}, ${size}: until found, ms`] = took;
    }
  }
  return figures;
};

/** By the name that the command line has for it. */
export const MEASUREMENTS = { cold, warm, typing, texts };
