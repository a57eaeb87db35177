/** A claim that decides whether the SD-JWT holds, and that the holder can leave out. Not: iat and sub, or claims of that name deeper inside. */
import { mediaTypeOf } from '../profile';
import { claim, stringOf } from '#jose/jws/jws';
import type { SdJwt } from '#jose/sd-jwt/sd-jwt';
import { readDisclosure } from '#jose/sd-jwt/disclosure';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { defineRule } from '../rule';
import { digestIn } from '../sd-jwt-digests';

const IN_VC: ReadonlySet<string> = new Set(['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status']);
const IN_OTHERS: ReadonlySet<string> = new Set(['iss', 'aud', 'exp', 'nbf', 'cnf']);

/** Digests of claims at the top of the claims set. */
const topDigests = ({ issuer }: SdJwt): ReadonlySet<string> => {
  const sd = claim(issuer, '_sd')?.value;
  return new Set(sd?.type === 'array' ? sd.items.flatMap((item) => stringOf(item) ?? []) : []);
};

export default defineRule({
  on: 'sd-jwt',
  severity: 'error',
  says: 'A claim that decides whether the SD-JWT holds can be left out by the holder.',
  why: 'The holder leaves out the disclosure of an expiry or a revocation, and the verifier takes the SD-JWT for one that has none.',
  fix: 'Put these claims into the payload in the clear, and make only claims about the person disclosable.',
  sources: [rfc(9901, '9.7'), document('sd-jwt-vc', 'registered JWT claims')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZCI6WyJmR0ctZnA2bENlRmU4UjNtc0JydlFwLWl5ZU92bEhHak9LdjZTM3hldVpBIl19.X4eXF3hzUdS8mOJ7SRusZ4K3_m2BlDJYKEsAjwp9BsYyHj1JBZ31InG01HdLXISNtWXSB93O3ZYFHJfJf4I04w~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJleHAiLDE3OTAwMDA2MDBd~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZCI6WyIwTEVUcnFEX1VQS2NNMVhtYjNOY1R6dEg0WTFiUUE3N2MxVUxoakFPQ1BrIl19.HjtPjRYW6MofzuV51UdDrzwjMXSjdLXv10ap4WB9F_7CxLrOaVQrYfw2QO2ADIAWl-z77s7sc5m-TqODRTWyZg~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJzdGF0dXMiLHsic3RhdHVzX2xpc3QiOnsiaWR4Ijo3LCJ1cmkiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvbGlzdCJ9fV0~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImV4YW1wbGUrc2Qtand0Iiwia2lkIjoiZ3VpbGQtMSJ9.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZCI6WyJPMkZBNGZxZXBINzNtemdHWnlPX0d4YnRfV01pWTBuaW9OOHN2eGM4QkNzIl19.XgjnNX4BDx2jHQsoVW1z_gaoxnk6jhkgCRe0wGXb1XWoe209XNwPbWlPZPkEeILUt_0AnXfb8SmZvgNQW9J1Eg~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJuYmYiLDE3OTAwMDAwMDBd~',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMCwiX3NkIjpbIlF4V2U0cW5fOWZybkdZUkV5RnVrbHVaQWtOSFhaZzFfbG9tNHFBdmVpVHMiLCJDXzdRUG9obVZHckVxNFhybW9FTDRpN1FTZjUyblRuV2NITlJKNkNzbl9zIl19.mfxZoYA972UuyS_1w4MVP8G3tbqXIttLLdkshNI54ph3seVml7ltV8bnz72TU17jK2MdIYnECciDuGcYUESZcQ~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJzdWIiLCJiYWtlci03Il0~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJpYXQiLDE3OTAwMDAwMDBd~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImV4YW1wbGUrc2Qtand0Iiwia2lkIjoiZ3VpbGQtMSJ9.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZCI6WyJVdTNlRDVVMGVOME1IcW9Xbzlaa1RveEhiUEVFOWF6Z1c3aDhtRF9PNDVnIl19.UnrvpQSuR7pZjJtzCq-SU6Rx6k-IpkVRWAq7PgAyYCLxvELp6GVsCFkRg7sW8BlasGl2NgA9lr3DmHRSD1-JOA~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJzdGF0dXMiLCJtYXN0ZXIgYmFrZXIiXQ~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIm92ZW4iOnsiX3NkIjpbInVhcEtIWG9Xdm1hczN5NU9qbFpUU0stNTJaMWw1X3JjMUhFOFVhaEJRTW8iXX19.EA5KnY4c9BFweQB1yD_I2RyISc3ZvsrDPmTCRuPDjvRac2KjHmUwrD9PdcfEwUnDe__J0czDwK2I4piRrtzv6A~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJzdGF0dXMiLCJob3QiXQ~',
    ],
  },
  *check(sdJwt) {
    const type = mediaTypeOf(sdJwt.issuer);
    const isVc = type === 'dc+sd-jwt' || type === 'vc+sd-jwt';
    const names = isVc ? IN_VC : IN_OTHERS;
    const top = topDigests(sdJwt);
    for (const disclosure of sdJwt.disclosures) {
      const read = readDisclosure(disclosure, '');
      if ('says' in read || read.name === undefined || !names.has(read.name)) continue;
      const digest = digestIn(sdJwt, disclosure.text);
      if (digest === undefined || !top.has(digest)) continue;
      yield {
        at: disclosure.span,
        severity: isVc ? 'error' : 'warning',
        says: `The holder can leave out the claim ${quote(read.name)}.`,
      };
    }
  },
});
