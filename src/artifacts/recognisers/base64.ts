/** Tokens and keys in base64 within any text: a kubeconfig, a Docker configuration, Basic credentials. Not: values that say more about their place (things-in.ts). */
import { wholeSlice } from '#text/slice';
import type { Recogniser } from '../artifact';
import { base64In, encodedWords } from '../forms/base64';
import { thingsIn } from '../things-in';

/** Longer text is no single value that was broken into lines. */
const MOST = 1_000_000;

export default {
  says: 'Tokens and keys in base64, as in a kubeconfig',
  order: 40,
  recognise: (pasted) => {
    const whole = wholeSlice(pasted);
    const broken = pasted.length < MOST ? base64In(whole) : [];
    const inner = broken.length > 0 ? broken : encodedWords(whole);
    return inner.flatMap((part) => thingsIn(part));
  },
} satisfies Recogniser;
