/** A token that says where to fetch the key to verify it with. Not: kid, x5c or x5t, which fetch nothing. */
import { carriersIn, headerParameter, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { defineRule, type Report } from '../rule';

const INTERNAL = /^[^.]+$|(?:^|\.)(?:localhost|local|internal|intranet|lan|corp|home\.arpa)$/u;
const IP_ADDRESS = /^\[|^\d+(?:\.\d+){3}$/u;

/** Why a verifier must not fetch from there in any case. */
const dangerOf = (address: string): string | undefined => {
  if (!URL.canParse(address)) return 'is not an absolute URL';
  const url = new URL(address);
  const host = url.hostname.replace(/\.$/u, '');
  if (url.protocol !== 'https:') return 'is not an https address';
  if (url.username !== '' || url.password !== '') return 'holds a user name';
  if (IP_ADDRESS.test(host)) return 'points to an IP address';
  return INTERNAL.test(host) ? 'points into a private network' : undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The JOSE header says where to fetch the key.',
  why: 'An attacker can name a server of their own and sign with its key. The verifier can also be made to send requests into its own network.',
  fix: 'Ignore jku and x5u, or compare them with a list of https addresses before any request is made.',
  sources: [rfc(8725, '3.10'), rfc(7515, '4.1.2'), document('asvs-5', 'V9.1.3')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsImprdSI6Imh0dHBzOi8va2V5cy5iYWtlcnkuZXhhbXBsZS9qd2tzLmpzb24ifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.LGX_9qDGbsVYAbdbBEHPJjv_qspevWpHSy3knixqbo4',
      'eyJhbGciOiJIUzI1NiIsIng1dSI6Imh0dHA6Ly9rZXlzLmJha2VyeS5leGFtcGxlL292ZW4ucGVtIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.-ELk5KCByNc9GJH-ZHRseL5aa2t4HUXzkvv2zAHXOgw',
      'eyJhbGciOiJIUzI1NiIsImprdSI6Imh0dHBzOi8vMTAuMC4wLjcvandrcy5qc29uIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.0hD25epZHqfi44T1bgxAyjiH-_5149CpmhW3GXvcJ-4',
      'eyJhbGciOiJIUzI1NiIsImprdSI6Imh0dHBzOi8vbG9naW4uYmFrZXJ5LmV4YW1wbGVAa2V5cy50aGllZi5leGFtcGxlLyJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.PFPZCD0IDuQW6XjpAoKy7zaDriSnfaW7Cm4SD0IN9Rc',
      'eyJhbGciOiJIUzI1NiIsImprdSI6Ii9qd2tzLmpzb24ifQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.stn0encASlrhlEd6q2I0WyhWAMmUcl5JX-Z5pQVbPHc',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsImtpZCI6Imh0dHBzOi8va2V5cy5iYWtlcnkuZXhhbXBsZS9vdmVuLTEiLCJ4NXQjUzI1NiI6ImIzWmxiaUJ2Ym1VIn0.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.w96FTcTG-00OAA0RUNvrY8NBtON3EeLuU7nkqWTDx-Q',
    ],
  },
  check(jws) {
    const reports: Report[] = [];
    for (const name of ['jku', 'x5u']) {
      const parameter = headerParameter(jws, name);
      if (!parameter) continue;
      const address = stringOf(parameter.value);
      const danger = address === undefined ? 'is not a string' : dangerOf(address);
      reports.push({
        at: carriersIn(jws.header, parameter.span),
        severity: danger === undefined ? 'warning' : 'error',
        says: `${name} says where to fetch the key${address === undefined ? '' : `: ${quote(address, 60)}`}${
          danger === undefined ? '' : `, which ${danger}`
        }.`,
      });
    }
    return reports;
  },
});
