/** A server that takes a code without the verifier that its challenge asks for. Not: a login without PKCE (flow-deprecated). */
import { ofKind } from '#recording/way';
import { rfc } from '#sources/sources';
import {
  ACCESS_TOKEN,
  AUTHORIZE,
  CODE,
  found,
  get,
  json,
  LOGIN,
  messages,
  post,
  REFUSED,
  SHOP,
  STATE,
} from '../example-messages';
import { reportAt } from '../recorded-report';
import { defineRule } from '../rule';

/** The example of RFC 7636 appendix B. */
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

const login = (verifier: string, answer: string): string =>
  messages(
    get(`${AUTHORIZE}&state=${STATE}&code_challenge=${CHALLENGE}&code_challenge_method=S256`),
    found(`${SHOP}/callback?code=${CODE}&state=${STATE}`),
    post(`${LOGIN}/token`, `grant_type=authorization_code&client_id=till&code=${CODE}${verifier}`),
    answer,
  );
const TOKENS = json({ access_token: ACCESS_TOKEN });

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'The server does not check the PKCE verifier.',
  why: 'A thief who reads the code can redeem it, as if there were no PKCE.',
  fix: 'Refuse a code whose request had a code_challenge, unless the code_verifier matches it.',
  sources: [rfc(7636, '4.6'), rfc(9700, '2.1.1'), rfc(9700, '4.8.2')],
  examples: {
    bad: [login('', TOKENS), login('&code_verifier=bm90LXRoZS1yaWdodC12ZXJpZmllci1hdC1hbGwtbm9ubw', TOKENS)],
    good: [login(`&code_verifier=${VERIFIER}`, TOKENS), login('', REFUSED)],
  },
  *check(flow) {
    for (const code of ofKind(flow, 'code')) {
      const token = flow.oauth.tokens.find(
        ({ exchange, grant, isGranted }) =>
          isGranted && grant === 'authorization_code' && code.way.some((at) => at.exchange === exchange),
      );
      const first = code.way[0]?.exchange ?? 0;
      const request = flow.oauth.authorizations.findLast(({ exchange }) => exchange <= first);
      const challenge = request?.params.get('code_challenge');
      if (!token || challenge === undefined) continue;
      const verifier = token.params.get('code_verifier');
      const isPlain = verifier === challenge && request?.params.get('code_challenge_method') !== 'S256';
      const matched = ofKind(flow, 'pkce-verifier').find(({ value }) => value === verifier)?.matches;
      const right = matched === undefined ? undefined : flow.credentials[matched]?.value;
      if (isPlain || right === challenge) continue;
      const place = code.way.find(({ exchange }) => exchange === token.exchange)?.place;
      if (place)
        yield reportAt(flow, place, {
          says:
            verifier === undefined
              ? 'The server accepts a code without its PKCE verifier.'
              : 'The server accepts a PKCE verifier that does not match.',
        });
    }
  },
});
