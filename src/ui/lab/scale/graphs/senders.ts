/** The modes whose requests are compared by their bytes. */
import type { Tone } from '#lab/mode';
import { modes } from '#lab/modes';

interface Sender {
  /** Its id. */
  readonly mode: string;
  readonly label: string;
  readonly tone: Tone;
}

export const SENDERS: readonly Sender[] = modes
  .filter(({ scale }) => !scale.sendsAsAnother)
  .map(({ id, label, scale }) => ({
    mode: id,
    label,
    tone: scale.tone,
  }));
