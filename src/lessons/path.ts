/** The path of lessons: its courses, and the lessons of each, in their order. Not: the lessons (path/). */
export const PATH = {
  'what a login leaves behind': ['same-login-three-shapes', 'base64-is-not-a-lock', 'weight'],
  'theft and forgery': [
    'xss-goes-shopping',
    'but-it-can-still-drive',
    'own-token',
    'csrf',
    'login-you-did-not-make',
    'fixation',
    'alg-none',
    'rs-hs-confusion',
    'guess-the-secret',
    'token-picks-its-key',
    'right-signature-wrong-shop',
  ],
  'revocation and refresh': ['kick-them-out', 'demoted', 'thirty-day-token', 'refresh-rotation-reuse'],
  choosing: ['ten-services', 'another-domain-calls'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Course = keyof typeof PATH;

/** In the order of the path. */
export const COURSES = Object.keys(PATH) as readonly Course[];
