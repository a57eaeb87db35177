/** Parts of an encrypted token that cannot be what its header says. */
import type { Jwe, JweSegmentName } from '#jose/jwe/jwe';
import { contentEncryptionOf, encryptedKeyBytes, keyManagementOf } from '#jose/jwe/algorithms';
import { carriersIn, stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { jweOf } from '../example-token';
import { jweParameter } from '../jwe-parameter';
import { defineRule, type Report } from '../rule';

/** An algorithm that is missing, or whose sizes are not known. */
const algorithmFaults = (jwe: Jwe): Report[] =>
  ['alg', 'enc'].flatMap((name): Report[] => {
    const member = jweParameter(jwe, name);
    const value = stringOf(member?.value);
    if (!member) return [{ at: jwe.header.span, says: `The header parameter ${name} is missing.` }];
    const at = carriersIn(jwe.header, member.span);
    if (value === undefined) return [{ at, says: `The header parameter ${name} is not a string.` }];
    if (name === 'alg' ? keyManagementOf(value) : contentEncryptionOf(value)) return [];
    return [
      {
        at,
        severity: 'warning',
        says: `${quote(value)} is not registered as ${name} of an encrypted token.`,
      },
    ];
  });

export default defineRule({
  on: 'jwe',
  severity: 'error',
  says: 'A part’s size does not fit the header.',
  why: 'A tag that was cut short can be guessed byte by byte. A missing or extra part leads programs into code that nobody tested.',
  fix: 'Refuse the token before any key is used. If you copied it, copy it again in full.',
  sources: [rfc(7516, '5.2'), rfc(7518, '5')],
  examples: {
    bad: [
      jweOf(
        { alg: 'A128KW' },
        'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4g.PVssLfiPLcOkr9yb.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw',
      ),
      jweOf(
        { alg: 'A128KW', enc: 'A128GCM' },
        'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4g.PVssLfiPLcOk.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw',
      ),
      jweOf(
        { alg: 'A128KW', enc: 'A128GCM' },
        'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4g.PVssLfiPLcOkr9yb.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcA',
      ),
      jweOf(
        { alg: 'A128KW', enc: 'A128GCM' },
        '.PVssLfiPLcOkr9yb.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw',
      ),
      jweOf(
        { alg: 'dir', enc: 'A128GCM' },
        'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4g.PVssLfiPLcOkr9yb.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw',
      ),
      jweOf(
        { alg: 'A128KW', enc: 'A129GCM' },
        'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4g.PVssLfiPLcOkr9yb.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw',
      ),
    ],
    good: [
      jweOf(
        { alg: 'A128KW', enc: 'A128GCM' },
        'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4g.PVssLfiPLcOkr9yb.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw',
      ),
      jweOf(
        { alg: 'dir', enc: 'A256GCM' },
        '.PVssLfiPLcOkr9yb.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw',
      ),
      jweOf(
        { alg: 'A256KW', enc: 'A128CBC-HS256' },
        'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4gqsatDZZejZ1L1OHa2_HWjg.PVssLfiPLcOkr9ybuL4rDA.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw',
      ),
    ],
  },
  *check(jwe) {
    if (jwe.segments.length !== 5 || jwe.header.json?.problem) return;
    yield* algorithmFaults(jwe);
    const management = keyManagementOf(stringOf(jweParameter(jwe, 'alg')?.value) ?? '');
    const encryption = contentEncryptionOf(stringOf(jweParameter(jwe, 'enc')?.value) ?? '');
    if (!management || !encryption) return;
    const bytes = (name: JweSegmentName): number | undefined =>
      jwe.encrypted.find((segment) => segment.name === name)?.decoded.bytes.length;
    const at = (name: JweSegmentName) =>
      jwe.encrypted.find((segment) => segment.name === name)?.span ?? jwe.header.span;
    const wanted = encryptedKeyBytes(management, encryption);
    const isEmpty = bytes('encrypted-key') === 0;
    if (isEmpty !== (wanted === 0)) {
      const says = isEmpty ? 'an encrypted key, and it is empty' : 'the encrypted key to be empty';
      yield { at: at('encrypted-key'), says: `${management.name} needs ${says}.` };
    }
    const sizes = [
      ['iv', 'initialization vector', encryption.ivBytes],
      ['tag', 'authentication tag', encryption.tagBytes],
    ] as const;
    for (const [name, title, size] of sizes) {
      if (bytes(name) === size) continue;
      yield {
        at: at(name),
        says: `The ${title} has ${bytes(name) ?? 0} bytes; ${encryption.name} takes ${size}.`,
      };
    }
  },
});
