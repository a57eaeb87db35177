/** A list of critical header parameters that RFC 7515 does not allow. Not: an extension that is not understood (crit-unknown). */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import { ALWAYS_KNOWN } from '../crit';
import { ACCESS, encoded, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { reportsOn } from '../reports-on';
import { defineRule } from '../rule';
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
  if (ALWAYS_KNOWN.has(name)) return `crit must not list ${quote(name)}: every verifier knows it.`;
  if (!inHeader.has(name)) return `crit lists ${quote(name)}, and the header does not have it.`;
  return undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The crit member does not list the header’s extensions.',
  why: 'A sender must not write this. Some verifiers refuse the token, others ignore crit and lose the protection.',
  fix: 'List each extension once and only if the header has it, or leave crit out.',
  sources: [rfc(7515, '4.1.11')],
  examples: {
    bad: [
      jwt({ alg: 'HS256', crit: [] }, ACCESS),
      jwt({ alg: 'HS256', crit: 'oven', oven: 1 }, ACCESS),
      jwt({ alg: 'HS256', crit: ['oven'] }, ACCESS),
      jwt({ alg: 'HS256', crit: ['alg'] }, ACCESS),
      jwt({ alg: 'HS256', crit: ['oven', 'oven'], oven: 1 }, ACCESS),
      jwt({ alg: 'HS256', crit: [1] }, ACCESS),
    ],
    good: [
      TOKEN,
      `${encoded({ alg: 'HS256', b64: false, crit: ['b64'] })}.two rye loaves.3Rp6qspELYAKjocXiNgRVsYwfQlbrg8qpcGG_MrR_0s`,
      jwt({ alg: 'HS256', crit: ['oven'], oven: 1 }, ACCESS),
    ],
  },
  check(jws) {
    const header = joseHeader(jws);
    const crit = parameterOf(jws, 'crit');
    if (!header || !crit) return undefined;
    const items = crit.value.type === 'array' ? crit.value.items : [];
    const what = crit.value.type === 'array' ? 'is an empty list' : 'is not a list';
    const inHeader = new Set(header.members.map(({ name }) => name));
    const before = new Set<string>();
    return [
      items.length === 0 && { at: crit.at, says: `crit ${what}; it must name extensions.` },
      ...reportsOn(items, (item) => {
        const says = faultOf(item, inHeader, before);
        before.add(stringOf(item) ?? '');
        return says === undefined ? undefined : { at: carriersIn(jws.header, item.span), says };
      }),
    ];
  },
});
