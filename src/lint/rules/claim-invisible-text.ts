/** Characters in a claim that nobody sees, or that look like others. Text of other languages and emoji are fine. */
import { claimOf } from '#jose/claims/claims';
import { document } from '#sources/sources';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { payloadMembers } from '../part-members';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

/** JSON text without any of these has nothing to hide: most tokens are done with one look. */
const SUSPECT = /[^\t\n\r -~]|\\/u;
/** They reorder the characters beside them (UAX 9). */
const REORDERS = /[\u202a-\u202e\u2066-\u2069]/u;
const PRINTABLE = /^[ -~]*$/u;
const CONTROL = /\p{Cc}/u;
/** As above, but for the line breaks and tabs of a longer text. */
const CONTROL_IN_TEXT = /(?![\t\n\r])\p{Cc}/u;
/** The two joiners belong to many scripts and to emoji, but beside a Latin letter or a digit they join nothing. */
const NO_WIDTH = /[\u200b\u2060\ufeff]|[\u200c\u200d](?:[a-z\d]|$)|(?:^|[a-z\d])[\u200c\u200d]/iu;

/** Small letters of other scripts that look like Latin ones (UTS 39). */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  о: 'o',
  р: 'p',
  ѕ: 's',
  х: 'x',
  у: 'y',
  α: 'a',
  ε: 'e',
  ι: 'i',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  υ: 'u',
  ı: 'i',
};

/** The registered claim that a name passes itself off as. */
const lookAlike = (name: string): string | undefined => {
  if (name.length > 64 || PRINTABLE.test(name)) return undefined;
  const latin = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\P{ASCII}/gu, (letter) => LOOKS_LIKE[letter] ?? letter);
  return claimOf(latin)?.name;
};

const hiddenIn = (text: string, control: RegExp): string | undefined => {
  if (PRINTABLE.test(text)) return undefined;
  if (REORDERS.test(text)) return 'characters that reorder text';
  if (NO_WIDTH.test(text)) return 'characters without width';
  return control.test(text) ? 'control characters' : undefined;
};

const faultOf = (name: string, value: Json): string | undefined => {
  const inName = hiddenIn(name, CONTROL);
  if (inName !== undefined) return `The name ${quote(name)} holds ${inName}.`;
  const alike = lookAlike(name);
  if (alike !== undefined) return `The name ${quote(name)} looks like ${alike}, and is another.`;
  const items = value.type === 'array' ? value.items : [value];
  for (const item of items) {
    const inText = item.type === 'string' ? hiddenIn(item.value, CONTROL_IN_TEXT) : undefined;
    if (inText !== undefined) return `The claim ${quote(name)} holds ${inText}.`;
  }
  return undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'A claim has invisible or look-alike characters.',
  why: 'A person sees one text and the program compares another. A role can look harmless, and a name can look like an approved one.',
  fix: 'Refuse such characters when the token is issued, and show them as escapes.',
  sources: [document('unicode-security')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, role: 'guest\u202enimda' }),
      jwt(HS256, { ...ACCESS, role: 'ad\u200bmin' }),
      jwt(HS256, { ...ACCESS, role: 'guest\u0000admin' }),
      jwt(HS256, { ...ACCESS, names: ['baker', 'ba\u200dker'] }),
      jwt(HS256, { ...ACCESS, 'ro\nle': 'guest' }),
      jwt(HS256, { ...ACCESS, ѕub: 'baker-1' }),
    ],
    good: [
      TOKEN,
      jwt(HS256, {
        ...ACCESS,
        name: 'Zoë שלום',
        address: 'Ovenstreet 4\nRyetown',
        team: '👩\u200d🍳',
        verb: 'می\u200cخواهم',
        имя: 'Anna',
      }),
    ],
  },
  check(jws) {
    const { payload } = jws;
    if (!payload || !claimsSet(jws) || !SUSPECT.test(payload.utf8?.text ?? '')) return undefined;
    return reportsOnMembers(payload, payloadMembers(jws)?.members ?? [], ({ name, value }) => {
      const says = faultOf(name, value);
      return says === undefined ? undefined : { says };
    });
  },
});
