/** The modes whose requests are compared by their bytes. Not: those that send what another one sends. */
import type { Tone } from '#lab/mode';
import { modes } from '#lab/modes';

interface Sender {
  /** Its id. */
  readonly mode: string;
  readonly label: string;
  readonly letter: string;
  readonly tone: Tone;
}

export const SENDERS: readonly Sender[] = modes
  .filter(({ scale }) => !scale.sendsAsAnother)
  .map(({ id, label, scale }) => ({
    mode: id,
    label,
    letter: scale.ways[0]?.letter ?? label.slice(0, 1),
    tone: scale.tone,
  }));
