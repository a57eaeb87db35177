/**
 * Logging in at a partner's: Alice types her password on the shop's own page, and the partner's page gets a code
 * (RFC 9700 section 2.1.1). RFC 9700 section 2.4 forbids a password typed in the partner's page.
 */
import { field } from '#http/message';
import { codeFlowOf } from '../defences';
import { ORIGIN, PARTNER_ORIGIN } from '../origins';
import type { Stage } from '../run/stage';
import { sha256 } from '../shop/digest';
import { navigate, submitForm, tabAt, type Place } from './browser';
import { openPage } from './page';

const PARTNER: Place = { userAgent: 'victim', tab: 'partner' };
/** The shop's login page opens here. */
const SHOP: Place = { userAgent: 'victim', tab: 'second' };
const CLIENT = { client_id: 'partner', redirect_uri: `${PARTNER_ORIGIN}/callback` };

/** The partner's page keeps what it will need, and sends Alice to the shop. @returns the address there */
const askForCode = async (stage: Stage): Promise<string> => {
  const { hasState, hasPkce } = codeFlowOf(stage.setup);
  const partner = openPage(stage, PARTNER);
  const query = new URLSearchParams({ response_type: 'code', ...CLIENT });
  if (hasPkce) {
    const verifier = stage.draw(32);
    partner.write('memory', 'code_verifier', verifier, 'The partner’s page keeps the secret of its request.');
    query.set('code_challenge', await sha256(verifier));
    query.set('code_challenge_method', 'S256');
  }
  if (hasState) {
    const state = stage.draw(16);
    partner.write('memory', 'state', state, 'The partner’s page keeps the state of its request.');
    query.set('state', state);
  }
  return `${ORIGIN}/authorize?${query.toString()}`;
};

/**
 * Alice comes to the shop's own login page and logs in there.
 * @param from origin of the page that sent her
 * @returns the address that the shop sends her to; undefined: none
 */
export const logInAtShop = async (
  stage: Stage,
  address: string,
  from: string,
  who: { readonly username: string; readonly password: string },
): Promise<string | undefined> => {
  const shown = await navigate(stage, SHOP, address, from);
  if (shown.status !== 200) return undefined;
  const answer = await submitForm(stage, SHOP, 'POST', address, who);
  return answer && field(answer, 'Location');
};

/** Alice logs in for the partner. @returns the partner's address with the code; undefined: none */
export const fetchCode = async (
  stage: Stage,
  who: { readonly username: string; readonly password: string },
): Promise<string | undefined> => logInAtShop(stage, await askForCode(stage), PARTNER_ORIGIN, who);

/**
 * The partner's page opens with a code in its address, and its script uses it.
 * @param from origin of the page that led there
 */
export const takeCode = async (stage: Stage, location: string, from: string): Promise<void> => {
  const { memory } = tabAt(stage, PARTNER);
  // The partner's page waited for its own address to come back with the code.
  await navigate(stage, PARTNER, location, from, memory);
  const back = new URL(location).searchParams;
  const { state, code_verifier: verifier } = memory;
  if (codeFlowOf(stage.setup).hasState && (state === undefined || state !== back.get('state'))) {
    stage.add({
      type: 'blocked',
      says: 'The state is not the one that the partner’s page sent, so the page does not use the code.',
    });
    return;
  }
  const partner = openPage(stage, PARTNER);
  for (const name of ['code_verifier', 'state'].filter((each) => memory[each] !== undefined))
    partner.remove('memory', name, 'The partner’s page deletes its stored values after one use.');
  const content = new URLSearchParams({
    grant_type: 'authorization_code',
    code: back.get('code') ?? '',
    ...CLIENT,
    ...(verifier === undefined ? {} : { code_verifier: verifier }),
  }).toString();
  await stage.mode.script.logIn(
    {
      ...partner,
      // The mode's own script, with the code where the shop's page has the password.
      send: (method, _url, fields = [], _password, options = {}) =>
        partner.send(method, '/token', fields, content, {
          ...options,
          contentType: 'application/x-www-form-urlencoded',
        }),
    },
    '',
    '',
  );
};
