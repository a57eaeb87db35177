/** Whether a text is worth a closer look. Not: whether it holds anything. */

/** How a JOSE header begins in base64url, what names a key in JSON, and how a PEM begins. */
const SIGNS = /ey[JA]|ew[o0k]|kty|-----BEGIN /u;

/** True unless the text surely holds neither token nor key. */
export const isPromising = (text: string): boolean => text.length > 8 && SIGNS.test(text);
