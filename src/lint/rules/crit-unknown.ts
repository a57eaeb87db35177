/** An extension that must be understood and is not understood here. Not: a list that is wrong in itself (crit-malformed). */
import { UNDERSTOOD } from '#jose/jws/gate';
import { carriersIn, headerParameter, objectOf, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { ALWAYS_KNOWN } from '../crit';
import { ACCESS, encoded, jwt, TOKEN } from '../example-token';
import { defineRule, type Report } from '../rule';

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
    const crit = headerParameter(jws, 'crit')?.value;
    if (crit?.type !== 'array') return [];
    const inHeader = new Set(objectOf(jws.header)?.members.map(({ name }) => name));
    const before = new Set<string>();
    const reports: Report[] = [];
    for (const item of crit.items) {
      const name = stringOf(item);
      if (name === undefined || before.has(name) || UNDERSTOOD.has(name)) continue;
      before.add(name);
      // What must not be listed, or is not there, crit-malformed tells.
      if (ALWAYS_KNOWN.has(name) || !inHeader.has(name)) continue;
      reports.push({
        at: carriersIn(jws.header, item.span),
        says: `crit requires ${quote(name)}, which is not understood here.`,
      });
    }
    return reports;
  },
});
