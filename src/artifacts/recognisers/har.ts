/** A HAR 1.2 file: the requests and responses that a browser recorded. Content in base64 is left out. */
import { memberOf } from '#text/json';
import { wholeSlice } from '#text/slice';
import type { Recogniser } from '../artifact';
import { entryThings } from '../forms/har-entry';

export default {
  says: 'A HAR file: recorded requests and responses',
  order: 2,
  recognise: (pasted, json) => {
    const file = json?.value;
    const log = file?.type === 'object' ? memberOf(file, 'log')?.value : undefined;
    const entries = log?.type === 'object' ? memberOf(log, 'entries')?.value : undefined;
    if (entries?.type !== 'array') return [];
    const whole = wholeSlice(pasted);
    return entries.items.flatMap((entry, index) =>
      entry.type === 'object' ? entryThings(whole, entry, index + 1) : [],
    );
  },
} satisfies Recogniser;
