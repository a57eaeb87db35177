/** Pastes a case into the built page, as a person does, and reads what is shown. Not: whether it is right (judge.js). */

const LONGEST = 20_000;
/** Milliseconds without any change, after which nothing more comes. */
const STILL = 150;

/** Runs in the page: ends when nothing is being computed and nothing has changed for a while. */
const settled = ({ still, longest }) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    let changed = began;
    const observer = new MutationObserver(() => {
      changed = performance.now();
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const look = () => {
      const now = performance.now();
      const isBusy = document.querySelector('[aria-busy="true"], [data-secret-search="running"]') !== null;
      if (!isBusy && now - changed >= still) {
        observer.disconnect();
        resolve(undefined);
      } else if (now - began > longest) {
        observer.disconnect();
        reject(new Error('the page never comes to rest'));
      } else {
        setTimeout(look, 20);
      }
    };
    look();
  });

/** Runs in the page. @returns {import('./judge.js').Shown} */
const read = () => {
  const verdict = document.querySelector('[data-verdict]');
  const all = (name) =>
    [...document.querySelectorAll(`[data-${name}]`)].map((element) => element.dataset[name]);
  // What the page says before anything is pasted is no answer.
  const text = document.body.innerText.replace(/^[\s\S]*?A session cookie\s/u, '');
  return {
    text: `${text}\n${all('rule').join('\n')}`,
    verdict: verdict?.dataset.verdict,
    state: verdict?.dataset.state,
    tone: verdict?.dataset.tone,
    headline: verdict?.innerText.trim() ?? '',
    artifacts: all('artifact'),
    payload: document.querySelector('[data-part="payload"]')?.innerText ?? '',
  };
};

/**
 * @typedef {object} Case
 * @property {string} id
 * @property {string} input for the large box
 * @property {string} [key] for the key box
 * @property {string} [reading] an option of "Read a secret as"
 * @property {Readonly<Record<string, string>>} [expectFields] what is filled into the fields of "Check against your API’s settings", by their labels
 */

/**
 * @param {import('playwright').Page} page whose clock the caller has set
 * @param {string} address of the built page
 */
export const visitor = (page, address) => {
  const settle = () => page.evaluate(settled, { still: STILL, longest: LONGEST });
  const open = async () => {
    await page.goto('about:blank');
    await page.goto(`${address}#/inspect`);
  };
  /** What a case leaves behind that "Clear" does not take away. */
  let isStated = true;

  /** @param {Case} one @returns {Promise<import('./judge.js').Shown>} */
  const show = async ({ input, key, reading, expectFields }) => {
    if (isStated) await open();
    isStated = reading !== undefined || expectFields !== undefined;
    const clear = page.getByRole('button', { name: 'Clear', exact: true });
    if ((await clear.count()) > 0) {
      await clear.click();
      await page.locator('article[data-artifact], [data-nothing]').first().waitFor({ state: 'detached' });
    }
    await page.getByRole('textbox', { name: 'Token or text to inspect' }).fill(input);
    await page.locator('article[data-artifact], [data-nothing]').first().waitFor({ timeout: LONGEST });
    await settle();
    const box = page.getByRole('textbox', { name: 'Key or secret' });
    if (key !== undefined && (await box.count()) > 0) {
      await box.first().fill(key);
      if (reading !== undefined) await page.getByLabel('Read a secret as').first().selectOption(reading);
      await settle();
    }
    if (expectFields !== undefined) {
      await page.getByText('Check against your API’s settings').first().click();
      for (const [label, value] of Object.entries(expectFields)) {
        await page.getByLabel(label, { exact: true }).fill(value);
      }
      await settle();
    }
    return page.evaluate(read);
  };

  return {
    /** Pastes it, and reads what is shown. A visit that failed leaves nothing behind for the next one. */
    show: async (one) => {
      try {
        return await show(one);
      } catch (error) {
        isStated = true;
        throw error;
      }
    },
  };
};
