/** Which fields Chromium and Firefox put into the dynamic table. RFC 7541 leaves that to the sender. Nor the cutting of Cookie into one field for each cookie (RFC 9113 section 8.2.3). */
import type { Indexing } from './encode';

/** Everything but what differs from request to request, credentials of any size among it: as Chromium sends. */
export const indexCredentials: Indexing = (name) =>
  name.startsWith(':') && name !== ':authority' ? 'without indexing' : 'incremental indexing';

/** As Firefox sends: Authorization never (RFC 7541 section 7.1.3), cookies of any size like the rest. */
export const neverIndexAuthorization: Indexing = (name, value) =>
  name === 'authorization' ? 'never indexed' : indexCredentials(name, value);
