/** What an attack is, and what it may be granted. Not: the attacks (attacks/), what the attacker can do with a grant (hands.ts), and not whether one succeeded (verdict.ts). */
import type { Source } from '#sources/sources';
import type { Hands } from './hands';
import type { Mode } from './mode';
import type { Setup } from './setup';

/** What the attacker has before the attack begins; nothing else is in reach. */
export type Grant =
  /** Markup of the attacker's stands on a page of the shop, as far as the shop lets it. */
  | 'markup in a page of the shop'
  /** The victim opens a page of the attacker's. */
  | 'a page that the victim opens'
  /** Script on another host of the shop's site runs in the victim's browser. */
  | 'script on a sibling host'
  /** The attacker sees what goes over the network in clear. */
  | 'the network'
  /** A careless log that keeps requests whole. */
  | 'a log of requests'
  /** A copy of the shop's database. */
  | 'a backup of the database'
  /** A copy of what the victim's browser held at that time. */
  | 'a copy of the browser'
  /** An account of the attacker's own. */
  | 'an account'
  /** A token that the shop issued for somebody else, or for another purpose. */
  | 'a token for another use';

/** What a setup must be like for an attack to be tried; the rest is the person's choice. */
export type Presupposed = Partial<Omit<Setup, 'acts' | 'store' | 'hybridStore'>>;

export interface Attack {
  /** The name of its file. */
  readonly id: string;
  readonly order: number;
  readonly group:
    | 'script in the page'
    | 'requests from elsewhere'
    | 'stolen credentials'
    | 'forged tokens'
    | 'after the end';
  /** On the button. */
  readonly label: string;
  /** One or two sentences: what the attacker does, and to what end. */
  readonly says: string;
  readonly grants: readonly Grant[];
  readonly sources: readonly Source[];
  /** Ids of acts that come before it. */
  readonly scene: readonly string[];
  /** Absent: nothing but that all defences are off. */
  readonly presupposes?: Presupposed;
  /** Why it can't be tried: a whole sentence; undefined: it can. */
  inapplicable?(mode: Mode, setup: Setup): string | undefined;
  play(hands: Hands): Promise<void>;
}

/** What a file in attacks/ exports. */
export type AttackUnit = Omit<Attack, 'id'>;
