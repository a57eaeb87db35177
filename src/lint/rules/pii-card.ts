/** The number of a payment card among the claims. Not: identifiers and times, which are long numbers too. */
import { carriersIn } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { claimValues } from '../claim-values';
import { cardNumberIn } from '../payment-card';
import { reportsOn } from '../reports-on';
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
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNhcmQiOiI0NTM5IDE0ODggMDM0MyA2NDY3In0.iBOuCPT4PNOX4cl2P2S12AkWxRwB4hjY4eq8qeXcHW8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInBheW1lbnQiOnsiY2FyZF9udW1iZXIiOjM3MTQ0OTYzNTM5ODQzMX19.kdz20CPbYAVwZuu5UCba9WxWEDwIvh5-YwmfMamsNn8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsIndhbGxldCI6WyI1NDI1LTIzMzQtMzAxMC05OTAzIl19.nFhWfVNXLa1vYAhjmB5t8kKFrNh96zq3uaM36rlwIyo',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInBhaWQiOiI0NTM5MTQ4ODAzNDM2NDY3In0.1DJzDHiZAEqFSygVV46H241-kCXJwur-USpsYRYaY4U',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.URAoGeXJopDqEzHTX97RVcsKOI5SnC4_V1KUCRCyEu8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiNDUzOTE0ODgwMzQzNjQ2NyIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsIm9yZGVyX2lkIjoiNDUzOTE0ODgwMzQzNjQ2NyIsIm9wZW5lZCI6MTc5MDAwMDAwMDEyM30.tODzNXfT29ojcqtQkI-5LCmmoiCzBIVoC-t-MTFESvU',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImNhcmQiOiI0NTM5IDE0ODggMDM0MyA2NDY4IiwiY2FyZF9sYXN0NCI6IjY0NjciLCJjYXJkX2lkIjoiNDUzOTE0ODgwMzQzNjQ2NyJ9.bdrHkrp6oIkAwMU-1SOLXQw-F6_dghWkFhz93WQ0cPI',
    ],
  },
  check(jws) {
    const claims = claimValues(jws);
    if (!claims) return [];
    return reportsOn(claims.values, ({ name, text, span }) => {
      const card = cardNumberIn(text);
      if (!card) return undefined;
      const named = NAME.test(name) && !/(?:_id|Id|ID)$/u.test(name);
      if (!named && (IDENTIFIER.test(name) || !(card.grouped || card.digits.length === 16))) return undefined;
      const what = named || card.grouped ? 'holds' : 'looks like';
      const severity = named || card.grouped ? 'error' : 'warning';
      return {
        at: carriersIn(claims.payload, span),
        severity: card.test ? 'info' : severity,
        says: `The claim ${quote(name)} ${what} the number of a ${
          card.test ? 'test card' : 'payment card'
        } that ends in ${card.digits.slice(-4)}.`,
      };
    });
  },
});
