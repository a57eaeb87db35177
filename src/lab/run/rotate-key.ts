/** The authorization server takes a new signing key: the old one goes at once, or stays published until the last token that it signed has expired. Not: the keys (shop/signing-key.ts). */
import { defencesOn } from '../defences';
import { credentialCalled } from '../named-credential';
import type { Stage } from './stage';

/** Of tokens that the server keeps for the browser. Seconds. */
const AT_SERVER = 15 * 60;

export const rotateKey = (stage: Stage): void => {
  const { mode, setup } = stage;
  const { server, clock } = stage.world();
  if (server.rotated) {
    stage.add({ type: 'not-applicable', says: 'The lab has two keys, so it rotates once.' });
    return;
  }
  const keepsOld = defencesOn(setup).some(({ keepsOldKey }) => keepsOldKey);
  const token = credentialCalled(mode, 'access token', setup);
  const seconds = token ? token.ttlSeconds : AT_SERVER;
  const until = seconds === undefined ? {} : { until: clock + seconds };
  const held = keepsOld ? 'both keys until the old tokens have expired' : 'only the new key';
  stage.setServer(`The authorization server signs with a new key. Its key set holds ${held}.`, (state) => ({
    ...state,
    rotated: { keepsOld, ...until },
  }));
};
