/** Something to do with a token beyond reading it; one file each in tools/. */
import type { ComponentType } from 'react';
import type { JwsArtifact } from '#artifacts/artifact';
import type { KeyReading } from '#jose/keys/key';
import type { Verification } from '#jose/jws/verification';
import type { Context } from '#lint/rule';
import type { PlacedFinding } from '#lint/placed-finding';

export interface ToolProps {
  readonly artifact: JwsArtifact;
  /** Undefined while it is being computed. */
  readonly verification: Verification | undefined;
  /** What stands in the key box. */
  readonly keyText: string;
  readonly keyReading: KeyReading;
  /** What the rules say of the token and of what was given with it, silenced ones included. */
  readonly findings: readonly PlacedFinding[];
  /** How the person wants the token judged, without what was given; its time is that of the minute. */
  readonly context: Context;
}

export interface Tool {
  /** On its tab: one word. */
  readonly label: string;
  /** From left to right. */
  readonly order: number;
  /** Loads the tool when its tab is opened first, so that the inspector does not pay for it. */
  readonly load: () => Promise<ComponentType<ToolProps>>;
}
