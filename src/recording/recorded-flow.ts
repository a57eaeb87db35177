/** A recording as a login: who takes part, which credentials travel, and what such a flow is called. Not: what is wrong with it (lint). */
import type { RecordedCredential } from './credential';
import type { OAuth } from './oauth';
import type { Recording } from './recording';

export interface Actor {
  /** `https://shop.example`. */
  readonly origin: string;
  /** `other`: no part of the login, and folded. */
  readonly role: 'app' | 'api' | 'identity-provider' | 'other';
  /** What tells the role: a whole sentence. */
  readonly because: string;
  /** Indices of its exchanges. */
  readonly exchanges: readonly number[];
}

/** A flow that was recognised: a file in flows/. */
export interface FlowName {
  /** The name of its file. */
  readonly id: string;
  readonly label: string;
  /** The marks that tell it: whole sentences. */
  readonly because: readonly string[];
}

export interface RecordedFlow {
  readonly recording: Recording;
  readonly name: FlowName;
  /** The app first, then by their first exchange. */
  readonly actors: readonly Actor[];
  readonly credentials: readonly RecordedCredential[];
  readonly oauth: OAuth;
  /** Indices of the exchanges that log in: a password, a code or a grant was accepted there. */
  readonly logins: readonly number[];
  /** Indices of the exchanges that log out. */
  readonly logouts: readonly number[];
}
