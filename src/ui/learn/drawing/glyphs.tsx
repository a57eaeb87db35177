/** The signs of a lesson's picture: who or what an act is done with, and where. Not: which of them a lesson has (lessons/decisive.ts). */
import type { Goal, Means, Target } from '#lessons/decisive';
import styles from './drawing.module.css';

const WINDOW = 'M3 5h18v14H3zM3 9h18';
const PERSON = 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0';
const LEAVING = 'M2 6h12v12H2zM2 9h12M14 13h8M19 10l3 3-3 3';
const RING = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z';

type Shown = Means | Target | Goal | 'choosing';

const COIN = 'M15 9.5c-2-2-6-1-6 1 0 3 6 1.5 6 4 0 2-4 3-6 1M12 6.5v11';
const CART = 'M2 4h3l3 11h10l3-8H6M9 20h.01M17 20h.01';
const DOOR = 'M14 4h6v16h-6M3 12h11M10 8l4 4-4 4';

/** Outlines in a square of 24. What is not named is done by a person. */
const GLYPHS: Readonly<Partial<Record<Shown, string>>> = {
  storage: 'M4 3h16v18H4zM4 9h16M4 15h16M10 6h4M10 12h4M10 18h4',
  orders: CART,
  token: 'M20 11a8 8 0 1 0-2.3 6.7M20 4v7h-7',
  transfer: `${RING}${COIN}`,
  login: DOOR,
  choosing: 'M12 3v18M7 21h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z',
  browser: `${WINDOW}M6 7h.01M9 7h.01`,
  server: 'M4 4h16v7H4zM4 13h16v7H4zM7.5 7.5h.01M7.5 16.5h.01M11 7.5h6M11 16.5h6',
  services: 'M3 3h7v7H3zM14 3h7v7h-7zM3 14h7v7H3zM14 14h7v7h-7z',
  'log-in': DOOR,
  'log-out': 'M10 4H4v16h6M9 12h12M17 8l4 4-4 4',
  read: CART,
  'read-service': `${WINDOW}M6 7h.01M9 7h.01`,
  partner: LEAVING,
  'partner-read': LEAVING,
  'end-logins': `${RING}M5.6 5.6l12.8 12.8`,
  suspend: `${RING}M5.6 5.6l12.8 12.8`,
  demote: 'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 21a7 7 0 0 1 13 0M19 8v8M16 13l3 3 3-3',
  wait: `${RING}M12 7v5l3 2`,
  'markup in a page of the shop': `${WINDOW}M9 11.5L6.5 14 9 16.5M15 11.5l2.5 2.5-2.5 2.5M13 11l-2 6`,
  'a page that the victim opens': `${WINDOW}M13 10.5l-3 3.5h4l-3 3.5`,
  'script on a sibling host':
    'M3 3h13v5M3 3v10h5M3 6h13M8 8h13v13H8zM12.5 12L10 14.5l2.5 2.5M16.5 12l2.5 2.5-2.5 2.5',
  'the network': 'M2 12h4l2-5 4 10 4-10 2 5h4',
  'a log of requests': 'M5 3h14v18H5zM8 7h8M8 11h8M8 15h5',
  'the redirect with a code': 'M4 19v-7a4 4 0 0 1 4-4h11M15 4l4 4-4 4',
  'a backup of the database': 'M4 6c0-4 16-4 16 0s-16 4-16 0zM4 6v12c0 4 16 4 16 0V6M4 12c0 4 16 4 16 0',
  'a copy of the browser': 'M5 4h14v11H5zM2 20h20l-2-5H4z',
  'an account': 'M3 5h18v14H3zM9,11.5a2,2,0,1,0,0-4,2,2,0,0,0,0,4zM5.5,16a3.5,3.5,0,0,1,7,0M15,10h3M15,14h3',
  'a service of the shop': 'M12 3l8 4.5v9L12 21l-8-4.5v-9zM12 12l8-4.5M12 12v9M12 12L4 7.5',
  'the signing key': 'M8 15a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 11h10M18 11v4M21 11v3',
  'a token for another use': 'M3 7h18v3a2 2 0 0 0 0 4v3H3v-3a2 2 0 0 0 0-4zM14 7v10',
};

export const Glyph = ({ of }: { readonly of: Shown }) => (
  <svg className={styles.glyph} viewBox="0 0 24 24" aria-hidden="true">
    <path d={GLYPHS[of] ?? PERSON} />
  </svg>
);
