/** A report of what was found, in each form. */
import { token } from '../../built/compact';
import type { BrowserFunction } from '../function';

const row: BrowserFunction = {
  order: 100,
  label: 'Export',
  play: async (hands) => {
    await hands.open('#/inspect');
    await hands.paste(token({ alg: 'none' }, { sub: 'ada', email: 'ada@bakery.example' }));
    await hands.see('[data-verdict]');
    await hands.driver.click(`return document.querySelector('[data-tab=report]')`);
    const forms = (await hands.until(
      'The forms',
      `const forms = document.querySelectorAll('[name=report-form]').length; return forms`,
    )) as number;
    const got: unknown[] = [];
    for (let form = 0; form < forms; form += 1) {
      await hands.driver.click(`return document.querySelectorAll('[name=report-form]')[arguments[0]]`, form);
      got.push(
        await hands.until(
          'A report',
          `const report = find('[data-report]'); return report?.value.length > 50 && report.dataset.report + ' ' + report.value.includes('ada')`,
        ),
      );
    }
    return got;
  },
};
export default row;
