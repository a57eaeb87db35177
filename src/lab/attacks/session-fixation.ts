/** An identifier that the attacker knows becomes the victim’s. Not: guessing or stealing one. */
import { document } from '#sources/sources';
import { fieldValues } from '#http/message';
import { credentialCalled, type Mode } from '../mode';
import type { Setup } from '../run/setup';
import type { AttackUnit } from '../attacker/attack';

const inapplicable = (mode: Mode, setup: Setup): string | undefined => {
  if (!credentialCalled(mode, 'session identifier', setup)) {
    return 'A token is made at the login and says whose it is, so a planted one never becomes the victim’s. The attacker’s own token can be planted in a cookie: then the victim acts in the attacker’s account.';
  }
  return mode.checkedBy(setup) === 'itself'
    ? 'The cookie is made at the login and holds the user, so a planted one never becomes the victim’s. The attacker’s own cookie can be planted: then the victim acts in the attacker’s account.'
    : undefined;
};

const attack: AttackUnit = {
  order: 24,
  group: 'requests from elsewhere',
  label: 'Session fixation',
  also: ['fixed session id'],
  says: 'The attacker gets an identifier as a visitor, and script on a sibling host plants it in the victim’s browser. Then the victim logs in, and the attacker comes with the same identifier.',
  grants: ['script on a sibling host'],
  sources: [document('owasp-session'), document('rfc6265bis', 'section 8.6')],
  scene: [],
  inapplicable,
  play: async (hands) => {
    const visit = await hands.send('GET', '/cart');
    const [pair = ''] = (fieldValues(visit, 'Set-Cookie')[0] ?? '').split(';');
    const name = pair.slice(0, pair.indexOf('='));
    const value = pair.slice(name.length + 1);
    hands
      .siblingPage()
      .write(
        'document.cookie',
        name,
        `${value}; Domain=shop.example; Path=/; Secure`,
        'Script on the sibling host plants the attacker’s identifier, for the whole site.',
      );
    await hands.meanwhile('log-in');
    await hands.replay([{ type: 'cookie', name, value }], 'GET', '/orders');
  },
};

export default attack;
