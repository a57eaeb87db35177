/** A cookie or an attribute longer than user agents take. */
import { document } from '#sources/sources';
import { encodeUtf8 } from '#text/utf8';
import { defineRule } from '../rule';

/** RFC 6265bis section 5.6. */
const MOST_PAIR_BYTES = 4096;
const MOST_ATTRIBUTE_BYTES = 1024;

export default defineRule({
  on: 'set-cookie',
  severity: 'error',
  says: 'Name and value exceed 4096 bytes: browsers refuse the cookie.',
  why: 'The cookie is not stored, and the server is not told. People are logged out, often only those whose token grew by one more role.',
  fix: 'Keep the data at the server and put a random session identifier into the cookie.',
  sources: [document('rfc6265bis', 'section 5.6'), document('asvs-5', '3.3.5')],
  examples: {
    bad: [
      `bread=${'rye'.repeat(1364)}`,
      `bread=${'é'.repeat(2046)}`,
      `bread=rye; Path=/${'rye'.repeat(342)}`,
    ],
    good: [
      `bread=${'rye'.repeat(1363)}; Path=/`,
      `bread=${'rye'.repeat(1363)}; Path=/orders; SameSite=Lax`,
      `bread=rye; Path=/${'rye'.repeat(341)}`,
    ],
  },
  *check({ name, value, valueAt, attributes }) {
    const bytes = encodeUtf8(name + value).length;
    if (bytes > MOST_PAIR_BYTES) {
      yield {
        at: valueAt,
        says: `Name and value have ${bytes} bytes; browsers allow ${MOST_PAIR_BYTES}.`,
      };
    }
    for (const attribute of attributes) {
      const length = encodeUtf8(attribute.value ?? '').length;
      if (length <= MOST_ATTRIBUTE_BYTES) continue;
      yield {
        at: attribute.at,
        severity: 'warning',
        says: `The attribute’s value has ${length} bytes; browsers ignore over ${MOST_ATTRIBUTE_BYTES}.`,
      };
    }
  },
});
