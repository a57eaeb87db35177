/** An extension that must be understood and is not understood here. Not: a list that is wrong in itself (crit-malformed). */
import { UNDERSTOOD } from '#jose/jws/gate';
import { carriersIn, headerParameter, objectOf, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { ALWAYS_KNOWN } from '../crit';
import { defineRule, type Report } from '../rule';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The token demands an extension that is not understood here.',
  why: 'Whoever does not know the extension must refuse the token. Verifiers that ignored crit have accepted tokens whose limits they never read.',
  fix: 'Use a verifier that implements the extension, and that refuses every other name in crit.',
  sources: [rfc(7515, '4.1.11'), document('cve-2026-32597')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsImNyaXQiOlsib3ZlbiJdLCJvdmVuIjoidHdvIGtleXMifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.nqP23zTeiefFav6DcyqjXU27qaVxkhChQFmMu6NOpKs',
      'eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0IiwiaHR0cDovL29wZW5iYW5raW5nLm9yZy51ay9pYXQiXSwiaHR0cDovL29wZW5iYW5raW5nLm9yZy51ay9pYXQiOjE3OTAwMDAwMDB9.rye.gks_43_6S6DVPoF4yGXu-rWVkwdxZSzLqRZyz_lUeJk',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19.two rye loaves.3Rp6qspELYAKjocXiNgRVsYwfQlbrg8qpcGG_MrR_0s',
      'eyJhbGciOiJIUzI1NiIsImNyaXQiOlsib3ZlbiJdfQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.w-ZxoTewRvpl3RbdU-8PBMgRqV9LAHzsdx0woK_S6Sc',
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
        says: `The header says that ${quote(name)} must be understood (crit), and it is not understood here.`,
      });
    }
    return reports;
  },
});
