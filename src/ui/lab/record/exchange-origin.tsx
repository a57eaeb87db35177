/** Who sent a request and what made them. Not: the short tag at the arrow (party-tag.tsx). */
import { partyLabel } from '#lab/run/party';
import type { Exchange, Initiator } from '#lab/run/trace';

/** Follows "Sent by … ," and what it means for the rules that the request was under. */
const STARTED: Readonly<Record<Initiator, string>> = {
  script: 'from script of its page, with fetch.',
  preflight: 'by itself (preflight), to ask whether script of its page may send the next request.',
  navigation: 'on the way to another page.',
  form: 'for a submitted form of its page.',
  image: 'for an image of its page.',
  browser: 'by itself, to prove that it has the key of its session.',
  tool: 'by a program, which ignores the browser’s rules.',
  server: 'to answer the request that it received.',
};

export const ExchangeOrigin = ({ by, initiator }: Pick<Exchange, 'by' | 'initiator'>) => (
  <p>
    Sent by <strong>{partyLabel(by)}</strong>, {STARTED[initiator]}
  </p>
);
