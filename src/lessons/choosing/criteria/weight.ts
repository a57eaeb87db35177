/** What one request weighs with what proves the login. The answer and the time do not count. */
import { indexCredentials } from '#http/hpack/indexing';
import { withoutOwnFields } from '#lab/browser/own-fields';
import { overHttp2 } from '#lab/scale/connection-bytes';
import { lastExchange, requestBytes } from '../../read';
import type { CriterionUnit } from '../criterion';

/** Bytes: a request above it is heavy, one of at most half of it light. */
const HEAVY = 500;
const ACTS = ['log-in', 'read-orders'];

export default {
  order: 60,
  title: 'One request of an app, HTTP/1.1',
  wish: 'light requests',
  unit: 'bytes',
  worse: 'more',
  matters: ({ callers }) => callers === 'mobile',
  measure: async (bench) => {
    // An app adds none of the fields that a browser adds to each request.
    const request = withoutOwnFields(lastExchange(await bench.run(ACTS), bench.mode).exchange.request);
    const { first, repeat } = overHttp2(request, indexCredentials);
    return { value: requestBytes(request), besides: [first, repeat] };
  },
  judge: ({ value }) => {
    if (value === 'never' || value > HEAVY) return 'against';
    return value <= HEAVY / 2 ? 'for' : 'neither';
  },
  says: ({ value, besides: [first = 0, repeat = 0] = [] }) =>
    `An app’s request has ${value} bytes in HTTP/1.1. In HTTP/2 the first on a connection has ${first}, and each repeat ${repeat}.`,
  line: () => `A request of more than ${HEAVY} bytes counts as heavy, one of at most ${HEAVY / 2} as light.`,
  lesson: 'weight',
  acts: ACTS,
} satisfies CriterionUnit;
