/** What the functions ask of a browser, and how they find things in the page. Not: one browser (drivers/). */

/** A browser with one window of the page; more may open. */
export interface Driver {
  /** As in “Firefox 153.8.0esr”. */
  readonly name: string;
  readonly goTo: (url: string) => Promise<void>;
  /** Runs the body of a function in the page; a promise that it returns is waited for. Values are JSON. */
  readonly run: (body: string, ...parameters: readonly unknown[]) => Promise<unknown>;
  /** A real click into the middle of the element that the body of a function returns. */
  readonly click: (body: string, ...parameters: readonly unknown[]) => Promise<void>;
  /** Real keys, one after the other: characters, or names such as `PageDown`; with the Control key held. */
  readonly press: (keys: readonly string[], control?: boolean) => Promise<void>;
  /** The page on paper: a PDF in base64; undefined where the browser's driver has no such command. */
  readonly print: () => Promise<string | undefined>;
  /** Windows that are open, and which of them the commands go to, from 0 on, in the order they were opened. */
  readonly windows: () => Promise<number>;
  readonly switchTo: (window: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Written before every script: finds what a person sees, by what it is called. */
const FIND = `
const nameOf = (element) => (element.getAttribute('aria-label') ?? (element.labels?.[0] ?? element).textContent).replaceAll(/\\s+/g, ' ').trim();
const find = (selector, name) => [...document.querySelectorAll(selector)].find((element) => element.getClientRects().length > 0 && !element.closest('[inert]') && (name === undefined || name === null || nameOf(element).includes(name)));
`;

const BUTTONS = 'button, a[href], [role=button], [role=tab], [role=radio], label, summary';

/** Milliseconds for one thing to come about; a busy machine takes its time. */
const PATIENCE = 180_000;

/** One page in one browser, as a person uses it. */
export class Hands {
  readonly driver: Driver;
  /** Address of the built page, with a slash at its end. */
  readonly home: string;

  constructor(driver: Driver, home: string) {
    this.driver = driver;
    this.home = home;
  }

  /** @param place what follows the page's address: `#/lab` */
  async open(place: string): Promise<void> {
    // Another query makes it another document.
    opened += 1;
    await this.driver.goTo(`${this.home}?${opened}${place}`);
    // On a busy machine a driver may go on before the other document is there.
    await this.until(
      place,
      `return location.search === arguments[0] && document.readyState === 'complete'`,
      `?${opened}`,
    );
  }

  run(body: string, ...parameters: readonly unknown[]): Promise<unknown> {
    return this.driver.run(FIND + body, ...parameters);
  }

  /**
   * Waits until the body of a function returns something that is so.
   * @throws Error with what it was about and the page's text
   */
  async until(about: string, body: string, ...parameters: readonly unknown[]): Promise<unknown> {
    const end = Date.now() + PATIENCE;
    let last: unknown;
    while (Date.now() < end) {
      last = await this.run(body, ...parameters).catch(String);
      // What a script throws comes back as its text.
      const isError = typeof last === 'string' && /^\w*(?:Error|Exception)\b/u.test(last);
      if (last !== undefined && last !== null && last !== false && last !== '' && !isError) return last;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
    const text = await this.run('return document.body.innerText').catch(String);
    throw new Error(`${about} did not come: ${String(last)}\n${String(text).slice(0, 600)}`);
  }

  /** Waits for an element that is shown. */
  async see(selector: string, name?: string): Promise<void> {
    await this.until(
      `${selector} ${name ?? ''}`,
      'return Boolean(find(arguments[0], arguments[1]))',
      selector,
      name ?? null,
    );
  }

  async text(selector: string): Promise<string> {
    return String(await this.until(selector, 'return find(arguments[0])?.innerText', selector));
  }

  async click(name: string, selector = BUTTONS): Promise<void> {
    await this.see(selector, name);
    await this.driver.click(`${FIND} return find(arguments[0], arguments[1]);`, selector, name);
  }

  /** Chooses an option of a native menu, as its user would by keys. */
  async choose(menu: string, option: string): Promise<void> {
    await this.see('select', menu);
    await this.run(
      `const menu = find('select', arguments[0]);
      menu.value = arguments[1];
      menu.dispatchEvent(new Event('change', { bubbles: true }));`,
      menu,
      option,
    );
  }

  /** Puts a text into a field through the clipboard, with Control and keys alone. */
  async paste(text: string, selector = 'textarea'): Promise<void> {
    const wanted = text.replaceAll(/\r\n?/gu, '\n');
    // A clipboard may take a moment to know a text, and a page to have its field.
    for (let tries = 0; tries < 10; tries += 1) {
      await this.see(selector);
      // The clipboard's text has to come from somewhere: a field of our own that is gone at once.
      await this.run(
        `const field = document.createElement('textarea');
        field.id = 'to-be-copied';
        field.value = arguments[0];
        document.body.prepend(field);
        field.select();`,
        text,
      );
      await this.driver.press(['a', 'c'], true);
      await this.run(
        `document.getElementById('to-be-copied').remove(); find(arguments[0]).focus();`,
        selector,
      );
      await this.driver.press(['a', 'v'], true);
      if ((await this.run('return find(arguments[0])?.value', selector)) === wanted) return;
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
    }
    throw new Error(`The paste did not arrive: ${text.slice(0, 60)}`);
  }
}

let opened = 0;
