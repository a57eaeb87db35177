/** The certificates in a JOSE header are not in the form that verifiers read. */
import { decodeBase64, notBase64 } from '#jose/keys/base64';
import { certificateIn } from '#jose/keys/certificate';
import { carriersIn } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import type { Json } from '#text/json';
import { ACCESS, jwt } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

/** A chain is shorter; hostile text holds thousands. */
const MOST = 20;

const CERTIFICATE =
  'MIIBfTCCASSgAwIBAgIBBzAKBggqhkjOPQQDAjAeMRwwGgYDVQQDDBNvdmVuLmJha2VyeS5leGFtcGxlMB4XDTI2MTEyOTA4MjYwOFoXDTM2MTEyNjA4MjYwOFowHjEcMBoGA1UEAwwTb3Zlbi5iYWtlcnkuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABPpQ3SurF7JVu4/ieL08rS8Nqhf2MCZLSCpFVcQFN/VQlR1inkDvj6WnLkwyvSYmRiA+OBXGjIt2Sa3f7pRIATKjUzBRMB0GA1UdDgQWBBT4xoG1skuoO6LbBb09Njb9Y9HyPTAfBgNVHSMEGDAWgBT4xoG1skuoO6LbBb09Njb9Y9HyPTAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCIB5pXkq0iA7Qi8l+OmSo8TX8vCa4b5/IdaUl2ANheJ6GAiAkFgE2Ak7nvnnEFbc8tiSjJimhv8Vz5YOIguG/F+jgDg==';
const PEM = `-----BEGIN CERTIFICATE-----\n${CERTIFICATE}\n-----END CERTIFICATE-----`;
const SIGNATURE = 'OMrR1r57FOJzerK3VnaFAylRrHpB-eTQPFzEHqCxmcC4zzD_vacsLUYUWINaouUuP1LsewvhtGSJ1AdGt1n7sQ';
const signed = (x5c: unknown) => jwt({ alg: 'ES256', typ: 'JWT', x5c }, ACCESS, SIGNATURE);

/** To follow "is". */
const faultIn = (entry: Json): string | undefined => {
  if (entry.type !== 'string') return 'not a string';
  const text = entry.value;
  if (text.includes('-----BEGIN')) return 'PEM, not base64 of DER';
  if (/[-_]/u.test(text)) return 'base64url, not base64 with + and /';
  if (text === '' || /\s/u.test(text) || notBase64(text) >= 0) return 'not base64 of DER';
  const bytes = decodeBase64(text);
  return bytes && certificateIn(bytes) ? undefined : 'not a certificate in DER';
};

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The certificates in x5c are not base64 of DER.',
  why: 'A verifier that reads x5c as the standard says finds no certificate and rejects the token.',
  fix: 'Write each certificate as base64 of its DER bytes. That is the PEM without its BEGIN and END lines and line breaks.',
  sources: [rfc(7515, '4.1.6')],
  examples: {
    bad: [
      signed([PEM]),
      signed(CERTIFICATE),
      signed([CERTIFICATE.replaceAll('/', '_').replaceAll('+', '-')]),
      signed([CERTIFICATE, 7]),
      signed(['b3Zlbg==']),
      signed([]),
    ],
    good: [signed([CERTIFICATE]), signed([CERTIFICATE, CERTIFICATE])],
  },
  check(jws) {
    const x5c = parameterOf(jws, 'x5c');
    if (!x5c) return undefined;
    if (x5c.value.type !== 'array' || x5c.value.items.length === 0)
      return { at: x5c.at, says: 'x5c must list certificates as base64 of DER.' };
    for (const [index, entry] of x5c.value.items.slice(0, MOST).entries()) {
      const fault = faultIn(entry);
      if (fault !== undefined)
        return { at: carriersIn(jws.header, entry.span), says: `x5c entry ${index + 1} is ${fault}.` };
    }
    return undefined;
  },
});
