/** Whether a text is worth a closer look. */

/** How a JOSE header begins in base64url, what names a key in JSON, and how a PEM begins. The first and the last also in base64 once more, in each of its three places. The first also in hexadecimal, in octets of a URL and in escapes of a program. */
const SIGNS =
  /ey[JA]|ew[o0k]|kty|-----BEGIN |ZX(?:l[JK]|lB|d[rv]|cw)|leU[Fp]|V5[QS]|LS0tLS1|Basic |6579(?:4[aA1])|%65%79|\\u0065\\u0079/u;

/** True unless the text surely holds neither token nor key. */
export const isPromising = (text: string): boolean => text.length > 8 && SIGNS.test(text);
