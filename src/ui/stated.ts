/** What the person typed into the fields of "Expect". Not: what that states (expected.ts). */
import type { SentAs } from '#lint/given';

/** Each as typed; empty states nothing. */
export interface Stated {
  /** Names with spaces or commas between them. */
  readonly algorithms: string;
  readonly issuer: string;
  readonly audience: string;
  readonly type: string;
  /** Seconds. */
  readonly leeway: string;
  readonly nonce: string;
  readonly clientId: string;
  readonly accessToken: string;
  readonly code: string;
  /** The `state` of the login request. */
  readonly requestState: string;
  readonly proof: string;
  readonly sentAs: SentAs | '';
  readonly hashDenylist: boolean;
  readonly sample: boolean;
  /** Of an encrypted token; stated in its own view. */
  readonly signed: boolean;
}

export const NOTHING_STATED: Stated = {
  algorithms: '',
  issuer: '',
  audience: '',
  type: '',
  leeway: '',
  nonce: '',
  clientId: '',
  accessToken: '',
  code: '',
  requestState: '',
  proof: '',
  sentAs: '',
  hashDenylist: false,
  sample: false,
  signed: false,
};
