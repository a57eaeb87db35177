/** A session whose data is in the cookie, with an HMAC: nothing is kept at the server, so nothing can be taken back. The cookie is neither encrypted nor a JWT. */
import { decodeBase64url, encodeBase64url } from '#text/base64url';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';
import { firstOf } from '../defences';
import { objected, unauthorized, type Challenge } from './challenge';
import { hmac } from './digest';
import { issueTime } from './end-login';
import { longestOf } from './session-lifetime';
import type { Identified } from './server';
import { drawText } from '../run/random';
import type { ServerContext } from './server';
import type { User } from '../run/world';

/** Published here; a real one is in no source. */
const SECRET = 'pGm0s4YyMoSgQ3xYq2mV3Jd3q8m5dXkqfC4yT7cA1hE';

interface Data {
  readonly user: string;
  readonly role: string;
  readonly sid: string;
  readonly iat: number;
  readonly exp: number;
}

const mac = (payload: string): Promise<string> => hmac(SECRET, payload);

/** The cookie's value: data in base64url, a dot, and its MAC. */
export const issueSignedCookie = async (
  user: Pick<User, 'name' | 'role'>,
  { now, random, setup, state }: ServerContext,
): Promise<{ readonly value: string; readonly random: number }> => {
  const sid = drawText(random, 16);
  const iat = issueTime(state, user.name, now);
  const data: Data = { user: user.name, role: user.role, sid: sid.value, iat, exp: now + longestOf(setup) };
  const payload = encodeBase64url(encodeUtf8(JSON.stringify(data)));
  return { value: `${payload}.${await mac(payload)}`, random: sid.random };
};

/** Whose session a cookie's value is. */
export const checkSignedCookie = async (
  value: string,
  context: ServerContext,
  challenge: Challenge,
): Promise<Identified> => {
  const [payload = '', given = ''] = value.split('.');
  if (given !== (await mac(payload))) {
    return { refused: unauthorized('invalid-session', 'The MAC of the session cookie is wrong.', challenge) };
  }
  const data = JSON.parse(decodeUtf8(decodeBase64url(payload).bytes).text) as Data;
  if (data.exp <= context.now) {
    return { refused: unauthorized('expired-session', 'The session has expired.', challenge) };
  }
  const { user, ...claims } = data;
  const objection = await firstOf(context.setup, (defence) =>
    defence.verify?.({ sub: user, ...claims }, 'session cookie', context),
  );
  return objection ? { refused: objected(objection, () => challenge) } : { user, role: data.role };
};

/** The login that a cookie's value belongs to, for the list of what was ended. */
export const sidOf = (value: string): string | undefined => {
  try {
    const { sid } = JSON.parse(
      decodeUtf8(decodeBase64url(value.split('.')[0] ?? '').bytes).text,
    ) as Partial<Data>;
    return sid;
  } catch {
    return undefined;
  }
};
