/** `XMLHttpRequest` carried as `fetch` is. Synchronous requests, upload events and binary responses are missing. */
import type { Carry } from './fetch';

let carry: Carry;

class SimulatedXhr extends EventTarget {
  static readonly UNSENT = 0;
  static readonly OPENED = 1;
  static readonly HEADERS_RECEIVED = 2;
  static readonly LOADING = 3;
  static readonly DONE = 4;
  readyState = SimulatedXhr.UNSENT;
  status = 0;
  statusText = '';
  responseText = '';
  responseType: XMLHttpRequestResponseType = '';
  withCredentials = false;
  timeout = 0;
  onreadystatechange: ((event: Event) => void) | null = null;
  onload: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  onloadend: ((event: Event) => void) | null = null;
  #method = 'GET';
  #url = '';
  readonly #fields = new Headers();
  #answer: Response | undefined;

  get response(): unknown {
    return this.responseType === 'json' ? (JSON.parse(this.responseText) as unknown) : this.responseText;
  }
  open(method: string, url: string | URL, async = true) {
    if (!async) throw new DOMException('Synchronous requests are not simulated.', 'InvalidAccessError');
    this.#method = method;
    this.#url = String(url);
    this.#become(SimulatedXhr.OPENED);
  }
  setRequestHeader(name: string, value: string) {
    this.#fields.append(name, value);
  }
  getResponseHeader(name: string) {
    return this.#answer?.headers.get(name) ?? null;
  }
  getAllResponseHeaders() {
    return [...(this.#answer?.headers ?? [])].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  }
  abort() {
    this.#answer = undefined;
  }
  send(body: XMLHttpRequestBodyInit | null = null) {
    void this.#send(body);
  }
  async #send(body: XMLHttpRequestBodyInit | null) {
    try {
      this.#answer = await carry('XMLHttpRequest', this.#url, {
        method: this.#method,
        headers: this.#fields,
        body,
        credentials: this.withCredentials ? 'include' : 'same-origin',
      });
      this.responseText = await this.#answer.text();
      this.status = this.#answer.status;
      this.#become(SimulatedXhr.DONE);
      this.#fire('load');
    } catch {
      this.#become(SimulatedXhr.DONE);
      this.#fire('error');
    }
    this.#fire('loadend');
  }
  #become(state: number) {
    this.readyState = state;
    this.#fire('readystatechange');
  }
  #fire(type: 'load' | 'error' | 'loadend' | 'readystatechange') {
    const event = new Event(type);
    this[`on${type}`]?.(event);
    this.dispatchEvent(event);
  }
}

/** @param carries sends a request; any later `fetch` of the page's is another's */
export const simulateXhr = (carries: Carry): void => {
  carry = carries;
  Object.defineProperty(window, 'XMLHttpRequest', {
    configurable: true,
    writable: true,
    value: SimulatedXhr,
  });
};
