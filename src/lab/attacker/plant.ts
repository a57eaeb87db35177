/** An identifier of the attacker's to plant in the victim's browser. Not: how it gets there (attacks/). */
import { fieldValues } from '#http/message';
import type { Mode } from '../mode';
import { credentialCalled } from '../named-credential';
import type { Setup } from '../run/setup';
import type { Hands } from './attack';

/** Why there is none in a mode: a whole sentence. */
export const nothingToPlant = (mode: Mode, setup: Setup): string | undefined => {
  if (!credentialCalled(mode, 'session identifier', setup)) {
    return 'The shop makes a token at login, and it says whose it is. So a planted token never becomes the victim’s. But the attacker can plant their own token in a cookie. Then the victim uses the attacker’s account.';
  }
  if (credentialCalled(mode, 'session identifier', setup)?.cookie === undefined)
    return 'The identifier is not in a cookie, and only a cookie can be planted from elsewhere.';
  return mode.checkedBy(setup) === 'itself'
    ? 'The shop makes the cookie at login, and it names the user. So a planted cookie never becomes the victim’s. But the attacker can plant their own cookie. Then the victim uses the attacker’s account.'
    : undefined;
};

/** The cookie that a visitor gets who has not logged in. */
export const visitorsCookie = async (
  hands: Hands,
): Promise<{ readonly name: string; readonly value: string }> => {
  const visit = await hands.send('GET', '/cart');
  const [pair = ''] = (fieldValues(visit, 'Set-Cookie')[0] ?? '').split(';');
  const name = pair.slice(0, pair.indexOf('='));
  return { name, value: pair.slice(name.length + 1) };
};
