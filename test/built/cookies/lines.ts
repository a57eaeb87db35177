/** Set-Cookie lines of every kind, made from a seed. */
import * as fc from 'fast-check';
import { attributeValues } from '#cookies/attribute-values';
import { parseSetCookie } from '#cookies/set-cookie';

/** `~` and a number and `~` are in each line's name or value, so that a cookie tells which line made it. */
const MARK = /~(\d+)~/u;

/** The number of the line that made a cookie. */
export const lineOf = (text: string): number | undefined => {
  const found = MARK.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};

// `#` becomes the mark.
const PAIRS = [
  'n#=v',
  'n#=v',
  'n#=v',
  'n#',
  'n=#',
  '=#',
  ' = # ',
  '#=',
  '  n# \t=\t v w  ',
  'n#="q"',
  'n#="q',
  'n#=a=b==',
  'n#=a,b',
  'n#=a\tb',
  'n#=a\\b',
  'n #=v',
  'n,#=v',
  '"n#"=v',
  '(n)[#]{x}=v',
  '$Version#=1',
  'ñ#=ü',
  '🍪#=🍪',
  'n#=\u00a0v\u00a0',
  'n#=\u2028v',
  'n#=a\u0001b',
  'n#\u001f=v',
  'n#=a\u007fb',
  'n#=\u0080\u009f',
  'n#=%00%3b%20',
  'n#=a%0d%0aSet-Cookie: x',
  '__Secure-#=v',
  '__secure-#=v',
  '__SECURE-#',
  '__Host-#=v',
  '__host-#=v',
  '__HOST-#=',
  '=__Host-#=v',
  '__Secure-#',
  '=__secure-#',
  '__Http-#=v',
  '__HTTP-#=v',
  '__http-#',
  '__Host-Http-#=v',
  '__host-HTTP-#=v',
  '=__Host-Http-#',
  '__HostX#=v',
  '__Secure#=v',
  ' __Host-#=v',
  '_ _Host-#=v',
  '__Host -#=v',
] as const;

/** Name and value of exactly that many bytes. */
const sized = (bytes: number, letter: string, split: 'name' | 'value' | 'nameless') => (mark: string) => {
  const unit = Buffer.byteLength(letter);
  const left = bytes - mark.length - (split === 'nameless' ? 0 : 1);
  const filling = letter.repeat(Math.floor(left / unit)) + 'x'.repeat(left % unit);
  if (split === 'nameless') return `${mark}${filling}`;
  return split === 'name' ? `${filling}${mark}=v` : `n${mark}=${filling}`;
};

const HOSTS = [
  'shop.example',
  '.shop.example',
  'Shop.EXAMPLE',
  'api.shop.example',
  '..shop.example',
  'shop.example.',
  'shop.example..',
  'evil.example',
  'example',
  '.example',
  '.',
  '..',
  '',
  'hop.example',
  'b.api.shop.example',
  'https://shop.example',
  'shop.example/',
  'shop.example:443',
  '"shop.example"',
  'sh%6Fp.example',
  'shöp.example',
  'shop．example',
  'shop..example',
  'shop example',
  'shop_example',
  '127.0.0.1',
  '*.shop.example',
  'a'.repeat(1025),
];

const PATHS = [
  '/',
  '/a',
  '/a/',
  '/a/b',
  '/ab',
  '/A',
  'a',
  '',
  '"/"',
  '.',
  '//',
  '/a//',
  '/a/../a',
  '/a?b',
  '/a%62',
  '/%61',
  '/a b',
  '/ä',
  '/a=b',
  `/${'p'.repeat(1023)}`,
  `/${'p'.repeat(1024)}`,
];

const MAX_AGES = [
  '3600',
  '86400',
  '0',
  '-1',
  '-0',
  '+3600',
  '3600.5',
  '3600x',
  'x',
  '"3600"',
  '',
  '-',
  '--1',
  '1e9',
  '0x10',
  '007200',
  '34560000',
  '34560001',
  '99999999999',
  '9223372036854775807',
  '9223372036854775808',
  '99999999999999999999999999',
  '-99999999999999999999999999',
  '36 00',
  '٣٦٠٠',
];

const DATES = [
  'Wed, 09 Jun 2100 10:18:14 GMT',
  'Wednesday, 09-Jun-50 10:18:14 GMT',
  'Wed Jun  9 10:18:14 2100',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Thu, 01 Jan 1970 00:00:01 GMT',
  'Fri, 31 Dec 1999 23:59:59 GMT',
  'Thu, 01-Jan-70 00:00:01 GMT',
  '09 Jun 69 10:18:14',
  '09 Jun 99 10:18:14',
  '9 jun 2100 1:2:3',
  '2100 june 9 10:18:14',
  '10:18:14 2100 9 Jun',
  'Jun 9 2100 10:18:14 PM',
  '09 Jun 2100 10:18:14 +0500',
  '09 Jun 2100 10:18:14x',
  '09x Jun 2100 10:18:14',
  '09 Jun 2100x 10:18:14',
  '09 Juniper 2100 10:18:14',
  '09 Jun 2100 10:18',
  '09 Jun 2100 24:00:00',
  '09 Jun 2100 23:59:60',
  '09 Jun 2100 010:18:14',
  '31 Feb 2100 10:18:14',
  '29 Feb 2100 10:18:14',
  '00 Jun 2100 10:18:14',
  '32 Jun 2100 10:18:14',
  '09 Jun 1600 10:18:14',
  '09 Jun 1601 10:18:14',
  '09 Jun 9999 10:18:14',
  '09 Jun 12345 10:18:14',
  '09 Jun 210 10:18:14',
  '2100-06-09T10:18:14Z',
  '9.6.2100 10:18:14',
  '4102444800',
  '0',
  '-1',
  'soon',
  '',
  '"Wed, 09 Jun 2100 10:18:14 GMT"',
  '(09) [Jun] {2100} <10:18:14>',
  '09,Jun,2100,10:18:14',
  '09\tJun\t2100\t10:18:14',
];

const SAME_SITES = [
  'Strict',
  'Lax',
  'None',
  'NONE',
  'lAx',
  'strict',
  'Default',
  '',
  '"Lax"',
  'Lax;',
  'None None',
];

const OTHERS = [
  'HttpOnly',
  'httponly',
  'HttpOnly=false',
  ' HttpOnly ',
  'Http-Only',
  'HttpOnly\t=',
  'secure',
  'SECURE=0',
  'Secure=',
  '=Secure',
  'Secure Secure',
  '"Secure"',
  'Partitioned',
  'partitioned=no',
  'Priority=High',
  'priority=low',
  'SameParty',
  'Version=1',
  'Comment=a\u0002b',
  'x=\u007f',
  'x\u0007',
  'x=a\u0080b',
  `x=${'y'.repeat(5000)}`,
  '',
  ' ',
  '\t',
  '=',
  '==',
  '=x',
  'é=ö',
];

const named = (name: string, values: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(name, name, name, name.toLowerCase(), ` ${name.toUpperCase()} `),
      fc.constantFrom('=', '=', '=', ' = ', '\t=\t'),
      fc.constantFrom(...values),
    )
    .map((parts) => parts.join(''));

const attribute = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Secure', 'Secure', 'Path=/', 'SameSite=None') },
  { weight: 2, arbitrary: named('Domain', HOSTS) },
  { weight: 2, arbitrary: named('Path', PATHS) },
  { weight: 2, arbitrary: named('Max-Age', MAX_AGES) },
  { weight: 2, arbitrary: named('Expires', DATES) },
  { weight: 2, arbitrary: named('SameSite', SAME_SITES) },
  { weight: 3, arbitrary: fc.constantFrom(...OTHERS) },
);

const pair: fc.Arbitrary<(mark: string) => string> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(...PAIRS).map((text) => (mark: string) => text.replace('#', mark)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(4095, 4096, 4097),
        fc.constantFrom('x', 'é', '🍪'),
        fc.constantFrom('name' as const, 'value' as const, 'nameless' as const),
      )
      .map((parts) => sized(...parts)),
  },
);

/** What lets a cookie be stored and sent widely, before what may spoil it: else most lines would die of Secure. */
const start = fc.constantFrom(
  [],
  [],
  ['Secure'],
  ['Path=/'],
  ['Secure', 'Path=/'],
  ['Secure', 'Path=/', 'SameSite=None'],
  ['Secure', 'Path=/', 'SameSite=None', 'Partitioned'],
  ['Secure', 'HttpOnly', 'Path=/'],
);

const line = fc.record({
  pair,
  attributes: fc
    .tuple(start, fc.array(attribute, { maxLength: 3 }))
    .map(([first, more]) => [...first, ...more]),
  between: fc.constantFrom('; ', '; ', ';', ' ;\t'),
});

/** What makes two lines of one response the same cookie, roughly: the name and where it is for. */
const identity = (text: string): string => {
  const parsed = parseSetCookie(text);
  const { domain, path } = attributeValues(parsed, 'https://shop.example/a/b/x', 0);
  return [parsed.name, domain, path].join(' ');
};

/**
 * Lines of which no two make the same cookie, or one that keeps another from being stored.
 * @param from the number of the first
 * @param isDisputed says whether one jar may store the line's cookie and another not: then its name is its own
 */
export const distinctLines = (
  count: number,
  from: number,
  seed: number,
  isDisputed: (line: string) => boolean,
): string[] => {
  const taken = new Set<string>();
  return fc.sample(line, { numRuns: count, seed }).map(({ pair: write, attributes, between }, index) => {
    const mark = `~${from + index}~`;
    const text = [write(mark), ...attributes].join(between);
    // A name without the mark is not its own: one for each path and domain.
    const isShared = lineOf(parseSetCookie(text).name) === undefined;
    const mustChange = isShared && (taken.has(identity(text)) || isDisputed(text));
    const made = mustChange ? [`n${mark}=v`, ...attributes].join(between) : text;
    taken.add(identity(made));
    return made;
  });
};

/** Lines for a jar of their own each: cookies without a name are one, whatever they hold. */
export const NAMELESS = [
  '~1~',
  '=~1~',
  ' = ~1~ ',
  '==~1~',
  '=a=~1~',
  '==~1~; Secure',
  '~1~; HttpOnly',
  '=',
  ';~1~',
];

const rival = fc
  .tuple(
    fc.constantFrom('a', 'b', '__Host-c', '__Secure-d', ''),
    fc.array(
      fc.constantFrom(
        'Secure',
        'HttpOnly',
        'Path=/',
        'Path=/a',
        'Path=/a/b',
        'Domain=shop.example',
        'Max-Age=0',
        'Max-Age=3600',
        'SameSite=None',
        'SameSite=Strict',
        'Partitioned',
      ),
      { maxLength: 4 },
    ),
  )
  .map(([name, attributes]) => ({ name, attributes }));

/** Lines that take each other's place, delete each other, or must not. */
export const rivalLines = (count: number, from: number, seed: number): string[] =>
  fc
    .sample(rival, { numRuns: count, seed })
    .map(({ name, attributes }, index) => [`${name}=~${from + index}~`, ...attributes].join('; '));
