/** Tokens and keys in base64 within any text: a kubeconfig, a Docker configuration, Basic credentials. Not: values that say more about their place (things-in.ts). */
import { wholeSlice } from '#text/slice';
import type { Recogniser } from '../artifact';
import { base64In, base64Words } from '../forms/base64';
import { thingsIn } from '../things-in';

export default {
  says: 'Tokens and keys in base64, as in a kubeconfig',
  order: 40,
  recognise: (pasted) => {
    const whole = wholeSlice(pasted);
    const values = pasted.length < 1_000_000 && /^[\w+/\s=-]+$/u.test(pasted) ? [whole] : base64Words(whole);
    return values.flatMap((value) => base64In(value).flatMap((inner) => thingsIn(inner)));
  },
} satisfies Recogniser;
