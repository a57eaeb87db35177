/** Device Bound Session Credentials as the browser does them. It registers a key of the machine's hardware where a server asks for that, and proves it whenever the bound cookie is gone. Not: what the server makes of it (defences/device-bound.ts). */
import { evictExpired } from '#cookies/cookie-jar';
import { field, type Fields, type HttpResponse } from '#http/message';
import { originOf } from '#http/origin';
import type { Stage } from '../run/stage';
import { bare, exchangeFrom, type Place } from './exchange-from';
import { proveDevice } from './hardware-key';
import { profileOf } from './profiles';

/** Names of the fields of the protocol. */
export const DBSC = {
  registration: 'Secure-Session-Registration',
  challenge: 'Secure-Session-Challenge',
  response: 'Secure-Session-Response',
  id: 'Sec-Secure-Session-Id',
} as const;

/** What the server answers to a registration. */
interface Instructions {
  readonly session_identifier: string;
  readonly refresh_url: string;
  readonly credentials: readonly { readonly name: string }[];
}

/** A value in quotation marks, after a name and `=`. */
const quoted = (text: string, name: string): string | undefined =>
  new RegExp(`(?:^|;)${name}="([^"]*)"`, 'u').exec(text)?.[1];

/** The browser's own request, which no script sees. */
const send = (
  stage: Stage,
  place: Place,
  url: string,
  fields: Fields,
  take?: (answer: HttpResponse) => void,
): Promise<HttpResponse> =>
  exchangeFrom(
    stage,
    place,
    'browser',
    { ...bare('POST', url), from: originOf(url), fields, destination: 'empty' },
    (answer) => {
      // Part of the step itself: an act may end with it.
      take?.(answer);
      return {};
    },
  );

/** Keeps what the server answered to a registration. */
const keepBinding = (stage: Stage, place: Place, url: string, answer: HttpResponse): void => {
  const {
    session_identifier: id,
    refresh_url: path,
    credentials,
  } = JSON.parse(answer.content) as Instructions;
  const agent = stage.world().userAgents[place.userAgent];
  const bound = { id, cookie: credentials[0]?.name ?? '', refreshAt: new URL(path, url).href };
  stage.setUserAgent(place.userAgent, {
    ...agent,
    deviceBound: { ...agent.deviceBound, [originOf(url)]: bound },
  });
};

/** After an answer that asks for it: the machine's public key goes to the server, which binds the session to it. */
export const bindDevice = async (
  stage: Stage,
  place: Place,
  url: string,
  asked: HttpResponse,
): Promise<void> => {
  const text = field(asked, DBSC.registration);
  if (text === undefined || !profileOf(stage.setup).bindsDevices.value) return;
  const proof = await proveDevice(place.userAgent, quoted(text, 'challenge') ?? '', true);
  const at = new URL(quoted(text, 'path') ?? '/', url).href;
  await send(stage, place, at, [[DBSC.response, proof]], (answer) => {
    if (answer.status === 200) keepBinding(stage, place, url, answer);
  });
};

/** Before a request: where the bound cookie has expired, the machine proves its key and gets another. */
export const renewBound = async (stage: Stage, place: Place, url: string): Promise<void> => {
  const { userAgents, clock } = stage.world();
  const { jar, deviceBound = {} } = userAgents[place.userAgent];
  const bound = deviceBound[originOf(url)];
  if (!bound || evictExpired(jar, clock).some(({ name }) => name === bound.cookie)) return;
  const id = [DBSC.id, bound.id] as const;
  const asked = await send(stage, place, bound.refreshAt, [id]);
  const challenge = /^"([^"]*)"/u.exec(field(asked, DBSC.challenge) ?? '')?.[1];
  if (challenge === undefined) return;
  const proof = await proveDevice(place.userAgent, challenge, false);
  await send(stage, place, bound.refreshAt, [id, [DBSC.response, proof]]);
};
