/** Code as rules look at it. Not: reading it (read.ts), which takes the parser. */
import type { Purpose } from '#artifacts/forms/purpose';
import type { Span } from '#text/span';
import type { Linked } from './scope';
import type { Node } from './syntax';
import type { Use } from './uses';

/** A place that was not read, and why. */
export interface Unread {
  readonly at: Span;
  /** A whole sentence. */
  readonly says: string;
}

export interface Code extends Linked {
  readonly text: string;
  readonly root: Node;
  /** In the order of the text; the first 50. */
  readonly unread: readonly Unread[];
  /** Every call that signs, verifies or decodes a token. */
  readonly uses: readonly Use[];
  /** What the whole of it is for, when that tells: in a test, secrets and switched-off checks are there on purpose. */
  readonly purpose: Purpose | undefined;
  /** The major version of jsonwebtoken that the text names, in an import or a comment. */
  readonly jsonwebtoken: number | undefined;
  /** Where a secret is known from, to be within a sentence; nothing for one that is on no list. */
  readonly publishedAt: (secret: string) => string | undefined;
}
