/** What the person chose and pasted. What follows from it is computed while rendering. */
import { create } from 'zustand';
import type { KeyReading } from '#jose/keys/key';
import type { ProfileName } from '#lint/profile';
import type { GivenPayload } from './given-payload';
import { NOTHING_STATED, type Stated } from './stated';
import { NOTHING_DECIDED, withEntry, type Judging } from './judging';

export type Theme = 'system' | 'light' | 'dark';

interface Choices extends Judging {
  /** Never stored, put into the address, logged or sent. */
  readonly pasted: string;
  /** Never stored, put into the address, logged or sent. */
  readonly keyText: string;
  /** The key was taken from the token itself, which proves nothing. */
  readonly isTokensKey: boolean;
  readonly keyReading: KeyReading;
  /** Sent beside a token that has no payload. Never stored, put into the address, logged or sent. */
  readonly payload: GivenPayload | undefined;
  /** What the token should be. Never stored, put into the address, logged or sent. */
  readonly stated: Stated;
  readonly theme: Theme;
  /** The time that tokens are judged at, in seconds since 1970-01-01T00:00:00Z; absent: the real one. */
  readonly whatIf: number | undefined;
  /** Whether each claim is explained. */
  readonly explained: boolean;
  /** Whether single keys act on the lab and on lessons. */
  readonly labKeys: boolean;
  readonly paste: (text: string) => void;
  readonly giveKey: (text: string) => void;
  /** @param text of a key that came inside the token */
  readonly takeTokensKey: (text: string) => void;
  readonly givePayload: (payload: GivenPayload) => void;
  readonly readKeyAs: (reading: KeyReading) => void;
  readonly state: (stated: Partial<Stated>) => void;
  readonly pretend: (whatIf: number | undefined) => void;
  readonly explain: (explained: boolean) => void;
  readonly setTheme: (theme: Theme) => void;
  readonly setLabKeys: (labKeys: boolean) => void;
  /** @param value absent: as the rules declare it */
  readonly setThreshold: (key: string, value: number | undefined) => void;
  /** @param profile absent: as its header or its claims tell */
  readonly readAs: (text: string, profile: ProfileName | undefined) => void;
  /** @param reason absent: the rule speaks again */
  readonly silence: (text: string, ruleId: string, reason: string | undefined) => void;
}

export const useChoices = create<Choices>((set) => ({
  pasted: '',
  keyText: '',
  isTokensKey: false,
  payload: undefined,
  keyReading: 'auto',
  stated: NOTHING_STATED,
  theme: 'system',
  whatIf: undefined,
  explained: false,
  labKeys: true,
  ...NOTHING_DECIDED,
  paste: (pasted) => {
    // A key that came inside a token is of no use for another one.
    set(({ isTokensKey }) => ({ pasted, ...(isTokensKey ? { keyText: '', isTokensKey: false } : {}) }));
  },
  giveKey: (keyText) => {
    set({ keyText, isTokensKey: false });
  },
  takeTokensKey: (keyText) => {
    set({ keyText, isTokensKey: true, keyReading: 'auto' });
  },
  givePayload: (payload) => {
    set({ payload });
  },
  readKeyAs: (keyReading) => {
    set({ keyReading });
  },
  state: (stated) => {
    set((choices) => ({ stated: { ...choices.stated, ...stated } }));
  },
  pretend: (whatIf) => {
    set({ whatIf });
  },
  explain: (explained) => {
    set({ explained });
  },
  setTheme: (theme) => {
    set({ theme });
  },
  setLabKeys: (labKeys) => {
    set({ labKeys });
  },
  setThreshold: (key, value) => {
    set(({ thresholds }) => {
      const { [key]: _, ...others } = thresholds;
      return { thresholds: value === undefined ? others : { ...others, [key]: value } };
    });
  },
  readAs: (text, profile) => {
    set(({ profiles }) => ({ profiles: withEntry(profiles, text, profile) }));
  },
  silence: (text, ruleId, reason) => {
    set(({ silenced }) => ({
      silenced: withEntry(silenced, text, withEntry(silenced.get(text) ?? new Map(), ruleId, reason)),
    }));
  },
}));
