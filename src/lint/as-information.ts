/** A finding on what is there on purpose. Not: what tells that it is (#artifacts/forms/purpose, purpose-of-path, code/purpose-at.ts). */
import type { Purpose } from '#artifacts/forms/purpose';
import type { Finding } from './rule';

const SAYS: Readonly<Record<Purpose, string>> = {
  test: 'This is a test.',
  documentation: 'This is documentation.',
  development: 'Only development uses it.',
  example: 'It is called an example.',
  script: 'People start it by hand.',
  code: 'It is written into code.',
};

const FOLDER_FOR: Readonly<Record<Purpose, string>> = {
  test: 'tests',
  documentation: 'documentation',
  development: 'development',
  example: 'examples',
  script: 'scripts',
  code: 'code',
};

/**
 * The finding as information, and why it is no alarm.
 * @param folder what tells it, where the folder does
 */
export const asInformation = (finding: Finding, purpose: Purpose, folder?: string): Finding =>
  finding.severity === 'info'
    ? finding
    : {
        ...finding,
        severity: 'info',
        note:
          folder === undefined ? SAYS[purpose] : `It is in ${folder}/, a folder for ${FOLDER_FOR[purpose]}.`,
      };
