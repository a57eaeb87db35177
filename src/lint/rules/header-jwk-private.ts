/** A secret half of a key within the token. Not: a public key that should not be there (header-jwk-embedded). */
import { carriersIn, claim, headerParameter, type JwsPart } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf, type Json } from '#text/json';
import { defineRule, type Report } from '../rule';

/** RFC 7518 section 6 and, for `priv`, the key type AKP: what only the owner of a key may know. */
const SECRET: ReadonlySet<string> = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']);

const reportOn = (part: JwsPart, key: Json | undefined, where: string): Report | undefined => {
  if (key?.type !== 'object') return undefined;
  const secret = key.members.filter(({ name }) => SECRET.has(name));
  const [first] = secret;
  if (!first) return undefined;
  const names = [...new Set(secret.map(({ name }) => name))].join(', ');
  return {
    at: carriersIn(part, first.span),
    says: `The key in ${where} holds ${names}: that is ${first.name === 'k' ? 'the shared secret' : 'its private half'}.`,
  };
};

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The token holds a private or shared key.',
  why: 'Everyone who sees the token can now sign in the name of the key, or decrypt what was meant for its owner.',
  fix: 'Give the key up and make a new one. Write only the public members into jwk and cnf.',
  sources: [rfc(7515, '4.1.3'), rfc(7800, '3.2'), rfc(9449, '4.2')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwiY3J2IjoiUC0yNTYiLCJ4IjoiZ1prOUxyc0JPTWhaSml3ZGNET1c3a3BmeXV2QTZ2eHU4U25OXzdxeDdKYyIsInkiOiIwa1FqOFZIcmNsbHJoNzZtUDd4RkpPNWppQmQtSUFCc2NmT3dTamp3clZzIiwiZCI6ImRHaGxJRzkyWlc0Z2EyVjVJR2x6SUhWdVpHVnlJSFJvWlNCdFlYUXRMUzAifX0.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlLyIsImlhdCI6MTc5MDAwMDAwMH0.imZqY6EXXsPk2TO4V-dv0URN27NTzn6iwvXxigG6OqyUSZd55UujqdWTuwO2-rs-SuBTdp-oVND3ufVIP7eSEQ',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNuZiI6eyJqd2siOnsia3R5Ijoib2N0IiwiayI6ImRHaGxJRzkyWlc0Z2EyVjVJR2x6SUhWdVpHVnlJSFJvWlNCdFlYUSJ9fX0.8V633BwwExqC0GMJZY7Y4fzu_OBsnagm2qSJJjYd_oA',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNuZiI6eyJqd2siOnsia3R5IjoiRUMiLCJjcnYiOiJQLTI1NiIsIngiOiJnWms5THJzQk9NaFpKaXdkY0RPVzdrcGZ5dXZBNnZ4dThTbk5fN3F4N0pjIiwieSI6IjBrUWo4VkhyY2xscmg3Nm1QN3hGSk81amlCZC1JQUJzY2ZPd1NqandyVnMifX0sImQiOiJUdWVzZGF5In0.TjKJpAm4AQ2zgduyu_p_C5me1pWyqamMnIsg51LeBbY',
    ],
  },
  check(jws) {
    const inHeader = reportOn(jws.header, headerParameter(jws, 'jwk')?.value, 'jwk');
    const reports: Report[] = [];
    if (inHeader) reports.push(inHeader);
    const cnf = claim(jws, 'cnf')?.value;
    const confirmed = cnf?.type === 'object' ? memberOf(cnf, 'jwk')?.value : undefined;
    const inClaims = jws.payload && reportOn(jws.payload, confirmed, 'cnf');
    if (inClaims) reports.push(inClaims);
    return reports;
  },
});
