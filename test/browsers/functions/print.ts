/** A lesson on paper. */
import type { BrowserFunction } from '../function';

const row: BrowserFunction = {
  order: 110,
  label: 'Print',
  play: async (hands) => {
    await hands.open('#/learn/kick-them-out');
    await hands.see('[data-mode]');
    const pdf = await hands.driver.print();
    if (pdf === undefined) {
      // The rules for paper are there all the same.
      const rules = await hands.run(
        `return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).filter((rule) => rule.media?.mediaText.includes('print') || rule.cssText.includes('@media print')).length`,
      );
      if (!(Number(rules) > 0)) throw new Error('No rule for paper.');
      return 'without a print command in its driver';
    }
    const bytes = Buffer.from(pdf, 'base64');
    if (bytes.subarray(0, 5).toString() !== '%PDF-' || bytes.length < 5000) throw new Error('No PDF.');
    return undefined;
  },
};
export default row;
