/** axe in an opened page, brought there once for each document. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * What axe finds wrong on the page as it is.
 * @param options JavaScript of an object with more of axe's options
 */
export const violationsIn = async (page: Page, options = '{}'): Promise<readonly Violation[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  // Without resultTypes, axe spends most of its time on selectors of what is right.
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    `axe.run({ resultTypes: ['violations'], ...${options} })`,
  );
  return violations;
};
