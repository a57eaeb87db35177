/** Whether a name speaks of a token. */

/** `access_token`, `accessToken`, `ACCESS-TOKEN` → access, token. */
export const wordsIn = (name: string): string[] =>
  name
    .replaceAll(/O[Aa]uth/gu, 'oauth')
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/u)
    .filter(Boolean);

const TOKEN = new Set([
  'token',
  'jwt',
  'bearer',
  'auth',
  'authorization',
  'accesstoken',
  'idtoken',
  'authtoken',
  'refreshtoken',
  'usertoken',
  'jwttoken',
]);
/** Tokens of another kind, and facts about a token. */
const OTHER = new Set(
  (
    'csrf xsrf theme design push fcm device page next sync cancel cancellation continuation count type expire expiry expires expired expiration ' +
    'at limit deleted removed revoked name id symbol address balance list size usage price length valid invalid error status info data payload claims decoded parsed verified ' +
    'header headers mode provider providers method methods state redirect url uri step nonce verifier challenge color colors colour spacing max min ' +
    'total used num number kind service client module config options middleware guard endpoint path route ' +
    'err errors alg algs algorithm algorithms supported listener handler callback key keys secret version issuer audience scope hint enabled required loading ready present exists map'
  ).split(' '),
);

const isOther = (words: readonly string[]): boolean =>
  words.some((word, index) =>
    // An ID token, and the identifier of one.
    word === 'id' ? words[index + 1] !== 'token' : OTHER.has(word),
  );

/** What may follow the word for a token: what it is written as, whose it is, where it is kept. */
const BEHIND =
  /^(?:\d+|v\d+|value|values|string|str|text|raw|plain|jwt|token|tokens|auth|cookie|cookies|local|session|storage|store|user|users|admin|app|web|mobile|api|github|google|facebook|me|my|new|old|current|saved|stored|encoded|encrypted|res|response|result|from|for|in|of|the|to|and|with|b64|base64|full|obj|object|item|var|pair|set|prod|dev)$/u;

/** `jwt_clock_skew`, `tokenHistory`: the word behind says what of a token it is. */
const isAboutToken = (words: readonly string[]): boolean =>
  words.slice(words.findLastIndex((word) => TOKEN.has(word)) + 1).some((word) => !BEHIND.test(word));

/** A question, which yes or no answers, `shouldReturnRefreshToken`, or a function: `setAccessToken`. */
const ASKS = new Set(
  'is has had should can use uses needs with without allow enable skip require requires return include set handle clear remove on'.split(
    ' ',
  ),
);

/** True for `accessToken`, `jwt` and `auth`; false for `csrfToken` and `tokenCount`, for `authUser`, who is a person, and for `authRepository`, a part of the program. */
export const isTokenName = (name: string): boolean => {
  const words = wordsIn(name);
  const told = words.filter((word) => TOKEN.has(word));
  if (told.length === 0 || isOther(words) || isAboutToken(words) || ASKS.has(words[0] ?? '')) return false;
  return told.some((word) => word !== 'auth') || /^(?:auth|cookie|value|string)$/u.test(words.at(-1) ?? '');
};

/** True for names of what is a token of another kind or a fact about one: what is beside it does not count then. */
export const isOtherName = (name: string): boolean => {
  const words = wordsIn(name);
  // Anything of a login may be kept under `auth-user`.
  return (
    words.some((word) => (TOKEN.has(word) && word !== 'auth') || word === 'tokens') && !isTokenName(name)
  );
};
