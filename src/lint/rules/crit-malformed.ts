/** A list of critical header parameters that RFC 7515 does not allow. Not: an extension that is not understood (crit-unknown). */
import { carriersIn, headerParameter, stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import { ALWAYS_KNOWN } from '../crit';
import { defineRule, type Report } from '../rule';
import { joseHeader } from '../whole';

/** What is wrong with one entry. */
const faultOf = (
  item: Json,
  inHeader: ReadonlySet<string>,
  before: ReadonlySet<string>,
): string | undefined => {
  const name = stringOf(item);
  if (name === undefined) return 'crit lists something that is not a string.';
  if (before.has(name)) return `crit lists ${quote(name)} twice.`;
  if (ALWAYS_KNOWN.has(name))
    return `crit lists ${quote(name)}, which every verifier knows, so it must not stand there.`;
  if (!inHeader.has(name)) return `crit lists ${quote(name)}, and the header does not have it.`;
  return undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The header parameter crit is not a list of extensions that the header has.',
  why: 'A sender must not write this, and verifiers treat it differently: some refuse the token, some ignore crit. What it was to protect is then not protected.',
  fix: 'List each extension once, only extensions that stand in the header, or leave crit out.',
  sources: [rfc(7515, '4.1.11')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsImNyaXQiOltdfQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.DrBmdxSjDqPeB4ISXh8ZWZlIgnt_LLHXRhrnwj_Ik-4',
      'eyJhbGciOiJIUzI1NiIsImNyaXQiOiJvdmVuIiwib3ZlbiI6MX0.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.QyEpBmrauNsVZQJyBzIDsXGwCOgNxGTYC9qgCbmEtRU',
      'eyJhbGciOiJIUzI1NiIsImNyaXQiOlsib3ZlbiJdfQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.w-ZxoTewRvpl3RbdU-8PBMgRqV9LAHzsdx0woK_S6Sc',
      'eyJhbGciOiJIUzI1NiIsImNyaXQiOlsiYWxnIl19.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9._JGs0mDioGLbSQOnyR5RnV9d3XRN4QJpzKqhHN3R5vI',
      'eyJhbGciOiJIUzI1NiIsImNyaXQiOlsib3ZlbiIsIm92ZW4iXSwib3ZlbiI6MX0.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.b4FsvPem3aDqLQWt0m4A87HEWj57aZ4Yo4rWd-R1rJ0',
      'eyJhbGciOiJIUzI1NiIsImNyaXQiOlsxXX0.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.lg6Oz2Uc5fbWJm0GYbQcKiPepOSRvjj5qTmeUYzX2i0',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19.two rye loaves.3Rp6qspELYAKjocXiNgRVsYwfQlbrg8qpcGG_MrR_0s',
      'eyJhbGciOiJIUzI1NiIsImNyaXQiOlsib3ZlbiJdLCJvdmVuIjoxfQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.Dfj1QNq1PrJ7BOCrVnbK32DnTBqDSMmkHDQe7hLwza8',
    ],
  },
  check(jws) {
    const header = joseHeader(jws);
    const crit = headerParameter(jws, 'crit');
    if (!header || !crit) return [];
    const items = crit.value.type === 'array' ? crit.value.items : [];
    const reports: Report[] = [];
    if (items.length === 0) {
      const what = crit.value.type === 'array' ? 'is an empty list' : 'is not a list';
      reports.push({
        at: carriersIn(jws.header, crit.span),
        says: `crit ${what}, where names of extensions should stand.`,
      });
    }
    const inHeader = new Set(header.members.map(({ name }) => name));
    const before = new Set<string>();
    for (const item of items) {
      const says = faultOf(item, inHeader, before);
      before.add(stringOf(item) ?? '');
      if (says !== undefined) reports.push({ at: carriersIn(jws.header, item.span), says });
    }
    return reports;
  },
});
