/** The line to run in a site's own DevTools console; its output is a storage dump. This page does not run it. */

/** `copy` is a command of the console in every browser; HttpOnly cookies are not in `document.cookie`. */
export const STORAGE_SNIPPET =
  'copy(JSON.stringify({localStorage: {...localStorage}, sessionStorage: {...sessionStorage}, cookie: document.cookie}, null, 2))';
