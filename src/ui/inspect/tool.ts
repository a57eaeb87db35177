/** Something to do with a token beyond reading it; one file each in tools/. Not: the tools themselves, or what each form of token has for them (for-tools/). */
import type { ComponentType } from 'react';
import type { JwsArtifact } from '#artifacts/artifact';
import type { Jws } from '#jose/jws/jws';
import type { Verification } from '#jose/jws/verification';
import type { SdJwt } from '#jose/sd-jwt/sd-jwt';
import type { TokenParts } from '#jose/token-parts';
import type { KeyReading } from '#jose/keys/key';
import type { Reported } from '#lint/reported/reported';
import type { Context } from '#lint/rule';
import type { PlacedFinding } from '#lint/placed-finding';
import type { Slice } from '#text/slice';

/** What a report takes beside the findings. */
export interface ReportSource {
  /** Undefined while it is being computed. */
  readonly reported: Reported | undefined;
  /** The text under which the person's decisions on the token are kept. */
  readonly about: string;
  readonly titleOf: (shown: Jws | undefined) => string;
  /** What may be told of it, and is not unless the person says so; nothing when all the rest is told. */
  readonly optional?: string;
}

/** What a link takes. */
export interface ShareSource {
  /** The token without what makes it usable. @param mask names of claims */
  readonly redact: (mask: ReadonlySet<string>) => string;
  /** What is left out then: a whole sentence. */
  readonly leftOut: string;
  /** The claims that can be masked. */
  readonly maskable: Jws | undefined;
  /** What is known of its life; undefined when nobody can tell. */
  readonly times: Verification['policy']['times']['state'] | undefined;
}

/** A token of any form as tools take it. What a form does not have is absent, and so is the tool that needs it. */
export interface ToolToken {
  /** Tells it from other tokens: what was typed or confirmed is about this one alone. */
  readonly text: string;
  /** Where its characters are in the paste. */
  readonly slice: Slice;
  readonly parts: TokenParts;
  readonly report?: ReportSource;
  readonly share?: ShareSource;
  /** A signed token in compact serialization with a payload of its own. */
  readonly compact?: { readonly artifact: JwsArtifact; readonly jws: Jws };
  readonly disclosures?: SdJwt;
  /** An encrypted token in compact serialization that was opened: its header as JSON text, and what was in it. */
  readonly encrypted?: { readonly header: string; readonly plaintext: Uint8Array };
}

export interface ToolProps<Need extends keyof ToolToken = 'parts'> {
  readonly token: ToolToken & Required<Pick<ToolToken, Need>>;
  /** What is in the key box. */
  readonly keyText: string;
  readonly keyReading: KeyReading;
  /** What the rules say of the token and of what was given with it, silenced ones included. */
  readonly findings: readonly PlacedFinding[];
  /** How the person wants the token judged, without what was given; its time is that of the minute. */
  readonly context: Context;
}

export interface Tool<Need extends keyof ToolToken = 'parts'> {
  /** On its tab: one word. */
  readonly label: string;
  /** From left to right. */
  readonly order: number;
  /** The tool is shown for tokens that have this. */
  readonly needs: Need;
  /** Loads the tool when its tab is opened first, so that the inspector does not pay for it. */
  readonly load: () => Promise<ComponentType<ToolProps<Need>>>;
}
