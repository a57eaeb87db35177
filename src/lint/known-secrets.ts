/** Secrets that are told by their own shape, whatever they are called. Not: passwords, which have none (secret-password). */

export interface KnownSecret {
  readonly what: string;
  /** Published in documentation, or for a test system only. */
  readonly harmless: boolean;
}

/** Prefixes and lengths as the issuers document them. */
const KEYS: readonly (readonly [what: string, shape: RegExp])[] = [
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/u],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z\d]{36}|github_pat_\w{82})/u],
  ['a GitLab token', /\bglpat-[\w-]{20}/u],
  ['a Slack token', /\bxox[abeoprs]-[\w-]{10}/u],
  ['a Stripe key', /\b[rs]k_(?:live|test)_[A-Za-z\d]{16}/u],
  ['a Google API key', /\bAIza[\w-]{35}(?![\w-])/u],
  ['an npm token', /\bnpm_[A-Za-z\d]{36}\b/u],
  ['a SendGrid key', /\bSG\.[\w-]{22}\.[\w-]{43}/u],
  ['an OpenAI or Anthropic key', /\bsk-(?:proj|ant)-[\w-]{20}/u],
  ['a private key', /-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY-----/u],
  ['an address with a password', /:\/\/[^\s/:@?#]{0,100}:(?![*x]+@|[<{$][^@]{0,100}@)[^\s/@]{1,100}@/u],
];

/** Every one of them holds one of these: most texts are done with one look. */
export const SECRET_HINT =
  /AKIA|ASIA|gh[oprsu]_|github_pat_|glpat-|xox|k_(?:live|test)_|AIza|npm_|SG\.|sk-|-----BEGIN|:\/\/[^/@]*@/u;

/** AWS ends the keys of its documentation in EXAMPLE. */
const HARMLESS = /\b(?:AKIA[A-Z\d]*EXAMPLE|[rs]k_test_)/u;

/** A private key of 4096 bits is shorter; more is not read. */
const LONGEST = 4096;

/** The first secret in a text; nothing for keys that are made to be published. */
export const knownSecretIn = (text: string): KnownSecret | undefined => {
  const read = text.slice(0, LONGEST);
  if (!SECRET_HINT.test(read)) return undefined;
  const key = KEYS.find(([, shape]) => shape.test(read));
  return key && { what: key[0], harmless: HARMLESS.test(read) };
};

/** crypt, bcrypt, Argon2, scrypt and PBKDF2 in the forms that libraries store, and LDAP's salted SHA-1. */
const HASH =
  /^(?:\$(?:1|5|6|y|7)\$|\$2[abxy]?\$\d\d\$[./A-Za-z\d]{40}|\$argon2(?:id|i|d)\$|\$scrypt\$|\$pbkdf2|(?:pbkdf2_sha\d+|argon2|scrypt)[:$]|\{SSHA\d*\})/u;

/** True for a password hash with its salt, as it is stored. */
export const isPasswordHash = (text: string): boolean => HASH.test(text);
