/** Content that was compressed before it was encrypted. */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { jweOf } from '../example-token';
import { defineRule } from '../rule';
import { jweParameter } from '../jwe-parameter';

export default defineRule({
  on: 'jwe',
  severity: 'warning',
  says: 'The content is compressed before encryption.',
  why: 'The token’s length then reveals something about its content. A small token can also unpack to gigabytes and bring the recipient down.',
  fix: 'Leave zip out. A recipient that must allow it stops unpacking at a limit.',
  sources: [rfc(8725, '3.6'), rfc(7516, '4.1.3'), document('rfc8725bis', 'section 3.15')],
  examples: {
    bad: [
      jweOf(
        { alg: 'A128KW', enc: 'A128GCM', zip: 'DEF' },
        'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4g.PVssLfiPLcOkr9yb.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw',
      ),
      jweOf(
        { alg: 'A128KW', enc: 'A128GCM', zip: 'GZIP' },
        'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4g.PVssLfiPLcOkr9yb.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw',
      ),
    ],
    good: [
      jweOf(
        { alg: 'A128KW', enc: 'A128GCM' },
        'nId1M-HgcSTykxY7DYnIr1_fuCnsHV4g.PVssLfiPLcOkr9yb.bHVmJn5Na3Yti0Py2LBC67beS5I_H47Gp-N8gQa_Cw.q_2QcOslN_YxvIsF3A4Vrw',
      ),
    ],
  },
  *check(jwe) {
    const zip = jweParameter(jwe, 'zip');
    if (!zip) return;
    const at = carriersIn(jwe.header, zip.span);
    const name = stringOf(zip.value);
    if (name === 'DEF') yield { at };
    else {
      const what = name === undefined ? 'not a string' : quote(name);
      yield {
        at,
        severity: 'error',
        says: `zip is ${what}; the only registered compression is "DEF".`,
      };
    }
  },
});
