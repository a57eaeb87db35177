/** Values that were cut into numbered pieces, since browsers keep 4096 bytes a cookie: `name.0` and `name.1`, in whatever text. Not: those in one Cookie field, of which more is known (forms/cookies.ts). */
import { sliceOf } from '#text/slice';
import type { Found, Recogniser } from '../artifact';
import { joined } from '../forms/pieces';
import { named } from '../part';
import { isPromising } from '../promising';
import { thingsIn } from '../things-in';

/** A numbered name and its value, as in Set-Cookie lines, tables of developer tools, and HAR's `"name": …, "value": …`. */
const PIECE =
  /(?<![\w.-])([A-Za-z_][\w.-]{0,100}?(?:[._]{1,2}|C)\d{1,2})(?:=|["']?[ \t]*:[ \t]*["']|\t|"[ \t]*,\s*"value"[ \t]*:[ \t]*")([\w.+/=-]{20,})/gu;

export default {
  says: 'Cookies in numbered pieces',
  order: 9,
  recognise: (pasted) => {
    if (!isPromising(pasted)) return [];
    const values = Array.from(pasted.matchAll(PIECE), ({ 0: whole, 1: name = '', 2: value = '', index }) => {
      const end = index + whole.length;
      return { name, valueAt: { start: end - value.length, end } };
    });
    return joined(values).flatMap(({ name, spans }): Found[] =>
      thingsIn({
        slice: sliceOf(pasted, spans),
        where: `${named(name)} in ${spans.length} pieces`,
      }),
    );
  },
} satisfies Recogniser;
