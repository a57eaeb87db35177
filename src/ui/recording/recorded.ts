/** The recordings that this tab watches, in its memory alone. Not: reading them (use-login.ts); nothing here is stored, sent or put into the address. */
import { create } from 'zustand';
import type { Login } from './login';

interface Recorded {
  /** The one on the stage. */
  readonly login: Login | undefined;
  /** What it is compared with. */
  readonly other: Login | undefined;
}

export const useRecorded = create<Recorded>(() => ({ login: undefined, other: undefined }));
