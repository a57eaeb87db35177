/** Text of users written into HTML as text. Not: a way to allow some markup. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

const defence: DefenceUnit = {
  order: 30,
  group: 'page',
  label: 'Output encoding',
  byDefault: true,
  says: 'What users wrote is shown as text: none of it becomes markup.',
  sources: [document('owasp-xss')],
  policy: { outputEncoded: true },
};

export default defence;
