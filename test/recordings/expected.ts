/** What each recording must give, decided from what its servers and its page do (made-by/scenarios.js) before anything had read it. */

type Role = 'app' | 'api' | 'identity-provider' | 'other';

export interface Expected {
  /** Id of the flow. */
  readonly flow: string;
  readonly actors: Readonly<Record<string, Role>>;
  /**
   * Each credential whose kind is known, as `kind: way`. A step of the way is the index of an exchange with what happened
   * there: `>` sent to the server, `<` issued by it, `x` deleted by it.
   */
  readonly credentials: readonly string[];
  /** `rule @exchange`. */
  readonly findings: readonly string[];
}

const APP = 'https://app.example';
const ID = 'https://id.example';
const API = 'https://api.example';
const SHOP = 'https://shop.example';

/** The pages of oidc-provider, from the request for its login page on. */
const signIn = (auth: number): readonly string[] => [
  `password: >${auth + 2}`,
  `session: <${auth + 3} >${auth + 4} >${auth + 5} >${auth + 6}`,
];

const CODE_ACTORS = { [APP]: 'app', [ID]: 'identity-provider', [API]: 'api' } as const;

const STATE = 'state: >1 <7 >8';
const NONCE = 'nonce: >1 <9';
const PKCE = ['pkce-challenge: >1', 'pkce-verifier: >9'];
const CODE = 'code: <7 >8 >9';
/** The session that the consent page renews. */
const SESSION = 'session: <7';

/** A login at oidc-provider, its tokens issued by exchange 9, and one call of the API. */
const oneCall = (...findings: readonly string[]): Expected => ({
  flow: 'code-pkce',
  actors: CODE_ACTORS,
  credentials: [
    ...signIn(1),
    SESSION,
    STATE,
    NONCE,
    ...PKCE,
    CODE,
    'access-token: <9 >10',
    'id-token: <9',
    'refresh-token: <9',
  ],
  findings,
});

const without = (expected: Expected, ...kinds: readonly string[]): readonly string[] =>
  expected.credentials.filter((line) => !kinds.some((kind) => line.startsWith(`${kind}:`)));

const PLAIN = oneCall();

/** One request after another of passport's shop: `visit` is a cookie of a visitor, `login` of Alice. */
const PASSPORT: readonly string[] = [
  'session: <1 >2',
  'csrf-token: <1 >2',
  'password: >2',
  'session: <2 >3 >4 >5 >6 >7 >8',
  'csrf-token: <3 <4 >5',
  'session: <8',
  'csrf-token: <8',
];

const BAKERY = { 'https://app.bakery.example': 'app', 'https://api.bakery.example': 'api' } as const;

const WEATHER = { 'https://app.weather.example': 'app', 'https://api.weather.example': 'api' } as const;

/** A login, one refresh, and a call of the API with what each brought. */
const HYBRID: Omit<Expected, 'findings'> = {
  flow: 'hybrid-refresh',
  actors: BAKERY,
  credentials: [
    'password: >1',
    'access-token: <1 >2',
    'refresh-token: <1 >3',
    'access-token: <3 >4',
    'refresh-token: <3',
  ],
};

/** The shop that renews no session, and whose logout ends none. */
const CARELESS: Expected = {
  flow: 'password-session',
  actors: { [SHOP]: 'app' },
  credentials: ['session: <0 >1 >2 >3 >4 >5 >6 >7', 'csrf-token: <1 >2 <3 <4 >5 <7', 'password: >2'],
  findings: ['login-cookie-attributes @0', 'login-session-not-renewed @2', 'login-logout-ends-nothing @7'],
};

export const EXPECTED: Readonly<Record<string, Expected>> = {
  'oidc-pkce': {
    flow: 'code-pkce',
    actors: CODE_ACTORS,
    credentials: [
      ...signIn(1),
      'session: <7 >13 <13 >14 x14',
      STATE,
      // The ID token that a refresh brings repeats it.
      'nonce: >1 <9 <11',
      ...PKCE,
      CODE,
      'access-token: <9 >10',
      'id-token: <9',
      'refresh-token: <9 >11',
      'access-token: <11 >12',
      // Shown to the logout page in its address, as OpenID Connect has it, and in the Referer of that page's form.
      'id-token: <11 >13 >14',
      'refresh-token: <11',
      'csrf-token: <13 >14',
    ],
    findings: [],
  },
  'oidc-no-state': {
    ...PLAIN,
    credentials: without(PLAIN, 'state'),
    findings: ['login-state-missing @1'],
  },
  'oidc-constant-state': {
    flow: 'code-pkce',
    actors: CODE_ACTORS,
    credentials: [
      ...signIn(1).slice(1),
      // One password, shown twice.
      'password: >3 >16',
      'session: <7 >10 <10 >11 x11',
      'state: >1 <7 >8 >14 <20 >21',
      NONCE,
      ...PKCE,
      CODE,
      'access-token: <9',
      'id-token: <9 >10 >11',
      'refresh-token: <9',
      'csrf-token: <10 >11',
      ...signIn(14).slice(1),
      'session: <20',
      'nonce: >14 <22',
      'pkce-challenge: >14',
      'pkce-verifier: >22',
      'code: <20 >21 >22',
      'access-token: <22 >23',
      'id-token: <22',
      'refresh-token: <22',
    ],
    findings: ['login-state-constant @14'],
  },
  'oidc-no-pkce': {
    ...PLAIN,
    flow: 'code',
    credentials: without(PLAIN, 'pkce-challenge', 'pkce-verifier'),
    findings: ['flow-deprecated @1'],
  },
  'oidc-token-in-query': oneCall('login-token-in-url @10'),
  'oidc-no-rotation': {
    ...PLAIN,
    credentials: [
      ...without(PLAIN, 'access-token', 'id-token', 'refresh-token'),
      'access-token: <9',
      // Made in the same second, they are the same. So does the refresh token come back each time.
      'id-token: <9 <10 <12',
      'refresh-token: <9 >10 <10 >12 <12',
      'access-token: <10 >11',
      'access-token: <12',
    ],
    findings: ['refresh-no-rotation @10'],
  },
  'oidc-id-token-as-access': {
    ...PLAIN,
    credentials: [...without(PLAIN, 'access-token', 'id-token'), 'access-token: <9', 'id-token: <9 >10'],
    findings: ['login-id-token-as-access @10'],
  },
  'oidc-other-audience': {
    ...PLAIN,
    actors: { ...CODE_ACTORS, 'https://stock.api.example': 'api' },
    credentials: [...without(PLAIN, 'access-token'), 'access-token: <9 >10 >11'],
    findings: ['login-audience-ignored @11'],
  },
  'oidc-code-reused': {
    ...PLAIN,
    actors: { [APP]: 'app', [ID]: 'identity-provider' },
    credentials: [
      ...without(PLAIN, 'access-token', 'code', 'pkce-verifier'),
      'pkce-verifier: >9 >10',
      'code: <7 >8 >9 >10',
      'access-token: <9',
    ],
    findings: ['login-code-reused @10'],
  },
  /** A gateway keeps the challenge from the server, and the client sends no verifier. */
  'oidc-pkce-unchecked': {
    ...PLAIN,
    credentials: without(PLAIN, 'pkce-verifier'),
    findings: ['login-pkce-unchecked @9'],
  },
  /** Its page tells another origin of each visit, with its whole address. */
  'oidc-code-in-referer': {
    flow: 'code-pkce',
    actors: { ...CODE_ACTORS, 'https://stats.example': 'other' },
    credentials: [
      ...signIn(2),
      'session: <8',
      // The token request repeats the address too.
      'state: >2 <8 >9 >10 >11',
      'nonce: >2 <11',
      'pkce-challenge: >2',
      'pkce-verifier: >11',
      'code: <8 >9 >10 >11',
      'access-token: <11 >12',
      'id-token: <11',
      'refresh-token: <11',
    ],
    findings: ['login-token-in-referer @10'],
  },
  implicit: {
    flow: 'implicit',
    actors: CODE_ACTORS,
    credentials: [
      ...signIn(1),
      SESSION,
      // The fragment is in the Location field alone: a browser sends none.
      'state: >1 <7',
      'nonce: >1 <7',
      'access-token: <7 >9',
      'id-token: <7',
    ],
    findings: ['flow-deprecated @7'],
  },
  bff: {
    flow: 'bff',
    actors: { [APP]: 'app', [ID]: 'identity-provider' },
    credentials: [
      'session: <1 >9',
      ...signIn(2),
      'session: <8',
      'state: <1 >2 <8 >9',
      'nonce: <1 >2',
      'pkce-challenge: <1 >2',
      'code: <8 >9',
      'session: <9 >10 >11 >12 >13 x13',
    ],
    findings: [],
  },
  'device-code': {
    flow: 'device-code',
    actors: { 'https://tv.example': 'app', [ID]: 'identity-provider', [API]: 'api' },
    credentials: [
      'device-code: <1 >11',
      // Of the page where she types the code; renewed by her login and by her consent.
      'session: <2 >3 <3 >4 <4 >5 >6 >7',
      'csrf-token: >3 <3 >4',
      'password: >6',
      'session: <7 >8 >9 >10',
      'session: <10',
      'access-token: <11 >12',
      'id-token: <11',
    ],
    findings: [],
  },
  'client-credentials': {
    flow: 'client-credentials',
    actors: { 'https://console.example': 'app', [ID]: 'identity-provider', [API]: 'api' },
    credentials: ['client-secret: >1', 'access-token: <1 >2'],
    findings: [],
  },
  'session-passport': {
    flow: 'password-session',
    actors: { [SHOP]: 'app' },
    credentials: PASSPORT,
    findings: [],
  },
  'session-careless': CARELESS,
  'burp-session-careless': CARELESS,
  'session-http': {
    flow: 'password-session',
    actors: { 'http://shop.example': 'app' },
    credentials: PASSPORT,
    // The password's request. Its cookie has no Secure because there is no TLS: one fault, told once.
    findings: ['login-plain-http @2'],
  },
  'session-none': {
    flow: 'password-session',
    actors: { [SHOP]: 'app' },
    credentials: [
      'session: <1 >2',
      'csrf-token: <1 >2',
      'password: >2',
      'session: <2 >3 >4',
      'csrf-token: <3 <4',
    ],
    findings: ['login-samesite-none @1'],
  },
  /** A button of another site's page orders bread in her name. */
  'session-cross-site': {
    flow: 'password-session',
    actors: { [SHOP]: 'app', 'https://prizes.example': 'other' },
    credentials: [
      'session: <1 >2',
      'csrf-token: <1 >2',
      'password: >2',
      'session: <2 >3 >5 >6',
      'csrf-token: <3 <6',
    ],
    findings: ['login-cross-site-post @5'],
  },
  /** The user types the key, and the API alone gets it. */
  'api-key': {
    flow: 'api-key',
    actors: WEATHER,
    credentials: ['api-key: >2 >3'],
    findings: [],
  },
  'api-key-careless': {
    flow: 'api-key',
    actors: { ...WEATHER, 'https://stats.example': 'other' },
    credentials: ['api-key: <1 >2 >3 >4'],
    findings: ['login-key-in-script @1', 'login-token-in-url @3', 'login-key-to-third-party @4'],
  },
  'spa-bearer': {
    flow: 'spa-bearer',
    actors: BAKERY,
    credentials: ['password: >1', 'access-token: <1 >2 >3 >4 >5'],
    findings: [],
  },
  'spa-bearer-careless': {
    flow: 'spa-bearer',
    actors: { ...BAKERY, 'https://stats.example': 'other' },
    credentials: ['password: >1', 'access-token: <1 >2 >3 >4 >5'],
    findings: ['login-bearer-to-third-party @3', 'login-logout-ends-nothing @5'],
  },
  'hybrid-refresh': {
    flow: 'hybrid-refresh',
    actors: BAKERY,
    credentials: [
      'password: >1',
      'access-token: <1 >2',
      'refresh-token: <1 >3',
      'access-token: <3 >4 >5',
      'refresh-token: <3 >5 x5',
    ],
    findings: [],
  },
  'hybrid-refresh-to-script': { ...HYBRID, findings: ['login-refresh-to-script @1'] },
  'hybrid-long-access': { ...HYBRID, findings: ['login-outlives-refresh @1'] },
  /** As Chromium's `oidc-pkce`, with what Playwright leaves out: the preflight request of the API, which Firefox lists behind it. */
  'firefox-oidc-pkce': {
    flow: 'code-pkce',
    actors: CODE_ACTORS,
    credentials: [
      ...signIn(1),
      'session: <7 >14 <14 >15 x15',
      STATE,
      NONCE,
      ...PKCE,
      CODE,
      'access-token: <9 >10',
      'refresh-token: <9 >12',
      // Answered with 304: the orders are the same.
      'access-token: <12 >13',
      // Made in the same second, both are the same.
      'id-token: <9 <12 >14 >15',
      'refresh-token: <12',
      'csrf-token: <14 >15',
    ],
    findings: [],
  },
  /** As Chromium's `oidc-pkce`, with the preflight request of the API, which a proxy sees. */
  'mitmproxy-oidc-pkce': {
    flow: 'code-pkce',
    actors: CODE_ACTORS,
    credentials: [
      ...signIn(1),
      'session: <7 >14 <14 >15 x15',
      STATE,
      NONCE,
      ...PKCE,
      CODE,
      'access-token: <9 >11',
      // Made in the same second, both are the same.
      'id-token: <9 <12 >14 >15',
      'refresh-token: <9 >12',
      'access-token: <12 >13',
      'refresh-token: <12',
      'csrf-token: <14 >15',
    ],
    findings: [],
  },
  /** As Chromium's `oidc-pkce`; Playwright writes a redirect into a trace before it knows the cookies that it sets or gets. */
  'playwright-oidc-pkce': {
    flow: 'code-pkce',
    actors: CODE_ACTORS,
    credentials: [
      'password: >3',
      'session: >5 >6 >7',
      'session: >13 <13',
      STATE,
      'nonce: >1 <9 <11',
      ...PKCE,
      CODE,
      'access-token: <9 >10',
      'id-token: <9',
      'refresh-token: <9 >11',
      'access-token: <11 >12',
      'id-token: <11 >13 >14',
      'refresh-token: <11',
      'csrf-token: <13 >14',
    ],
    findings: [],
  },
  /** The last answer is 304: the server gives the account again. */
  'firefox-session-careless': {
    flow: 'password-session',
    actors: { [SHOP]: 'app' },
    credentials: ['session: <0 >1 >2 >3 >4 >5 >6', 'csrf-token: <1 >2 <3 >4 <6', 'password: >2'],
    findings: ['login-cookie-attributes @0', 'login-session-not-renewed @2', 'login-logout-ends-nothing @6'],
  },
  'better-auth': {
    flow: 'password-session',
    actors: { [SHOP]: 'app' },
    credentials: ['password: >1', 'session: <1 >2 >3 x3'],
    findings: [],
  },
};
