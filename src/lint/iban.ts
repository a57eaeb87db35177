/** Whether a text is an IBAN (ISO 13616). */

/** The length in each country of the registry. */
const COUNTRIES =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30';
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (COUNTRIES.match(/[A-Z]{2}\d{2}/gu) ?? []).map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Section 6.1: letters count as two digits, A is 10; the first four characters come last. */
const remainder = (iban: string): number => {
  let rest = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
};

/** True when country, length and check digits fit; spaces between groups are read over. */
export const isIban = (text: string): boolean => {
  const first = text.charCodeAt(0);
  if (text.length < 15 || first < 0x41 || first > 0x5a) return false;
  if (!/^[A-Z]{2}\d{2}[A-Z\d ]{11,36}$/u.test(text)) return false;
  const iban = text.replaceAll(' ', '');
  return LENGTHS.get(iban.slice(0, 2)) === iban.length && remainder(iban) === 1;
};
