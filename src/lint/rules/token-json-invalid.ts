/** A header or payload that is not a JSON object in UTF-8. */
import { carriersIn, type Jws, type JwsPart } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { ACCESS, encoded, HS256, jwt, TOKEN } from '../example-token';
import { isTokenWithin } from '../nested';
import { mediaTypeOf } from '../profile';
import { defineRule, type Report } from '../rule';
import { encodedParts, isLossless } from '../whole';

const BYTE_ORDER_MARK = '\uFEFF';

/** What keeps the part from being a JSON object in UTF-8. */
const faultOf = (part: JwsPart): Report | undefined => {
  const { utf8, json } = part;
  if (!utf8 || !json) return undefined;
  if (utf8.text.startsWith(BYTE_ORDER_MARK)) {
    return {
      at: carriersIn(part, { start: 0, end: 1 }),
      says: `The ${part.name} begins with a byte order mark.`,
    };
  }
  if (json.problem) {
    const { at, found } = json.problem;
    const what = found === 'the end of the text' ? 'end of the text' : quote(found, 20);
    const place = { start: at.start, end: Math.max(at.end, Math.min(at.start + 1, utf8.text.length)) };
    return {
      at: carriersIn(part, place),
      says: `The ${part.name} is not JSON: unexpected ${what}.`,
    };
  }
  if (utf8.invalidAt !== undefined) {
    return { at: part.span, says: `The ${part.name} holds bytes that are not UTF-8.` };
  }
  if (json.value?.type === 'object') return undefined;
  return { at: part.span, says: `The ${part.name} is JSON, but not an object.` };
};

const isJwt = (type: string | undefined): boolean => type === 'jwt' || type?.endsWith('+jwt') === true;

/** A JWS may carry anything (RFC 7515 section 3); a JWT carries a JSON object. */
const isMeantAsJwt = (jws: Jws, payload: JwsPart): boolean =>
  isJwt(mediaTypeOf(jws)) || /^\uFEFF?\s*\{/u.test(payload.utf8?.text ?? '');

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'Header or payload is not a UTF-8 JSON object.',
  why: 'Parsers repair or skip invalid JSON, each in its own way. One program then checks one value and another reads a different one.',
  fix: 'Write strict JSON in UTF-8: one object, without a byte order mark.',
  sources: [rfc(7515, '5.2'), rfc(7519, '7.2'), rfc(8725, '3.7')],
  examples: {
    bad: [
      `77u_eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${encoded(ACCESS)}.usdAud8cqjBg9VlMLHKGggILYu9I-o4h34n9vDx5Hgk`,
      jwt('{"alg":"HS256",}', ACCESS),
      jwt(HS256, ['customer-1842']),
      jwt({ alg: 'HS256' }, '{"sub":customer}'),
      jwt({ alg: 'HS256' }, 'two rye loaves'),
      `${encoded(HS256)}.eyJzdWIiOiLkIn0.ESFL1aRYCwUpmKpCl7Btv3QRYPNm7Z8Q45Zzmb7ItYM`,
    ],
    good: [
      TOKEN,
      `${encoded({ alg: 'HS256' })}..JRoRRG3kbuIKYE-1jeB4E1xnbweiajZB-i2OvBc-e-M`,
      `${encoded('{"alg":"HS256",')}!InR5cCI6IkpXVCJ9.${encoded(ACCESS)}.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc`,
      jwt({ alg: 'HS256', typ: 'JWT', cty: 'JWT' }, jwt({ alg: 'HS256' }, { sub: 'customer-7' })),
    ],
  },
  check(jws) {
    // A token cut off within a part is told by the number of parts.
    const cut = jws.segments.length < 3 ? jws.segments.at(-1)?.start : undefined;
    const reports: Report[] = [];
    for (const part of encodedParts(jws)) {
      const fault = part.span.start === cut ? undefined : faultOf(part);
      if (!fault || !isLossless(part) || (part.name === 'payload' && isTokenWithin(part))) continue;
      if (part.name === 'header' || isMeantAsJwt(jws, part)) reports.push(fault);
      // Detached content (RFC 7515 appendix F) leaves the payload empty.
      else if (part.text !== '') {
        reports.push({
          at: part.span,
          severity: 'info',
          says: 'The payload is no JSON object: no JWT.',
        });
      }
    }
    return reports;
  },
});
