/** An extension that must be understood and is not understood here. Not: a list that is wrong in itself (crit-malformed). */
import { UNDERSTOOD } from '#jose/jws/gate';
import { carriersIn, objectOf, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { ALWAYS_KNOWN } from '../crit';
import { ACCESS, encoded, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { reportsOn } from '../reports-on';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  ofHeader: true,
  severity: 'error',
  says: 'The token requires an extension that Claimcheck does not know.',
  why: 'A verifier that does not know the extension must refuse the token. Verifiers that ignored crit have accepted tokens whose limits they never read.',
  fix: 'Use a verifier that implements the extension, and that refuses every other name in crit.',
  sources: [rfc(7515, '4.1.11'), document('cve-2026-32597')],
  examples: {
    bad: [
      jwt({ alg: 'HS256', crit: ['oven'], oven: 'two keys' }, ACCESS),
      `${encoded({ alg: 'HS256', b64: false, crit: ['b64', 'http://openbanking.org.uk/iat'], 'http://openbanking.org.uk/iat': 1790000000 })}.rye.gks_43_6S6DVPoF4yGXu-rWVkwdxZSzLqRZyz_lUeJk`,
    ],
    good: [
      TOKEN,
      `${encoded({ alg: 'HS256', b64: false, crit: ['b64'] })}.two rye loaves.3Rp6qspELYAKjocXiNgRVsYwfQlbrg8qpcGG_MrR_0s`,
      jwt({ alg: 'HS256', crit: ['oven'] }, ACCESS),
    ],
  },
  check(jws) {
    const crit = parameterOf(jws, 'crit')?.value;
    if (crit?.type !== 'array') return undefined;
    const inHeader = new Set(objectOf(jws.header)?.members.map(({ name }) => name));
    const before = new Set<string>();
    return reportsOn(crit.items, (item) => {
      const name = stringOf(item);
      if (name === undefined || before.has(name) || UNDERSTOOD.has(name)) return undefined;
      before.add(name);
      // What must not be listed, or is not there, crit-malformed tells.
      if (ALWAYS_KNOWN.has(name) || !inHeader.has(name)) return undefined;
      const says = `crit requires ${quote(name)}, which is not understood here.`;
      return { at: carriersIn(jws.header, item.span), says };
    });
  },
});
