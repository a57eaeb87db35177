/** A login at a Keycloak server as its documentation and its sources describe one: names and attributes of cookies, paths, kinds of tokens. Made by hand, with stand-ins; recorded by nobody. */
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';

const REALM = 'https://id.example/realms/bakery';
const APP = 'https://app.example/';
const NOW = 1_796_000_000;

const part = (json: object): string => encodeBase64url(encodeUtf8(JSON.stringify(json)));
const jwt = (alg: string, claims: object): string =>
  `${part({ alg, typ: 'JWT', kid: 'rye' })}.${part({ iss: REALM, iat: NOW, ...claims })}.${encodeBase64url(encodeUtf8('a signature that is none, for this text alone'))}`;

const tokens = (jti: string) => ({
  access_token: jwt('RS256', {
    exp: NOW + 300,
    jti: `a${jti}`,
    aud: 'account',
    typ: 'Bearer',
    azp: 'spa',
    scope: 'openid',
  }),
  expires_in: 300,
  refresh_expires_in: 1800,
  refresh_token: jwt('HS512', { exp: NOW + 1800, jti: `r${jti}`, aud: REALM, typ: 'Refresh', azp: 'spa' }),
  token_type: 'Bearer',
  id_token: jwt('RS256', { exp: NOW + 300, jti: `i${jti}`, aud: 'spa', typ: 'ID', azp: 'spa', nonce: NONCE }),
  'not-before-policy': 0,
  session_state: SESSION,
  scope: 'openid',
});

const STATE = '5f0e6c0a-8a44-4d0c-9a52-0b1a6a9f4c11';
const NONCE = '0c6a7e52-1f5b-4a2b-8f6e-9d1f3b7c2e10';
const SESSION = 'b1946ac9-2492-4d23-a470-2de1c6a4f0d7';
const CODE = `7c211433-f027-4e0c-b4d6-8e4b7f6c2d01.${SESSION}.9f2c4a18-60d3-4c7e-9b1a-5e8d0c3f7a22`;
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const AUTH_SESSION = `AUTH_SESSION_ID=${encodeBase64url(encodeUtf8(`${SESSION}.c29tZSBzaWduYXR1cmU`))}.bakery-1`;
const IDENTITY = `KEYCLOAK_IDENTITY=${jwt('HS512', { exp: NOW + 36_000, jti: 'k1', typ: 'Serialized-ID', sid: SESSION })}`;
const KC_SESSION = `KEYCLOAK_SESSION=Zm9yIHRoZSBmcmFtZSB0aGF0IGFza3Mgd2hldGhlciBpdCBsaXZlcw`;
const AT = 'Path=/realms/bakery/; Secure';
const GONE = 'Expires=Thu, 01 Jan 1970 00:00:10 GMT; Max-Age=0; Path=/realms/bakery/; Secure; HttpOnly';
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

type Field = readonly [string, string];
const named = (fields: readonly Field[]) => fields.map(([name, value]) => ({ name, value }));
let count = 0;
const entry = (
  method: string,
  url: string,
  asked: readonly Field[],
  status: number,
  answered: readonly Field[],
  { posted, text = '', type = 'text/html' }: { posted?: string; text?: string; type?: string } = {},
) => {
  count += 1;
  return {
    startedDateTime: new Date(NOW * 1000 + count * 200).toISOString(),
    time: 40,
    request: {
      method,
      url,
      headers: named(asked),
      cookies: [],
      ...(posted === undefined ? {} : { postData: { mimeType: FORM_TYPE, text: posted } }),
    },
    response: {
      status,
      headers: named(answered),
      cookies: [],
      content: { size: text.length, mimeType: type, text },
      redirectURL: '',
    },
  };
};

const json = (value: object) => ({ type: JSON_TYPE, text: JSON.stringify(value) });
const CORS: readonly Field[] = [['Access-Control-Allow-Origin', 'https://app.example']];
const FROM_APP: readonly Field[] = [
  ['Origin', 'https://app.example'],
  ['Referer', APP],
];
const first = tokens('1');
const second = tokens('2');
const COOKIES = [AUTH_SESSION, IDENTITY, KC_SESSION].join('; ');

/** A HAR file: the page of an app, login, code and tokens, an order, a refresh, and the logout. */
export const keycloakRecording = (): string =>
  JSON.stringify({
    log: {
      version: '1.2',
      creator: { name: 'by hand', version: '1' },
      entries: [
        entry('GET', APP, [], 200, []),
        entry(
          'GET',
          `${REALM}/protocol/openid-connect/auth?client_id=spa&redirect_uri=https%3A%2F%2Fapp.example%2F&state=${STATE}&response_mode=fragment&response_type=code&scope=openid&nonce=${NONCE}&code_challenge=${CHALLENGE}&code_challenge_method=S256`,
          [['Referer', APP]],
          200,
          [
            ['Set-Cookie', `${AUTH_SESSION}; Version=1; ${AT}; SameSite=None; HttpOnly`],
            [
              'Set-Cookie',
              `KC_RESTART=${jwt('HS512', { cid: 'spa', act: 'AUTHENTICATE' })}; Version=1; ${AT}; HttpOnly`,
            ],
          ],
          {
            text: '<form action="/realms/bakery/login-actions/authenticate" method="post"><input name="username"><input name="password" type="password"></form>',
          },
        ),
        entry(
          'POST',
          `${REALM}/login-actions/authenticate?session_code=pV1rGdmSGfFUkD8mY5mVQ2Y3hYc0nqk3cYp1R1zYt3A&execution=4ab2d0a3-7b0f-4d50-8f35-6f6f0b6d1a1e&client_id=spa&tab_id=Xo3kqDq0gCk`,
          [
            ['Cookie', AUTH_SESSION],
            ['Origin', 'https://id.example'],
          ],
          302,
          [
            ['Set-Cookie', `${IDENTITY}; Version=1; ${AT}; SameSite=None; HttpOnly`],
            [
              'Set-Cookie',
              `${KC_SESSION}; Version=1; Expires=Mon, 30 Nov 2026 12:00:00 GMT; Max-Age=36000; ${AT}; SameSite=None`,
            ],
            ['Set-Cookie', `KC_RESTART=; Version=1; ${GONE}`],
            [
              'Location',
              `${APP}#state=${STATE}&session_state=${SESSION}&iss=${encodeURIComponent(REALM)}&code=${CODE}`,
            ],
          ],
          { posted: 'username=alice&password=correct+horse+battery&credentialId=' },
        ),
        entry('GET', APP, [['Referer', `${REALM}/`]], 200, []),
        entry('POST', `${REALM}/protocol/openid-connect/token`, FROM_APP, 200, CORS, {
          posted: `code=${CODE}&grant_type=authorization_code&client_id=spa&redirect_uri=https%3A%2F%2Fapp.example%2F&code_verifier=${VERIFIER}`,
          ...json(first),
        }),
        entry(
          'GET',
          'https://api.example/orders',
          [['Authorization', `Bearer ${first.access_token}`], ...FROM_APP],
          200,
          CORS,
          json([]),
        ),
        entry('POST', `${REALM}/protocol/openid-connect/token`, FROM_APP, 200, CORS, {
          posted: `grant_type=refresh_token&refresh_token=${first.refresh_token}&client_id=spa`,
          ...json(second),
        }),
        entry(
          'GET',
          `${REALM}/protocol/openid-connect/logout?client_id=spa&post_logout_redirect_uri=https%3A%2F%2Fapp.example%2F&id_token_hint=${second.id_token}`,
          [
            ['Cookie', COOKIES],
            ['Referer', APP],
          ],
          302,
          [
            ['Set-Cookie', `KEYCLOAK_IDENTITY=; Version=1; ${GONE}`],
            ['Set-Cookie', `KEYCLOAK_SESSION=; Version=1; ${GONE}`],
            ['Set-Cookie', `AUTH_SESSION_ID=; Version=1; ${GONE}`],
            ['Location', APP],
          ],
        ),
        entry('GET', APP, [], 200, []),
      ],
    },
  });
