/** Ways along the path for who has little time or one job. Not: the path itself, with every lesson (path.ts). */
import type { PATH } from './path';

type LessonId = (typeof PATH)[keyof typeof PATH][number];

export interface Route {
  /** In addresses. */
  readonly id: string;
  readonly label: string;
  /** What one can do afterwards. */
  readonly says: string;
  /** Absent: no limit. Minutes. */
  readonly within?: number;
  /** In the order of the path. */
  readonly lessons: readonly LessonId[];
}

export const ROUTES: readonly Route[] = [
  {
    id: 'talk',
    label: '20-minute talk',
    says: 'Show where each design keeps a login, and what a script steals.',
    within: 20,
    lessons: ['same-login-three-shapes', 'xss-goes-shopping'],
  },
  {
    id: 'class',
    label: '90-minute class',
    says: 'Teach theft, forgery, logout and scale, one lesson each.',
    within: 90,
    lessons: [
      'same-login-three-shapes',
      'base64-is-not-a-lock',
      'xss-goes-shopping',
      'csrf',
      'alg-none',
      'kick-them-out',
      'thirty-day-token',
      'refresh-rotation-reuse',
      'ten-services',
    ],
  },
  {
    id: 'developers',
    label: 'Developers',
    says: 'Store, check and renew a login without the usual mistakes.',
    lessons: [
      'same-login-three-shapes',
      'weight',
      'xss-goes-shopping',
      'but-it-can-still-drive',
      'own-token',
      'csrf',
      'login-you-did-not-make',
      'fixation',
      'rs-hs-confusion',
      'right-signature-wrong-shop',
      'kick-them-out',
      'refresh-rotation-reuse',
      'another-domain-calls',
    ],
  },
  {
    id: 'testers',
    label: 'Testers',
    says: 'Forge tokens and requests, and know what a correct server answers.',
    lessons: [
      'base64-is-not-a-lock',
      'xss-goes-shopping',
      'csrf',
      'login-you-did-not-make',
      'fixation',
      'alg-none',
      'rs-hs-confusion',
      'guess-the-secret',
      'token-picks-its-key',
      'right-signature-wrong-shop',
    ],
  },
  {
    id: 'managers',
    label: 'Managers',
    says: 'Know what a stolen laptop, a dismissal and an outage cost.',
    lessons: [
      'same-login-three-shapes',
      'xss-goes-shopping',
      'kick-them-out',
      'demoted',
      'thirty-day-token',
      'ten-services',
    ],
  },
];
