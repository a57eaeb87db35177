/** Set-up of every test file of the built page: it waits until the page is built. Not: building it (serve.ts). */
import { inject } from 'vitest';

const page = inject('page');
// One from a disk is there already.
if (page.startsWith('http')) {
  const { ok } = await fetch(page);
  if (!ok) throw new Error(`${page} could not be built, or is not there.`);
}
