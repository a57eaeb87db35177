/** Names of secrets, and texts that stand in place of one. Not: secrets themselves. */

/** `JWT_SECRET`, `secretKey`, `signing_key`; not `SECRET_NAME`, `publicKey` or `clientSecretId`. */
const SECRET =
  /(?:^|[a-z\d_-])secret(?:s|_?-?or_?-?(?:private_?)?key|_?-?key|_?-?text)?$|(?:jwt|token|sign(?:ing|ature)?|session|cookie|hmac|private|encryption|auth)[_-]?(?:secret[_-]?)?key$|jwt[_-]?pass(?:word|phrase)?$|^secret/iu;
const NOT_SECRET =
  /public|name$|arn$|path$|file$|url$|uri$|(?:^|_)id$|Id$|version$|length|manager|service|provider|storage[_-]?key$|store|header|field|param|prefix|label|title|placeholder|_?api_?key$/iu;

/** True for the name of what signs tokens or cookies. */
export const isSecretName = (name: string): boolean => SECRET.test(name) && !NOT_SECRET.test(name);

/** Made to be published: keys to verify with, and certificates. */
export const isPublicKey = (text: string): boolean =>
  /-----BEGIN (?:(?:RSA|EC) )?PUBLIC KEY-----|-----BEGIN CERTIFICATE-----|^ssh-(?:rsa|ed25519) /u.test(text);

/** PEM of a key that signs. */
export const isPrivateKey = (text: string): boolean =>
  /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----/u.test(text);

/** What documentation writes where a secret would stand: `<your secret>`, `…`, `***`. */
export const isPlaceholder = (text: string): boolean =>
  /^\s*(?:<[^<>]*>|\{\{[^{}]*\}\}|\.{3}|…|[*xX•]{3,})\s*$/u.test(text);
