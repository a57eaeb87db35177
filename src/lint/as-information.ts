/** A finding on what is there on purpose. Not: what tells that it is (#artifacts/forms/purpose, code/purpose-at.ts). */
import type { Purpose } from '#artifacts/forms/purpose';
import type { Finding } from './rule';

const SAYS: Readonly<Record<Purpose, string>> = {
  test: 'This is a test.',
  documentation: 'This is documentation.',
  development: 'Only development uses it.',
  example: 'It is called an example.',
  code: 'It is written into code.',
};

/** The finding as information, and why it is no alarm. */
export const asInformation = (finding: Finding, purpose: Purpose): Finding =>
  finding.severity === 'info' ? finding : { ...finding, severity: 'info', note: SAYS[purpose] };
