/** A text that is a token in both serializations at once. */
import { decodeBase64url } from '#text/base64url';
import { document } from '#sources/sources';
import { membersWithin, parseJson } from '#text/json';
import { decodeUtf8 } from '#text/utf8';
import { ACCESS, encoded, HS256, jwt } from '../example-token';
import { defineRule } from '../rule';

/** Longer names are not decoded; the check runs on every paste. */
const LONGEST = 16_384;

const holdsObject = (segment: string): boolean => {
  const { value, problem } = parseJson(decodeUtf8(decodeBase64url(segment).bytes).text);
  return !problem && value?.type === 'object';
};

/** True for a name that a reader of compact serializations finds claims in: parts between dots, one of them an object. */
const isToken = (name: string): boolean => {
  if (name.length > LONGEST) return false;
  const segments = name.split('.', 5);
  return (
    segments.length > 2 && segments.slice(0, 3).some((segment) => segment !== '' && holdsObject(segment))
  );
};

export default defineRule({
  on: 'json-serialization',
  severity: 'error',
  says: 'The name of a member is itself a token.',
  why: 'One program verifies the JSON, another splits the same text at its dots and reads other claims, which nobody signed. Whole logins were forged that way.',
  fix: 'Refuse it. Where you expect a compact serialization, check first that it has only letters, digits, hyphens, underscores and dots. Parse it after that.',
  sources: [document('cve-2022-39227'), document('rfc8725bis', 'section 2.13')],
  examples: {
    bad: [
      `{"${jwt(HS256, { sub: 'baker-1' }, '')}":"","protected":"${encoded(HS256)}","payload":"${encoded(ACCESS)}","signature":"ZGmpaU67VjELz8faeMj8hMamsYRZ0R3Y8YjneXJFrKo"}`,
    ],
    good: [
      `{"payload":"${encoded({ loaves: 2 })}","protected":"${encoded({ alg: 'HS256' })}","signature":"I8Midt6vV2afpSffmu1zWnszh3Dmp-Jpt6PptWoUI0A"}`,
      `{"version.1.2":1,"payload":"${encoded({ loaves: 2 })}","protected":"${encoded({ alg: 'HS256' })}","signature":"I8Midt6vV2afpSffmu1zWnszh3Dmp-Jpt6PptWoUI0A"}`,
    ],
  },
  *check(json) {
    const value = json && parseJson(json.text).value;
    if (!value) return;
    for (const { name, nameSpan } of membersWithin(value)) {
      if (isToken(name)) yield { at: nameSpan };
    }
  },
});
