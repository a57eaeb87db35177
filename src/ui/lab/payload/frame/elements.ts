/**
 * Links and forms, whose requests the sandbox would drop without a word. Not: images, style sheets and the like, which
 * the browser's policy reports (watch-policy.ts), nor `location = …`, which no script can redefine.
 */
import { plainRequest, type Sending } from './sending';

const submission = (form: HTMLFormElement, submitter?: HTMLElement): Parameters<Sending['send']>[0] => {
  const by =
    submitter instanceof HTMLButtonElement || submitter instanceof HTMLInputElement ? submitter : undefined;
  const own = by?.hasAttribute('formaction') ? by.formAction : form.getAttribute('action');
  const url = new URL(own ?? '', document.baseURI);
  const entries = [...new FormData(form, by)].map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : value.name,
  ]);
  const content = new URLSearchParams(entries).toString();
  if (form.method !== 'post') {
    url.search = content;
    return plainRequest('form', url.href);
  }
  const fields = [['Content-Type', 'application/x-www-form-urlencoded']] as const;
  return { way: 'form', method: 'POST', url: url.href, fields, content, credentials: true };
};

export const simulateElements = ({ send }: Sending): void => {
  const submit = (form: HTMLFormElement, submitter?: HTMLElement) => {
    void send(submission(form, submitter));
  };
  HTMLFormElement.prototype.submit = function submitAsIs() {
    submit(this);
  };
  HTMLFormElement.prototype.requestSubmit = function submitWithEvent(submitter) {
    const init = { bubbles: true, cancelable: true, submitter: submitter ?? null };
    if (this.dispatchEvent(new SubmitEvent('submit', init))) submit(this, submitter ?? undefined);
  };
  // A link that is in no document: its click reaches no window.
  // oxlint-disable-next-line typescript/unbound-method
  const click = HTMLElement.prototype.click;
  HTMLElement.prototype.click = function clickLink() {
    const isLoose = this instanceof HTMLAnchorElement && !this.isConnected && /^https?:/u.test(this.href);
    if (isLoose) void send(plainRequest('link', this.href));
    else click.call(this);
  };
  // After every handler of the page's own.
  window.addEventListener('click', (event) => {
    const target = event.composedPath().find((each) => each instanceof Element);
    if (event.defaultPrevented || !target) return;
    const link = target.closest<HTMLAnchorElement | HTMLAreaElement>('a[href], area[href]');
    if (link && /^https?:/u.test(link.href)) {
      event.preventDefault();
      void send(plainRequest('link', link.href));
      return;
    }
    const button = target.closest<HTMLButtonElement | HTMLInputElement>('button, input');
    if (button?.form && ['submit', 'image'].includes(button.type)) {
      event.preventDefault();
      button.form.requestSubmit(button);
    }
  });
};
