/** Text of users written into HTML as text. */
import { document } from '#sources/sources';
import type { DefenceUnit } from '../defence';

/** What stands for these in HTML (HTML standard section 13.1.2). */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export default {
  order: 30,
  group: 'page',
  label: 'Output encoding',
  also: ['escaping', 'sanitize', 'XSS'],
  byDefault: true,
  says: 'The page shows user input as text: none of it becomes markup.',
  sources: [document('owasp-xss')],
  markup: (text) => text.replaceAll(/[&<>"']/gu, (each) => ENTITIES[each] ?? each),
} satisfies DefenceUnit;
