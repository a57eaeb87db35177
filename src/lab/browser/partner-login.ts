/**
 * Logging in at a partner's: Alice types her password on the shop's own page, and the partner's page gets a code with PKCE
 * (RFC 9700 section 2.1.1). Not: the password in the partner's page, which RFC 9700 section 2.4 forbids.
 */
import { field } from '#http/message';
import { ORIGIN, PARTNER_ORIGIN } from '../origins';
import type { Stage } from '../run/stage';
import { sha256 } from '../shop/digest';
import { navigate, submitForm, type Place } from './browser';
import type { Mode } from '../mode';
import { openPage } from './page';

const PARTNER: Place = { userAgent: 'victim', tab: 'partner' };
/** The shop's login page opens here. */
const SHOP: Place = { userAgent: 'victim', tab: 'second' };
const CLIENT = { client_id: 'partner', redirect_uri: `${PARTNER_ORIGIN}/callback` };

/** @param password what Alice types, on the shop's page alone */
export const logInAtPartner = async (
  stage: Stage,
  mode: Mode,
  username: string,
  password: string,
): Promise<void> => {
  const partner = openPage(stage, PARTNER);
  const verifier = stage.draw(32);
  const state = stage.draw(16);
  partner.write('memory', 'code_verifier', verifier, 'The partner’s page keeps the secret of its request.');
  const query = new URLSearchParams({
    response_type: 'code',
    ...CLIENT,
    state,
    code_challenge: await sha256(verifier),
    code_challenge_method: 'S256',
  });
  const address = `${ORIGIN}/authorize?${query.toString()}`;
  await navigate(stage, SHOP, address, PARTNER_ORIGIN);
  const answer = await submitForm(stage, SHOP, 'POST', address, { username, password });
  const location = answer && field(answer, 'Location');
  if (location === undefined) return;
  // The partner's page waited for its own address to come back with the code.
  await navigate(stage, PARTNER, location, ORIGIN, { code_verifier: verifier });
  const back = new URL(location).searchParams;
  if (back.get('state') !== state) {
    stage.add({
      type: 'blocked',
      says: 'The state is not the one that the partner’s page sent, so the code is not used.',
    });
    return;
  }
  const code = back.get('code') ?? '';
  partner.remove('memory', 'code_verifier', 'The partner’s page uses its secret once.');
  const content = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    ...CLIENT,
    code_verifier: verifier,
  }).toString();
  await mode.script.logIn(
    {
      ...partner,
      // The mode's own script, with the code where the shop's page has the password.
      send: (method, _url, fields = [], _password, options = {}) =>
        partner.send(method, '/token', fields, content, {
          ...options,
          contentType: 'application/x-www-form-urlencoded',
        }),
    },
    username,
    '',
  );
};
