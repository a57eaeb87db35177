/** Who sent a request and what made them. Not: the short tag at the arrow (party-tag.tsx). */
import { partyLabel } from '#lab/run/party';
import type { Exchange, Initiator } from '#lab/run/trace';

/** Follows "Sent by … ," and what it means for the rules that the request was under. */
const STARTED: Readonly<Record<Initiator, string>> = {
  script: 'by script of its page, with fetch.',
  preflight: 'by itself, to ask whether script of its page may send the request that follows.',
  navigation: 'on the way to another page.',
  form: 'for a form of its page that was submitted.',
  image: 'for an image of its page.',
  browser: 'by itself, to prove the key that its session is bound to.',
  tool: 'by a program, which keeps none of a browser’s rules.',
  server: 'to answer the request that it was asked.',
};

export const ExchangeOrigin = ({ by, initiator }: Pick<Exchange, 'by' | 'initiator'>) => (
  <p>
    Sent by <strong>{partyLabel(by)}</strong>, {STARTED[initiator]}
  </p>
);
