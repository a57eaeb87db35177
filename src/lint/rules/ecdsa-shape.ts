/** An ECDSA signature that no key can have made: wrong length, or r or s out of range. Not: one that does not match (sig-invalid). */
import { algorithmOf } from '#jose/algorithms';
import { signatureFault } from '#jose/jws/gate';
import { document, rfc } from '#sources/sources';
import { ACCESS, ES256, HS256, jwt } from '../example-token';
import { parameterOf } from '../placed';
import { firstSentence } from '../title';
import { defineRule } from '../rule';
import { isLossless } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The signature does not have the shape of ECDSA.',
  why: 'The signature is cut off, has another form, or is made of zeros. A flawed verifier once accepted zeros for any text.',
  fix: 'Write r and s one after the other, each in the full length of the curve. Some libraries call this IEEE P1363.',
  sources: [rfc(7518, '3.4'), document('cve-2022-21449')],
  examples: {
    now: 1790000000,
    bad: [
      jwt(
        { alg: 'ES256', kid: 'oven-1' },
        ACCESS,
        'MEYCIQC1i794DK7cXslpXdrH69vajRGzlWpyaEzCQMXdlLDQbQIhAP0IH5yNt1K4i_1eSBSQkxODHA2qtCHrq7MBxaOl171-',
      ),
      jwt({ alg: 'ES256', kid: 'oven-1' }, ACCESS, 'A'.repeat(86)),
    ],
    good: [jwt(ES256, ACCESS), jwt(HS256, ACCESS)],
  },
  check(jws) {
    const algorithm = algorithmOf(parameterOf(jws, 'alg')?.text ?? '');
    const { signature, segments } = jws;
    if (algorithm?.order === undefined || !signature || signature.text === '') return undefined;
    // What is cut off elsewhere, or misspelt, is reported there.
    if (segments.length !== 3 || !isLossless(signature)) return undefined;
    const fault = signatureFault(jws, algorithm);
    return fault && { at: signature.span, says: firstSentence(fault.says) };
  },
});
