/** What storage-snippet.ts prints: Web Storage and the cookies that script can read. */
import { jsonStringSlice } from '#text/escapes';
import { memberOf } from '#text/json';
import { wholeSlice } from '#text/slice';
import type { Found, Recogniser } from '../artifact';
import { cookieThings } from '../forms/cookies';
import { isFirebaseRecord, opaqueIn } from '../forms/opaque';
import { areasOf } from '../forms/storage';
import { named } from '../part';
import { thingsIn } from '../things-in';

export default {
  says: 'A storage dump: localStorage, sessionStorage and document.cookie',
  order: 1,
  recognise: (pasted, json) => {
    const dump = json?.value;
    if (dump?.type !== 'object') return [];
    const whole = wholeSlice(pasted);
    const areas = areasOf(dump);
    const kept = areas.flatMap(({ name: area, members }) =>
      members.flatMap(({ name, value }): Found[] =>
        value.type === 'string'
          ? thingsIn({
              slice: jsonStringSlice(whole, value),
              where: `${area} key ${named(name)}`,
              keptIn: area,
            })
          : [],
      ),
    );
    const cookie = memberOf(dump, 'cookie')?.value;
    return [
      ...kept,
      ...areas.flatMap(({ name: area, members }) => opaqueIn(whole, members, area, area)),
      ...(isFirebaseRecord(dump) ? opaqueIn(whole, dump.members, 'IndexedDB', 'indexedDB') : []),
      ...(areas.length > 0 && cookie?.type === 'string' && cookie.value !== ''
        ? cookieThings({ slice: jsonStringSlice(whole, cookie), where: 'document.cookie', keptIn: 'cookie' })
        : []),
    ];
  },
} satisfies Recogniser;
