/** Keys whose private halves are printed in standards, manuals and test vectors. Not: weak keys (key-policy.ts), or secrets in other forms than bytes (weak-secret). */
import { encodeBase64url } from '#text/base64url';
import { bytesOf, type PublicJwk } from './jwk';
import { publishedSecrets } from '../weak-secret/published-secrets';
import { secretBytes } from '../weak-secret/secret-bytes';

/** So much of a modulus, a coordinate or a secret tells it from every other: 258 bits. */
const TOLD_BY = 43;

/** Where they are published, and how their `n`, `x` or `k` begins. */
const PUBLISHED: readonly (readonly [source: string, beginnings: string])[] = [
  ['RFC 7515 appendix A.1', 'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_'],
  ['RFC 7515 appendix A.2', 'ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTb'],
  ['RFC 7515 appendix A.3', 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU'],
  ['RFC 7515 appendix A.4', 'AekpBQ8ST8a8VcfVOTNl353vSrDCLLJXmPk06wTjxrr'],
  [
    'RFC 7517 appendix A',
    'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4 0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbW',
  ],
  [
    'RFC 7520',
    'kNrPIBDXMU6fcyv5i-QHQAQ-K8gsC3HJb7FYhYaw8hX wbdxI55VaanZXPY29Lg5hdmv2XhvqAhoxUkanfzf2-5 maxhbsmBtdQ3CNrKvprUE6n9lYcregDMLYNeTAWcLj8 GZy6sIZ6wl9NJOKB-jnmVQ YU4rRUzdmVqmRtWOs2OpDE_T5fsNIodcG8G5FWPrTPM qC57l_uxcm7Nm3K-ct4GFjx8tM1U8CZ0NLBvdQstiS8 Uzdvk3pi5wKCRc1izp5_r0OjeqT-I68i8g2b8mva8di uBo4kHPw6kbjx5l0xowrd_oYzBmaz-GKFZu4xAFFkbY Ze2loSV3wrroKUN_4zhwGhCqo3Xhu1td4QjeQ5wIVR0 mPUKT_bAWGHIhg0TpjjqVsP1rXWQu_vwVOHHtNkdYoA XctOhJAkA-pD9Lh7ZgW_2A AHKZLLOsCOzz5cY97ewNUajB957y-C-U88c3v13nmGZ n4EPtAOCc9AlkeQHPzHStgAbgs7bTZLwUBZdR8_KuKP hJtXIZ2uSN5kbQfbtTNWbpdmhkV8FJG-Onbc6mxCcYg AAPapAv4LbFbiVawEjagUBluYqN5rhna-8nuldDvOx8',
  ],
  [
    'RFC 8037 appendix A',
    '3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08 hSDwCYkwp1R0i33ctD73Wg2_Og0mOBr066SpjqqbTmo xvXHh3Q2S4VotXgBddGWD_KhnzYZ_euB2eaekLvvADU 11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
  ],
  ['RFC 9901', 'b28d4MwZMjw8-00CG4xfnn9SLMVMM19SlqZpVb_uNtQ TCAER19Zvu3OHF4j4W4vfSVoHIP1ILilDls7vCeGemc'],
  [
    'Wycheproof test vectors',
    '-ebuDNsVZ2iJtoZ-akfXTSCt4UO2cruLCsbWlBinggE 04N0xi21hshyvBp7I167sbE_bXqyqkAPfefdklMO7wY kqGboBfAWttWPCA-0cGRgsY6SaYoIARt0B_PkaEcIq9 W1vBUI1-5HARc-qyT8hcYBt6q9sFNsztBrhlbl9W2CA weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ _hk13bjwwTMUlUh9-7CPbw yVshpK_WdDeXJHEuoaQ9rYGW7uOcp87T-er4agcDkWe w2A4cbwOAK4ATnwXkGWereqv9dkEcgAGHc9g-cjo1HF AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8 orRRoH0KpfluRVZxUTVQUUqKW0YuvvcXCU-h_ugiJOY zab6XKdr_gSS7Ffgo7__cnLcjR4lrR-zOKoFDwLBBOY wsSoYCNtPJCWoHbWulEH4Pe9geG6kW9zdXJL0rCwtjl AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  ],
  [
    'the samples of jwt.io',
    'u1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffA EVs_o5-uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf84',
  ],
];

const SOURCES = new Map(
  PUBLISHED.flatMap(([source, beginnings]) => beginnings.split(' ').map((each) => [each, source])),
);

/** Spelt out when it is first asked for. */
let secretSources: ReadonlyMap<string, string> | undefined;

const sourcesOfSecrets = (): ReadonlyMap<string, string> => {
  secretSources ??= new Map(
    publishedSecrets()
      .toReversed()
      .flatMap(({ text, source }) =>
        Array.from(secretBytes(text), ([, bytes]) => [encodeBase64url(bytes), source] as const),
      ),
  );
  return secretSources;
};

/** Where the key is published with its private half; nothing when that is not known. */
export const publishedIn = ({ kty, n, x, k }: PublicJwk): string | undefined => {
  const told = n ?? x ?? k;
  if (told === undefined || bytesOf(told).length === 0) return undefined;
  return (kty === 'oct' ? sourcesOfSecrets().get(told) : undefined) ?? SOURCES.get(told.slice(0, TOLD_BY));
};
