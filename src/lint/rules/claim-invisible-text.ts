/** Characters in a claim that nobody sees, or that look like others. Not: text of other languages, or emoji. */
import { claimOf } from '#jose/claims';
import { carriersIn } from '#jose/jws';
import { document } from '#sources/sources';
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import { payloadMembers } from '../payload-members';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

/** JSON text without any of these has nothing to hide: most tokens are done with one look. */
const SUSPECT = /[^\t\n\r -~]|\\/u;
/** They reorder what stands beside them (UAX 9). */
const REORDERS = /[\u202a-\u202e\u2066-\u2069]/u;
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
  if (/^[ -~]*$/u.test(name) || name.length > 64) return undefined;
  const latin = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\P{ASCII}/gu, (letter) => LOOKS_LIKE[letter] ?? letter);
  return claimOf(latin)?.name;
};

const hiddenIn = (text: string, control: RegExp): string | undefined => {
  if (REORDERS.test(text)) return 'characters that reorder the text around them';
  if (NO_WIDTH.test(text)) return 'characters without width';
  return control.test(text) ? 'control characters' : undefined;
};

const textsOf = (value: Json): string[] => {
  if (value.type === 'array')
    return value.items.flatMap((item) => (item.type === 'string' ? [item.value] : []));
  return value.type === 'string' ? [value.value] : [];
};

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'A claim holds characters that cannot be seen, or that look like others.',
  why: 'Whoever reads the claim on a page or in a log sees something else than the program compares. A role can look harmless, and a name can look like one that is checked.',
  fix: 'Refuse such characters when the token is issued, and show them as escapes.',
  sources: [document('unicode-security')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInJvbGUiOiJndWVzdOKArm5pbWRhIn0.Il9Uwadz5p1R1rR7JLL8f1jMjAfCXh21kTJDnRywm_g',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInJvbGUiOiJhZOKAi21pbiJ9.-jxjZ452zikgA6Gh9ilo-mXVWLVIRcu-8yDzdUqKh0c',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInJvbGUiOiJndWVzdFx1MDAwMGFkbWluIn0.k7XiC10Ag2OojKXZPPPSpgJRQT5W_sX3O6y5blhftpA',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsIm5hbWVzIjpbImJha2VyIiwiYmHigI1rZXIiXX0.5keoATVa3bjVS6KYPkGNQLq14znXXXU3Mt5B1BiFKpE',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInJvXG5sZSI6Imd1ZXN0In0.OQrINMKRN-s3fz-JbGYoCouASSbNFk1G0WDkX1mw1Es',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsItGVdWIiOiJiYWtlci0xIn0.5s5keAnUi_qjHz76trvyecZpZyv1dPZ9f6FOC7zrr84',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsIm5hbWUiOiJab8OrINep15zXldedIiwiYWRkcmVzcyI6Ik92ZW5zdHJlZXQgNFxuUnlldG93biIsInRlYW0iOiLwn5Gp4oCN8J-NsyIsInZlcmIiOiLZhduM4oCM2K7ZiNin2YfZhSIsItC40LzRjyI6IkFubmEifQ.icohFiFv1Y2RhYF77onPMHW6aYAOMWCut8_kBIn2ZnU',
    ],
  },
  check(jws) {
    const { payload } = jws;
    const claims = claimsSet(jws);
    if (!payload || !claims || !SUSPECT.test(payload.utf8?.text ?? '')) return [];
    const reports: Report[] = [];
    for (const { name, value, span } of payloadMembers(jws)?.members ?? []) {
      const inName = hiddenIn(name, CONTROL);
      const alike = inName === undefined ? lookAlike(name) : undefined;
      const inText = textsOf(value)
        .map((text) => hiddenIn(text, CONTROL_IN_TEXT))
        .find((hidden) => hidden !== undefined);
      const at = carriersIn(payload, span);
      if (inName !== undefined) reports.push({ at, says: `The name ${quote(name)} holds ${inName}.` });
      else if (alike !== undefined)
        reports.push({ at, says: `The name ${quote(name)} looks like ${alike}, and is another.` });
      else if (inText !== undefined) reports.push({ at, says: `The claim ${quote(name)} holds ${inText}.` });
    }
    return reports;
  },
});
