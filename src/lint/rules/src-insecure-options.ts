/** Options that turn a library's own guards off. Not: the one that ignores the expiry (src-ignore-expiration). */
import { document } from '#sources/sources';
import { callAround, isBoolean, settingsIn, type Setting } from '../code/ask';
import type { Code } from '../code/code';
import { defineRule } from '../rule';

/** The value that turns the guard off. */
const SWITCHES: Readonly<Record<string, boolean>> = {
  allowInsecureKeySizes: true,
  allowInvalidAsymmetricKeyTypes: true,
  insecure_decode: true,
  allowEmbeddedKey: true,
  verify_signature: false,
  RequireSignedTokens: false,
  verify: false,
};

const ABOUT_TOKENS = /jwt|jws|jose|token/iu;

/** `verify: false` is an option of much else. */
const isAboutTokens = (code: Code, { key, node }: Setting): boolean => {
  if (key !== 'verify') return true;
  const call = callAround(code, node);
  return call !== undefined && ABOUT_TOKENS.test(code.text.slice(call.callee.at.start, call.callee.at.end));
};

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'An option turns off a guard of the library.',
  why: 'The guard refuses weak keys, keys that do not fit the algorithm, or unsigned tokens. Without it, a forged token can pass.',
  fix: 'Remove the option and replace the key that needs it. RSA keys have at least 2048 bits, and the key type fits the algorithm.',
  sources: [document('cve-2022-23539')],
  examples: {
    bad: [
      "import jwt from 'jsonwebtoken';\njwt.verify(token, key, { algorithms: ['RS256'], allowInsecureKeySizes: true });",
      "import jwt from 'jsonwebtoken';\njwt.sign(claims, key, { algorithm: 'RS256', expiresIn: '5m', allowInvalidAsymmetricKeyTypes: true });",
      'const options = { verify_signature: false };',
    ],
    good: [
      "import jwt from 'jsonwebtoken';\njwt.verify(token, key, { algorithms: ['RS256'], allowInsecureKeySizes: false });",
      'send(order, { verify: false });',
    ],
  },
  *check(code) {
    for (const setting of settingsIn(code)) {
      const off = Object.hasOwn(SWITCHES, setting.key) ? SWITCHES[setting.key] : undefined;
      if (off === undefined || !isBoolean(code, setting.value, off) || !isAboutTokens(code, setting))
        continue;
      yield {
        at: setting.node.at,
        ...(setting.value.type === 'constant'
          ? { replace: { at: setting.value.at, with: String(!off) } }
          : {}),
        severity: 'error',
        says: `The option ${setting.key} turns off a guard of the library.`,
      };
    }
  },
});
