/** The texts of a message without its secrets, as long as they were: addresses, fields, contents. Not: what the stand-ins are (stand-ins.ts). */
import { cookiePairs } from '#cookies/cookie-pairs';
import { parseSetCookie } from '#cookies/set-cookie';
import { isRandomLooking } from '#text/random-looking';
import type { Span } from '#text/span';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';
import { base64Bytes } from './base64';
import { decoded, paramsIn, urlParams, type Param } from './params';
import { isJwt } from './kinds';
import { stringsReplaced, type StandIn } from './stand-ins';

/** Parameters and members that say how a login goes, and name nobody. */
const KEPT = new Set(
  'response_type response_mode client_id redirect_uri post_logout_redirect_uri scope grant_type code_challenge_method prompt iss error token_type token_type_hint resource audience display max_age acr_values'.split(
    ' ',
  ),
);

/** Fields that say nothing about anybody; those that carry credentials are read. */
const KEPT_FIELDS =
  /^(?:host|origin|content-type|content-length|accept|accept-encoding|sec-fetch-[a-z]+|access-control-[a-z-]+|www-authenticate|date|expires|cache-control|pragma|vary|strict-transport-security|referrer-policy|x-frame-options|x-content-type-options|connection|keep-alive|transfer-encoding|server|upgrade-insecure-requests)$/iu;

/** A raw text in place of another: escapes stay where the character does. */
const reencoded = (raw: string, value: string, standIn: string): string => {
  const units = raw.match(/(?:%[89a-f][\da-f])+|%[\da-f]{2}|[^]/giu) ?? [];
  const [old, fresh] = [Array.from(value), Array.from(standIn)];
  // What is not decoded one by one is replaced as a whole.
  if (units.length !== old.length)
    return Array.from(raw, (each) => (/[\da-z]/iu.test(each) ? 'x' : each)).join('');
  return units
    .map((unit, index) => {
      const character = fresh[index] ?? '';
      if (old[index] === character) return unit;
      return unit.length === 1 ? character : `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
    })
    .join('');
};

/** Puts other texts into spans of one. */
const replaced = (text: string, parts: readonly { readonly at: Span; readonly with: string }[]): string => {
  let end = 0;
  let out = '';
  for (const { at, with: fresh } of parts.toSorted((a, b) => a.at.start - b.at.start)) {
    if (at.start < end) continue;
    out += text.slice(end, at.start) + fresh;
    end = at.end;
  }
  return out + text.slice(end);
};

const param = (text: string, { name, value, at }: Param, standIn: StandIn): string => {
  const raw = text.slice(at.start, at.end);
  return KEPT.has(name) ? raw : reencoded(raw, value, standIn(value));
};

/** An address with stand-ins for what is no part of how a login goes. */
export const redactUrl = (url: string, standIn: StandIn, isSecret: (value: string) => boolean): string => {
  const { query, fragment, segments } = urlParams(url);
  const secret = segments.filter(
    ({ value }) => isSecret(value) || isJwt(value) || isRandomLooking(value) || value.includes('@'),
  );
  return replaced(
    url,
    [...query, ...fragment, ...secret].map((each) => ({ at: each.at, with: param(url, each, standIn) })),
  );
};

const filled = (text: string): string => text.replaceAll(/[^\s]/gu, 'x');

const basic = (value: string, standIn: StandIn): string => {
  const [scheme = '', encoded = ''] = value.split(/[ \t]+/u);
  const { text } = decodeUtf8(base64Bytes(encoded).bytes);
  const colon = text.indexOf(':');
  if (colon < 0) return `${scheme} ${filled(encoded)}`;
  const secret = text.slice(colon + 1);
  const fresh = `${standIn(text.slice(0, colon))}:${reencoded(secret, decoded(secret, true), standIn(decoded(secret, true)))}`;
  return `${scheme} ${btoa(String.fromCharCode(...encodeUtf8(fresh)))}`;
};

/** A field's value with stand-ins. */
export const redactField = (
  name: string,
  value: string,
  standIn: StandIn,
  isSecret: (value: string) => boolean,
): string => {
  const of = (raw: string) => reencoded(raw, decoded(raw), standIn(decoded(raw)));
  switch (name.toLowerCase()) {
    case 'cookie':
      return replaced(
        value,
        cookiePairs(value).map(({ valueAt }) => ({
          at: valueAt,
          with: of(value.slice(valueAt.start, valueAt.end)),
        })),
      );
    case 'set-cookie': {
      const { valueAt } = parseSetCookie(value);
      return replaced(value, [{ at: valueAt, with: of(value.slice(valueAt.start, valueAt.end)) }]);
    }
    case 'authorization': {
      if (/^basic[ \t]/iu.test(value)) return basic(value, standIn);
      const start = /^[\w-]+[ \t]+(?=\S)/u.exec(value)?.[0].length ?? 0;
      return value.slice(0, start) + standIn(value.slice(start));
    }
    case 'referer':
    case 'location':
      return redactUrl(value, standIn, isSecret);
    default:
      if (KEPT_FIELDS.test(name)) return value;
      return isSecret(value) ? standIn(value) : filled(value);
  }
};

const TAG = /<\/?(?:form|input|meta)\b[^>]{0,2000}>/giu;
const ATTRIBUTE = /\b(value|content|action|placeholder|id|class|href)\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;

/** Forms and their inputs, which logins are told by; the rest of a page is filled. */
const html = (text: string, standIn: StandIn, isSecret: (value: string) => boolean): string => {
  let end = 0;
  let out = '';
  for (const { 0: tag, index } of text.matchAll(TAG)) {
    const kept = tag.replaceAll(ATTRIBUTE, (whole, name: string, quoted?: string, single?: string) => {
      const value = quoted ?? single ?? '';
      const fresh =
        isSecret(value) || isJwt(value)
          ? standIn(value)
          : name === 'action'
            ? redactUrl(value, standIn, isSecret)
            : filled(value);
      return whole.slice(0, whole.length - value.length - 1) + fresh + whole.slice(-1);
    });
    out += filled(text.slice(end, index)) + kept;
    end = index + tag.length;
  }
  // What begins as a page does is read as one.
  return (out + filled(text.slice(end))).replace(/\S/u, '<');
};

const FORM = /^[\w.%[\]-]{1,80}=[^\s{}"<]*$/u;

/** Of a script, the keys and the marks between words. */
const script = (text: string, standIn: StandIn, isSecret: (value: string) => boolean): string =>
  text.replaceAll(/[\w.~+/=%:-]+|[^\p{P}\p{S}\s]/gu, (word) =>
    isSecret(word) ? standIn(word) : filled(word),
  );

/**
 * Content with stand-ins for every text in it; empty for one of a form that is not read.
 * @param isText of a script, in which a key was found
 */
export const redactContent = (
  content: string,
  standIn: StandIn,
  isSecret: (value: string) => boolean,
  isText = false,
): string => {
  if (/^\s*[{[]/u.test(content)) {
    return stringsReplaced(content, (name, value, raw) => {
      if (KEPT.has(name)) return raw;
      if (raw !== value)
        return filled(raw.replaceAll(/\\(?:u[\da-f]{4}|.)/giu, (escape) => 'x'.repeat(escape.length)));
      return /^https?:\/\/\S+$/u.test(value) ? redactUrl(value, standIn, isSecret) : standIn(value);
    });
  }
  if (/^\s*</u.test(content)) return html(content, standIn, isSecret);
  if (isText) return script(content, standIn, isSecret);
  if (!FORM.test(content)) return '';
  return replaced(
    content,
    paramsIn(content).map((each) => ({ at: each.at, with: param(content, each, standIn) })),
  );
};
