/** Names of secrets, and texts that are placeholders for one. */
import { isRandomLooking } from '#text/random-looking';
import { wordsIn } from './words';

/** `JWT_SECRET`, `secretKey`, `signing_key`; not `SECRET_NAME`, `publicKey` or `clientSecretId`. */
const SECRET =
  /(?:^|[a-z\d_])secrets?(?:_?or_?(?:private_?)?key|_?key|_?text)?$|(?:jwt|sign(?:ing|ature)?|hmac|private|encryption)_?(?:secret_?)?key$|jwt_?pass(?:word|phrase)?$/u;
/** What is under such a name is more often the name of a place than a secret. */
const VAGUE = /(?:^|_)(?:token|session|cookie|auth)_?key$/u;
const NOT_SECRET =
  /public|shared|totp|otp|mfa|(?:name|arn|path|file|url|uri|id|version|length|manager|service|provider|store|header|field|param|prefix|label|title|placeholder|question|hint|type|error|message|text|storage_?key|api_?key|access_?key)$/u;
/** Made to be wrong, or to be told from a real one. */
const ON_PURPOSE =
  /(?:^|_)(?:wrong|invalid|bad|fake|dummy|mock|sample|placeholders?|weak|known|forbidden|insecure|missing|no)(?:_|$)/u;

const plain = (name: string): string => wordsIn(name).join('_');

/** True for the name of what signs tokens or cookies. */
export const isSecretName = (name: string): boolean => {
  const words = plain(name);
  return SECRET.test(words) && !NOT_SECRET.test(words) && !ON_PURPOSE.test(words);
};

/** What signs or encrypts is named after that, or after nothing: `NEYNAR_SECRET` is someone else's. */
const SIGNS = /jwt|jws|jwe|sign|session|cookie|auth|token|hmac|encrypt|refresh|access/u;
const PLAIN = new Set(
  'secret secrets key keys private server app my the a default main global base core site web text or'.split(
    ' ',
  ),
);

/** `AWS_SECRET_ACCESS_KEY`: AWS gives it out, and calls it so. */
const OF_AWS = /secret_access_key|(?:^|_)aws_/u;

/** True for names of secrets that another service gave, as far as they tell: an API key signs no login. */
export const isOfAnother = (name: string): boolean =>
  OF_AWS.test(plain(name)) || (!SIGNS.test(plain(name)) && wordsIn(name).some((word) => !PLAIN.has(word)));

/** True for names of a key, or the name of one: the text has to look like a key. */
export const isVagueName = (name: string): boolean => {
  const words = plain(name);
  return VAGUE.test(words) && !NOT_SECRET.test(words) && !ON_PURPOSE.test(words);
};

/** True for names of what holds texts for people, names of settings, or secrets that are refused. */
export const holdsNoSecrets = (name: string): boolean =>
  /(?:^|_)(?:labels?|messages?|errors?|codes|texts?|titles?|i18n|translations?|locales?|columns?|fields?|query|queries|names?|keys|headers?|params?|placeholders?|inputs?|types?|tokens|providers?|env|descriptions?|hints?|rules|schemas?)(?:_|$)/u.test(
    plain(name),
  ) || ON_PURPOSE.test(plain(name));

/** Words of names of places: a text of nothing else names one. */
const PLACES = new Set(
  'access refresh id ids token tokens auth authentication authorization user users session sessions key keys jwt cookie cookies secret secrets login app api storage store data current state csrf xsrf bearer header name value client server config settings env private public signing encryption next react vue admin account x http https web local the for of and my credentials password passwd sid uid'.split(
    ' ',
  ),
);

/**
 * True for a text that names something or is there to be read: `access_token`, `JWT_SECRET`, `Client secret`, `app/token`.
 * @param name of the variable or property that holds it
 */
export const isNameOrLabel = (text: string, name: string): boolean => {
  const words = wordsIn(text);
  if (words.length === 0 || text.length < 3) return true;
  if (plain(text) === plain(name)) return true;
  // `{ webJwtKey: 'till_web_jwt_key' }`: a key of what is stored.
  if (/key$/iu.test(name) && /^[a-z]+(?:_[a-z]+)+$/u.test(text) && text.endsWith(`_${plain(name)}`))
    return true;
  // The name of a variable or of a place in a store of secrets.
  if (
    /^(?:[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|(?:arn|projects|vault|op|env|alias|ref)[:/].*|\/.*|@[\w./-]+)$/u.test(
      text,
    )
  )
    return true;
  // A sentence, or a label, about secrets.
  if (/^[A-Z][^_]*\s/u.test(text) && words.some((word) => PLACES.has(word))) return true;
  // A file.
  if (/^\.{0,2}\/|\/[\w-]+\.\w+$|\.(?:pem|crt|cer|p8|p12|pfx)$/u.test(text)) return true;
  // A part of an address, or a selector of CSS.
  if (/[:/]$|\$\{|^[#.][a-z][\w-]*$/u.test(text)) return true;
  // `my-secret-key` is what people write who mean to replace it.
  const isOne = words.length === 1 && /secret/iu.test(name);
  return (
    !isOne &&
    !/\b(?:my|your)\b|\blocal\b.*\bsecret\b/u.test(words.join(' ')) &&
    words.every((word) => PLACES.has(word))
  );
};

/** True for a text that nobody would write by hand as a name: letters, digits and signs without order. */
export const looksLikeKey = (text: string): boolean =>
  text.length >= 16 && !/\s/u.test(text) && /\d/u.test(text) && /[a-z]/iu.test(text) && isRandomLooking(text);

/** Made to be published: keys to verify with, and certificates. */
export const isPublicKey = (text: string): boolean =>
  /-----BEGIN (?:(?:RSA|EC) )?PUBLIC KEY-----|-----BEGIN CERTIFICATE-----|^ssh-(?:rsa|ed25519) /u.test(text);

/** PEM of a key that signs; its first line alone is only looked for. */
export const isPrivateKey = (text: string): boolean =>
  /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----\s*[A-Za-z\d+/=]{16}/u.test(text);

/** A text that says itself what it is for: `test`, `eval-fixture`; or the name of a type. */
export const isForTests = (text: string): boolean =>
  wordsIn(text).some((word) =>
    /^(?:tests?|testing|demo|synthetic|fixtures?|dummy|mock|fake|foo|bar|foobar|baz|hidden|redacted|masked|omitted|placeholder|unused|ignored|bench(?:mark)?|string|number|boolean)$/u.test(
      word,
    ),
  );

/** What documentation writes in place of a secret: `<your secret>`, `…`, `***`. */
export const isPlaceholder = (text: string): boolean =>
  /^\s*(?:<[^<>]*>|\{\{[^{}]*\}\}|[*xX•]{3,}|%\w+%|\$\{\w+\}|\$\w+|__\w+__)\s*$|\.{3}|…/u.test(text);

/** True for what is counted up: `1234567890abcdef`, `0102030405`. */
export const isCountedUp = (text: string): boolean => {
  const signs = Array.from(text.replaceAll(/[^\da-z]/giu, '').toLowerCase(), (sign) =>
    Number.parseInt(sign, 36),
  );
  const steps = (values: readonly number[]): number =>
    values.filter((value, index) => value === (values[index - 1] ?? Number.NaN) + 1).length / values.length;
  const pairs = signs.flatMap((sign, index) =>
    index % 2 === 0 ? [] : [(signs[index - 1] ?? 0) * 36 + sign],
  );
  return signs.length > 7 && (steps(signs) > 0.7 || steps(pairs) > 0.7);
};
