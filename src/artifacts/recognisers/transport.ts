/** Tokens and keys that a terminal, an HTML page, a mail or a URL changed on the way. */
import { percentDecoded } from '#text/escapes';
import { toPastedSpans, wholeSlice } from '#text/slice';
import type { Found, Recogniser } from '../artifact';
import { asSent } from '../forms/transport';
import { isPromising } from '../promising';
import { thingsIn } from '../things-in';

/** True when something was decoded or left out within it. */
const isChanged = ({ slice }: Found): boolean => {
  const [span, ...more] = toPastedSpans(slice, { start: 0, end: slice.text.length });
  return more.length > 0 || !span || span.end - span.start !== slice.text.length;
};

export default {
  says: 'Tokens in HTML character references, percent-encoding, quoted-printable, terminal colors or joined texts of code',
  order: 19,
  recognise: (pasted) => {
    if (!isPromising(pasted)) return [];
    const whole = wholeSlice(pasted);
    const sent = percentDecoded(asSent(whole));
    return sent === whole
      ? []
      : thingsIn({ slice: sent })
          .filter(isChanged)
          .map((found) => ({ ...found, leftOut: ['the encoding of its characters'] }));
  },
} satisfies Recogniser;
