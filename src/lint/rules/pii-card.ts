/** The number of a payment card among the claims. Identifiers and times are long numbers too, and exempt. */
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { claimValues } from '../claim-values';
import { ACCESS, HS256, jwt } from '../example-token';
import { cardNumberIn } from '../payment-card';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';

const NAME =
  /(?:^|[_-])(?:pan|cc|card|credit)(?:$|[_-])|card_?(?:no|num)|^cc_?n|(?:credit|debit|payment)_?card/iu;
/** One number in ten has a right check digit, so a number that is called otherwise is believed. */
const IDENTIFIER =
  /^(?:sub|jti|sid|nonce|iat|exp|nbf|auth_time)$|(?:^|[_-])(?:id|uid|uuid|ref|no|nr|number|serial|imei|time|ts|at|phone)$|(?:Id|ID|Ref|Number|At|Time)$|^(?:id|order|invoice|phone)/u;

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A claim holds the number of a payment card.',
  why: 'Everyone who sees the token reads the number. Every system that the token passes falls under the rules for card data.',
  fix: "Take the claim out, and let the token name the payment service's own reference instead.",
  sources: [document('pci-dss', 'requirement 3'), rfc(7519, '12')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, card: '4539 1488 0343 6467' }),
      jwt(HS256, { ...ACCESS, payment: { card_number: 371449635398431 } }),
      jwt(HS256, { ...ACCESS, wallet: ['5425-2334-3010-9903'] }),
      jwt(HS256, { ...ACCESS, paid: '4539148803436467' }),
    ],
    good: [
      jwt(HS256, ACCESS),
      jwt(HS256, { ...ACCESS, sub: '4539148803436467', order_id: '4539148803436467', opened: 1790000000123 }),
      jwt(HS256, { ...ACCESS, card: '4539 1488 0343 6468', card_last4: '6467', card_id: '4539148803436467' }),
    ],
  },
  check(jws) {
    const claims = claimValues(jws);
    if (!claims) return undefined;
    return reportsOnMembers(claims.payload, claims.values, ({ name, text }) => {
      const card = cardNumberIn(text);
      if (!card) return undefined;
      const named = NAME.test(name) && !/(?:_id|Id|ID)$/u.test(name);
      if (!named && (IDENTIFIER.test(name) || !(card.grouped || card.digits.length === 16))) return undefined;
      const what = named || card.grouped ? 'holds' : 'looks like';
      const severity = named || card.grouped ? 'error' : 'warning';
      return {
        severity: card.test ? 'info' : severity,
        says: `${quote(name)} ${what} a ${card.test ? 'test card' : 'payment card'} number ending in ${card.digits.slice(-4)}.`,
      };
    });
  },
});
