/** Parts of an encrypted token that cannot be what its header says. */
import type { Jwe, JweSegmentName } from '#jose/jwe/jwe';
import { contentEncryptionOf, encryptedKeyBytes, keyManagementOf } from '#jose/jwe/algorithms';
import { rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { jweOf } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule, type Report } from '../rule';

const HEADER = { alg: 'A128KW', enc: 'A128GCM' };
const KEY = 'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4g';
const IV = 'PVssLfiPLcOkr9yb';
const CONTENT = 'bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw';
const TAG = 'q_2QcOslN_YxvIsF3A4Vrw';

/** An algorithm that is missing, or whose sizes are not known. */
const algorithmFault = (jwe: Jwe, name: 'alg' | 'enc'): Report | undefined => {
  const parameter = parameterOf(jwe, name);
  if (!parameter) return { at: jwe.header.span, says: `The header parameter ${name} is missing.` };
  const { text, at } = parameter;
  if (text === undefined) return { at, says: `The header parameter ${name} is not a string.` };
  if (name === 'alg' ? keyManagementOf(text) : contentEncryptionOf(text)) return undefined;
  const says = `${quote(text)} is not registered as ${name} of an encrypted token.`;
  return { at, severity: 'warning', says };
};

export default defineRule({
  on: 'jwe',
  severity: 'error',
  says: 'A part’s size does not fit the header.',
  why: 'A tag that was cut short can be guessed byte by byte. A missing or extra part leads programs into code that nobody tested.',
  fix: 'Refuse the token before any key is used. If you copied it, copy it again in full.',
  sources: [rfc(7516, '5.2'), rfc(7518, '5')],
  examples: {
    bad: [
      jweOf({ alg: 'A128KW' }, `${KEY}.${IV}.${CONTENT}.${TAG}`),
      jweOf(HEADER, `${KEY}.PVssLfiPLcOk.${CONTENT}.${TAG}`),
      jweOf(HEADER, `${KEY}.${IV}.${CONTENT}.q_2QcA`),
      jweOf(HEADER, `.${IV}.${CONTENT}.${TAG}`),
      jweOf({ alg: 'dir', enc: 'A128GCM' }, `${KEY}.${IV}.${CONTENT}.${TAG}`),
      jweOf({ alg: 'A128KW', enc: 'A129GCM' }, `${KEY}.${IV}.${CONTENT}.${TAG}`),
    ],
    good: [
      jweOf(HEADER, `${KEY}.${IV}.${CONTENT}.${TAG}`),
      jweOf({ alg: 'dir', enc: 'A256GCM' }, `.${IV}.${CONTENT}.${TAG}`),
      jweOf(
        { alg: 'A256KW', enc: 'A128CBC-HS256' },
        `nId1M-HgcSTykxY7DYnIr1_fuCnsHV4gqsatDZZejZ1L1OHa2_HWjg.${IV}uL4rDA.${CONTENT}.${TAG}`,
      ),
    ],
  },
  check(jwe) {
    if (jwe.segments.length !== 5 || jwe.header.json?.problem) return undefined;
    const management = keyManagementOf(parameterOf(jwe, 'alg')?.text ?? '');
    const encryption = contentEncryptionOf(parameterOf(jwe, 'enc')?.text ?? '');
    if (!management || !encryption) return [algorithmFault(jwe, 'alg'), algorithmFault(jwe, 'enc')];
    const segment = (name: JweSegmentName) => {
      const found = jwe.encrypted.find((each) => each.name === name);
      return { at: found?.span ?? jwe.header.span, bytes: found?.decoded.bytes.length };
    };
    const key = segment('encrypted-key');
    const isEmpty = key.bytes === 0;
    const needs = isEmpty ? 'an encrypted key, and it is empty' : 'the encrypted key to be empty';
    const sizes = [
      ['iv', 'initialization vector', encryption.ivBytes],
      ['tag', 'authentication tag', encryption.tagBytes],
    ] as const;
    return [
      isEmpty !== (encryptedKeyBytes(management, encryption) === 0) && {
        at: key.at,
        says: `${management.name} needs ${needs}.`,
      },
      ...sizes.map(([name, title, size]) => {
        const { at, bytes = 0 } = segment(name);
        return (
          bytes !== size && { at, says: `The ${title} has ${bytes} bytes; ${encryption.name} takes ${size}.` }
        );
      }),
    ];
  },
});
