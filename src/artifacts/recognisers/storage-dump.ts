/** What storage-snippet.ts prints: Web Storage and the cookies that script can read. Not: storage of any other form. */
import { jsonStringSlice } from '#text/escapes';
import { memberOf, type JsonMember } from '#text/json';
import { wholeSlice } from '#text/slice';
import type { Found, KeptIn, Recogniser } from '../artifact';
import { cookieThings } from '../forms/cookies';
import { named } from '../part';
import { thingsIn } from '../things-in';

export default {
  says: 'A storage dump: localStorage, sessionStorage and document.cookie',
  order: 1,
  recognise: (pasted, json) => {
    const dump = json?.value;
    if (dump?.type !== 'object') return [];
    const whole = wholeSlice(pasted);
    const areaThings = (area: KeptIn): Found[] => {
      const value = memberOf(dump, area)?.value;
      if (value?.type !== 'object') return [];
      return value.members.flatMap(({ name, value }: JsonMember) =>
        value.type === 'string'
          ? thingsIn({
              slice: jsonStringSlice(whole, value),
              where: `${area} key ${named(name)}`,
              keptIn: area,
            })
          : [],
      );
    };
    const isDump = ['localStorage', 'sessionStorage'].some(
      (area) => memberOf(dump, area)?.value.type === 'object',
    );
    const cookie = memberOf(dump, 'cookie')?.value;
    return [
      ...areaThings('localStorage'),
      ...areaThings('sessionStorage'),
      ...(isDump && cookie?.type === 'string' && cookie.value !== ''
        ? cookieThings({ slice: jsonStringSlice(whole, cookie), where: 'document.cookie', keptIn: 'cookie' })
        : []),
    ];
  },
} satisfies Recogniser;
