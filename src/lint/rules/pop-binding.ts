/** An access token that is bound to another key than the one that was proven to be there. Not: the proof itself (dpop-proof). */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

const THUMBPRINTS = ['jkt', 'x5t#S256'];

export default defineRule({
  on: 'jws',
  asks: true,
  severity: 'error',
  says: 'The token is bound to another key than the one that was proven.',
  why: 'Somebody presents a token that was issued to the holder of another key: it was stolen, or mixed up.',
  fix: 'Refuse the token unless the thumbprint of the proof key or certificate is the one in cnf.',
  sources: [rfc(9449, '6'), rfc(8705, '3'), document('asvs-5', '10.3.5')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNsaWVudF9pZCI6InRpbGwiLCJqdGkiOiJ0LTIiLCJjbmYiOnsiamt0IjoiVEY5SWsxeWI4bm14Q2VIRGhINVdkM2VEMzRKUjF4VU5qQjYxbTZhZTBGRSJ9fQ.BNWLdhI-yEtd_lsMwYk5lz_QIQEhy8rmEJVgodSAiDXTxap-2JcxlYbka7znqp8A_7jB6A7ZwcBFu1QCKp-naQ',
        given: {
          proof:
            'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6IjY2UEhVMUJIQ1c4UHN0REtJYUJab0swSTdRY2FVQVplS2VtY09xa2NwcTQiLCJ5IjoiUUk5YWx6SnRYeXFQdG1aWUMxX2NCWk1xcmVmU3VxRXd6OXVLSzNUZ2lRRSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTEiLCJodG0iOiJHRVQiLCJodHUiOiJodHRwczovL29yZGVycy5iYWtlcnkuZXhhbXBsZS9icmVhZCIsImlhdCI6MTc5MDAwMDAwMH0.ItWy8mNAKAEh87X9HEFX-GV5MOLD8gBFJdmW5gWCIqyLCAIw7xbyw_jLRfdqjUuqVyhl6Jl-K8x9QGADD4V3Fw',
        },
      },
      {
        text: 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNsaWVudF9pZCI6InRpbGwiLCJqdGkiOiJ0LTIiLCJjbmYiOnsieDV0I1MyNTYiOiJURjlJazF5YjhubXhDZUhEaEg1V2QzZUQzNEpSMXhVTmpCNjFtNmFlMEZFIn19.wL42vLvJ7W8neTDIMKKMlnsofIq0eAl5TlKtIVc6n7zek457JByee8eMPBmZA3IQ-Znq87b-aQtKQQEWUOX-fQ',
        given: { proof: 'OK6Nw94xJEvSNixNqY2dfz17ViMw8DinSuuVOu4aZLw' },
      },
      {
        text: 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNsaWVudF9pZCI6InRpbGwiLCJqdGkiOiJ0LTIifQ.byZnKcNmTwQylWVJkPiY8NDraaVoritR5up8fYIe5Smfk-4KBL4VDMIG91TCdkjD_koGXvS2Qr-sJ0TkcMAeng',
        given: {
          proof:
            'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6IjY2UEhVMUJIQ1c4UHN0REtJYUJab0swSTdRY2FVQVplS2VtY09xa2NwcTQiLCJ5IjoiUUk5YWx6SnRYeXFQdG1aWUMxX2NCWk1xcmVmU3VxRXd6OXVLSzNUZ2lRRSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTEiLCJodG0iOiJHRVQiLCJodHUiOiJodHRwczovL29yZGVycy5iYWtlcnkuZXhhbXBsZS9icmVhZCIsImlhdCI6MTc5MDAwMDAwMH0.ItWy8mNAKAEh87X9HEFX-GV5MOLD8gBFJdmW5gWCIqyLCAIw7xbyw_jLRfdqjUuqVyhl6Jl-K8x9QGADD4V3Fw',
        },
      },
    ],
    good: [
      {
        text: 'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNsaWVudF9pZCI6InRpbGwiLCJqdGkiOiJ0LTIiLCJjbmYiOnsiamt0IjoiT0s2Tnc5NHhKRXZTTml4TnFZMmRmejE3VmlNdzhEaW5TdXVWT3U0YVpMdyJ9fQ.GSoH0A_xoavr9W1HWtzco8s_X07KrhN2VWMO4zIHEYa6DyUAAU1J-_RWWEvYCn8BeIipQI_L7loaqq1LW1M17g',
        given: {
          proof:
            'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6IjY2UEhVMUJIQ1c4UHN0REtJYUJab0swSTdRY2FVQVplS2VtY09xa2NwcTQiLCJ5IjoiUUk5YWx6SnRYeXFQdG1aWUMxX2NCWk1xcmVmU3VxRXd6OXVLSzNUZ2lRRSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJwLTEiLCJodG0iOiJHRVQiLCJodHUiOiJodHRwczovL29yZGVycy5iYWtlcnkuZXhhbXBsZS9icmVhZCIsImlhdCI6MTc5MDAwMDAwMH0.ItWy8mNAKAEh87X9HEFX-GV5MOLD8gBFJdmW5gWCIqyLCAIw7xbyw_jLRfdqjUuqVyhl6Jl-K8x9QGADD4V3Fw',
        },
      },
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNsaWVudF9pZCI6InRpbGwiLCJqdGkiOiJ0LTIiLCJjbmYiOnsiamt0IjoiVEY5SWsxeWI4bm14Q2VIRGhINVdkM2VEMzRKUjF4VU5qQjYxbTZhZTBGRSJ9fQ.nz9U_x_L8zupZFKl2lMBsuYGL_AsOQ8rNKkX7KRnKtWBtit7J6uRv6WF6O6WjB19P4sW08RvlbyMkJgpDnP3XA',
    ],
  },
  check(jws, { evidence }) {
    const proven = evidence?.proofThumbprint;
    const claims = proven === undefined ? undefined : claimsSet(jws);
    const { payload } = jws;
    if (!claims || !payload) return [];
    const cnf = memberOf(claims, 'cnf');
    if (!cnf) {
      const says = 'The token is bound to no key (cnf), so the proof protects nothing.';
      return [{ at: payload.span, severity: 'info', says }];
    }
    const { value } = cnf;
    const bound = value.type === 'object' ? THUMBPRINTS.flatMap((name) => memberOf(value, name) ?? []) : [];
    if (bound.length === 0 || bound.some((each) => stringOf(each.value) === proven)) return [];
    return [{ at: carriersIn(payload, cnf.span) }];
  },
});
