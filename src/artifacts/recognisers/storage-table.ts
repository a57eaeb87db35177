/** Rows of a table of Web Storage, keys and values, as developer tools copy them. */
import { sliceOf } from '#text/slice';
import type { Found, Recogniser } from '../artifact';
import { opaqueUnder } from '../forms/opaque';
import { isStorageKey } from '../forms/storage';
import { rowsOf } from '../forms/table';
import { named } from '../part';
import { thingsIn } from '../things-in';

/** Fields of requests are copied in such rows too. */
const FIELD = /^(?:authorization|cookie|set-cookie|x-[\w-]+-token|dpop)$/iu;

export default {
  says: 'Keys and values of Web Storage, copied from developer tools',
  order: 8,
  recognise: (pasted) => {
    const rows = rowsOf(pasted);
    const keys = rows.flatMap(([key]) => (key ? [pasted.slice(key.start, key.end)] : []));
    if (rows.some((cells) => cells.length !== 2) || keys.some((key) => FIELD.test(key))) return [];
    if (!keys.some(isStorageKey)) return [];
    return rows.flatMap(([, value], index): Found[] => {
      const key = keys[index];
      if (!value || key === undefined) return [];
      const part = { slice: sliceOf(pasted, [value]), keptIn: 'webStorage' as const };
      return [
        ...thingsIn({ ...part, where: `storage key ${named(key)}` }),
        ...opaqueUnder(key, part.slice, 'storage', part.keptIn),
      ];
    });
  },
} satisfies Recogniser;
