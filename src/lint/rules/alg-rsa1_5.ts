/** RSA encryption in the old way, whose errors tell an attacker the plaintext. */
import { document, rfc } from '#sources/sources';
import { jweOf } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

const REST =
  'OLPkXSjveI_MOYEL9yGn2xyXLPppg71TbcL90RWdByknA92ymnynhsCxuUfOqbOheCAmhmjSt5bgifMNAlJ7kcAD1s2f6zbcsC022EeQF81YjaTk1zYxfcK9Rl-YUHEUPAz73R-a6SbaG0eHNmMZ3ey-sdoTnR4Ur-gkBrk3yXnhb-toUiIsEfdzR3hRkVeDNRsN57uyKzZ2jSANjiia-kIjX5O7r0hTA3UyiB9dToeRshXmB4ULG6ZF5tWpmsfjz_B-0Rea-dAbgpyQJaGSKFiv4p-w96wH1DOleoq5_LVgXy5p45ftcbjcClHkrGQ1r0cxH9Vqe0_TqGvUyFj-7w.PVssLfiPLcOkr9ybuL4rDA.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw';

export default defineRule({
  on: 'jwe',
  severity: 'error',
  says: 'The key is encrypted with RSA1_5 (PKCS #1 v1.5).',
  why: 'Some recipients answer differently, or later, when the padding is wrong. An attacker who asks often enough can decrypt the content. Fixes have failed again and again.',
  fix: 'Use RSA-OAEP-256 or ECDH-ES, and switch RSA1_5 off at the recipient.',
  sources: [rfc(8725, '3.2'), document('none-deprecated'), rfc(7518, '4.2')],
  examples: {
    bad: [jweOf({ alg: 'RSA1_5', enc: 'A128CBC-HS256' }, REST)],
    good: [jweOf({ alg: 'RSA-OAEP-256', enc: 'A128CBC-HS256' }, REST)],
  },
  check(jwe) {
    const alg = parameterOf(jwe, 'alg');
    return alg?.text === 'RSA1_5' && { at: alg.at };
  },
});
