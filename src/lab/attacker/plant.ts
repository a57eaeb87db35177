/** An identifier of the attacker's to plant in the victim's browser. Not: how it gets there (attacks/). */
import { fieldValues } from '#http/message';
import { credentialCalled, type Mode } from '../mode';
import type { Setup } from '../run/setup';
import type { Hands } from './attack';

/** Why there is none in a mode: a whole sentence. */
export const nothingToPlant = (mode: Mode, setup: Setup): string | undefined => {
  if (!credentialCalled(mode, 'session identifier', setup)) {
    return 'A token is made at the login and says whose it is, so a planted one never becomes the victim’s. The attacker’s own token can be planted in a cookie: then the victim acts in the attacker’s account.';
  }
  return mode.checkedBy(setup) === 'itself'
    ? 'The cookie is made at the login and holds the user, so a planted one never becomes the victim’s. The attacker’s own cookie can be planted: then the victim acts in the attacker’s account.'
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
