/** Which of the victim's secrets are in a message that reached the attacker. */
import { decodeBase64url } from '#text/base64url';
import { decodeUtf8 } from '#text/utf8';
import type { HttpRequest } from '#http/message';
import { originOf } from '#http/origin';
import { isAttackersServer } from '#lab/origins';
import type { Secret } from './victim-page';

/** Whether a request went to the attacker. */
export const reachedAttacker = ({ url }: HttpRequest): boolean => isAttackersServer(originOf(url));

/** How often a text is decoded again: base64 within an address, itself encoded. */
const DEPTH = 3;
/** Readings of one text; a payload could send one that has any number. */
const MOST = 200;

const percentDecoded = (text: string): string =>
  text.replaceAll('+', ' ').replaceAll(/(?:%[0-9a-f]{2})+/giu, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

/** Runs of base64 or base64url, each as the text it stands for. */
const base64Decoded = (text: string): string[] =>
  (text.match(/[\w+/-]{12,}/gu) ?? []).map((run) => {
    const { bytes } = decodeBase64url(run.replaceAll('+', '-').replaceAll('/', '_'));
    return decodeUtf8(bytes).text;
  });

/** JSON's own escapes, where the text went through `JSON.stringify` twice. */
const unescaped = (text: string): string => text.replaceAll('\\"', '"');

/** The text, and what it stands for in the encodings that payloads use. */
const readings = (text: string): string[] => {
  const all = new Set([text]);
  let latest = [text];
  for (let round = 0; round < DEPTH; round += 1) {
    latest = latest
      .flatMap((each) => [percentDecoded(each), unescaped(each), ...base64Decoded(each)])
      .filter((read) => !all.has(read))
      .slice(0, MOST - all.size);
    for (const read of latest) all.add(read);
  }
  return [...all];
};

/**
 * The secrets in a request.
 * @param typed the payload: what its writer typed was no secret that came from the page
 */
export const secretsIn = (
  { url, fields, content }: HttpRequest,
  secrets: readonly Secret[],
  typed: string,
): readonly Secret[] => {
  // Host and the like are the user agent's; a payload can put a secret into any other field.
  const texts = [url, content, ...fields.map(([, value]) => value)].flatMap(readings);
  return secrets.filter(({ value }) => !typed.includes(value) && texts.some((text) => text.includes(value)));
};
