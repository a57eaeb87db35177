/** A disclosure that the issuer did not sign, a digest that stands twice, or a hash function that is not to be used. Not: digests without a disclosure, which are held back or decoys. */
import { carriersIn, claim, objectOf } from '#jose/jws/jws';
import { readDisclosure } from '#jose/sd-jwt/disclosure';
import { rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { defineRule, type Report } from '../rule';
import { digestIn, digestsWithin, hashNameOf } from '../sd-jwt-digests';

const FIT: ReadonlySet<string> = new Set(['sha-256', 'sha-384', 'sha-512']);
/** Two texts of one hash can be made. */
const BROKEN = /^(?:md\d|sha-?1)$/iu;

export default defineRule({
  on: 'sd-jwt',
  severity: 'error',
  says: 'The disclosures and the digests that the issuer signed do not fit.',
  why: 'A disclosure without a digest was added or changed after the issuer signed. A verifier that does not refuse it takes the words of the holder for those of the issuer.',
  fix: 'Send only disclosures that the issuer made, unchanged. Issue each digest once, with sha-256 in _sd_alg.',
  sources: [rfc(9901, '7.1'), rfc(9901, '4.1.1')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19.XOcNr1umVeDYV1fYepYfpJEI4ZATsfxmEuYbW37eWnbeq64YMPAQFHTTud1JuElo1VXqd5qPKeZTuQrBNuFK4w~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~WyJjMjkxY21SdmRXZG8iLCJ0cmFkZSIsImJha2VyIl0~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsInRyYWRlcyI6W3siLi4uIjoid0VHTWN4dGR3cklsRmkwbWFPa1F0WkZyb1ZmMXkwa3N5TnhZNVFTb1ZacyJ9LHsiLi4uIjoid0VHTWN4dGR3cklsRmkwbWFPa1F0WkZyb1ZmMXkwa3N5TnhZNVFTb1ZacyJ9XX0.5raozKK--4Ct1H4kx00rh_2pxf9S405rPtO1OMRJgAbrsP5ZFLFRXuIc6s8hMCyMeDteadpJWNy9X-iYnbpQWA~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZF9hbGciOiJzaGEtMSJ9.SBR2hoL1Yb9fx8TyXZDS-8WO1FLFMxsTiKcso3vub3cQOppyksic809gAvlSAu3ClY6vou0EqlX5Ky7xUVQr9Q~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZF9hbGciOiJzaGEzLTI1NiJ9.k58CBtw6CVs4IxSgcjvoKXE6SUoeO85a4qAr3OBuA72IhoMkyyW37GyZGMTKpr3NKMuhM_mmEai5L7dgLOWcGQ~',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZF9hbGciOiJzaGEtMjU2IiwiX3NkIjpbImVVcEZ4YS1HVWdHMVVfNWNnOEdjQmRIWG5XRjBVLUctVlV0NlZiekt4YXciXSwidHJhZGVzIjpbeyIuLi4iOiJ3RUdNY3h0ZHdySWxGaTBtYU9rUXRaRnJvVmYxeTBrc3lOeFk1UVNvVlpzIn1dfQ.VCWo2NTr9D4u_GT0YtRZkaoPlr2KNuM8ipQd9PIbajejutFYDMJy7Yg9h1reoUrBblEu3W5Zxx7h2ypX9RisMg~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJyeWUiXQ~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZCI6WyI4bjFxQlRNZGt0Zm9CSFNkMUVUODlfTl8wSXkxZlBnOENIR0NaUENxam5vIiwicmtTS3lHeE9qazNzWkZjcGNJNzBHSE91ZWNiZi1FN19jellKaVVoX0NPVSJdfQ.tNZgdhkd0nBfyUrizNw_BDswtKZk4k7aytXowa5aDwdzUBXnETrDRMey7PGzgqD2scNjoCBsEKiMgTUgnB9fCQ~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZF9hbGciOiJzaGEtNTEyIiwiX3NkIjpbXX0.T8NhbcLjcxm7CJLkIRA1PuUC84OskGBaajl1oCrOzJYr5FloRsOcrjHmPGKX5GxCd_1Qeqis28V6-FB8lN3U3Q~',
    ],
  },
  *check(sdJwt) {
    const { issuer, disclosures } = sdJwt;
    const payload = objectOf(issuer.payload);
    const hash = hashNameOf(sdJwt);
    if (!payload || !issuer.payload || hash === undefined) return;
    const algorithm = claim(issuer, '_sd_alg');
    if (algorithm && !FIT.has(hash)) {
      yield {
        at: carriersIn(issuer.payload, algorithm.span),
        severity: BROKEN.test(hash) ? 'error' : 'warning',
        says: `The hash function ${quote(hash)} is ${BROKEN.test(hash) ? 'broken' : 'not one that verifiers commonly know'}.`,
      };
    }
    const digests = new Set<string>();
    const twice = (digest: string, at: Report['at']): Report[] => {
      const isKnown = digests.has(digest);
      digests.add(digest);
      return isKnown ? [{ at, says: `The digest ${quote(digest, 12)} stands twice.` }] : [];
    };
    for (const { value, span } of digestsWithin(payload)) {
      yield* twice(value, carriersIn(issuer.payload, span));
    }
    // Unreadable disclosures and those sent twice are another finding (sdjwt-structure).
    const byText = new Map(disclosures.map((disclosure) => [disclosure.text, disclosure]));
    const readable = [...byText.values()].flatMap((disclosure) => {
      const read = readDisclosure(disclosure, '');
      return 'says' in read ? [] : [{ ...disclosure, said: read.value }];
    });
    for (const { said, span } of readable) {
      for (const { value } of said ? digestsWithin(said) : []) yield* twice(value, span);
    }
    for (const { text, span } of readable) {
      const digest = digestIn(sdJwt, text);
      if (digest === undefined || digests.has(digest)) continue;
      yield {
        at: span,
        says: 'The disclosure belongs to no digest that the issuer signed, so it was added or changed afterwards.',
      };
    }
  },
});
