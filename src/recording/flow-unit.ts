/** What a named flow is: a file in flows/. Not: choosing among them (read-flow.ts). */
import type { RecordedFlow } from './recorded-flow';

/** The flow before it has a name. */
export type Unnamed = Omit<RecordedFlow, 'name'>;

export interface FlowUnit {
  /** Flows that say more about the same recording come first. */
  readonly order: number;
  readonly label: string;
  /** The marks that tell it, as whole sentences; undefined: it is another flow. */
  readonly marks: (flow: Unnamed) => readonly string[] | undefined;
}
