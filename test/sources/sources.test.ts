/** Citations of documents. */
import { expect, test } from 'vitest';
import { document, rfc } from '#sources/sources';

test('an RFC is cited by number, section and title', () => {
  expect(rfc(8725, '3.2')).toEqual({
    title: 'RFC 8725 section 3.2: JWT best current practices',
    href: 'https://www.rfc-editor.org/rfc/rfc8725#section-3.2',
  });
  expect(rfc(7515, 'A.5').href).toBe('https://www.rfc-editor.org/rfc/rfc7515#appendix-A.5');
  expect(rfc(7519).href).toBe('https://www.rfc-editor.org/rfc/rfc7519');
});

test('another document is cited by name', () => {
  expect(document('rfc6265bis', 'section 5.6').title).toBe('Cookies (RFC 6265bis draft), section 5.6');
  expect(document('cwe-522').href).toMatch(/^https:\/\//u);
});
