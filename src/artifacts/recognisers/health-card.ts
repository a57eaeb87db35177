/** SMART Health Cards as a QR code has them: two digits for each character of a JWS, from 45 on. */
import { wholeSlice } from '#text/slice';
import { Edits, editedTo } from '#text/edited-slice';
import type { Recogniser } from '../artifact';

const CARD = /shc:\/(?:\d\/\d\/)?(\d{40,})/gu;

export default {
  says: 'A SMART Health Card, whose digits are a token',
  order: 3,
  recognise: (pasted) =>
    Array.from(pasted.matchAll(CARD)).flatMap(({ 0: card, 1: digits = '', index }) => {
      const start = index + card.length - digits.length;
      const edits = new Edits();
      let text = '';
      for (let at = 0; at + 1 < digits.length; at += 2) {
        text += String.fromCharCode(Number(digits.slice(at, at + 2)) + 45);
        edits.add(at, at + 2, 1);
      }
      return /^[\w-]+\.[\w-]+\.[\w-]*$/u.test(text)
        ? [
            {
              kind: 'jws',
              slice: editedTo(wholeSlice(pasted), start, text, edits),
              leftOut: ['the digits of a SMART Health Card, two for each character'],
            },
          ]
        : [];
    }),
} satisfies Recogniser;
