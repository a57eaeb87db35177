/** What each act does in a column. Not: the column before and after it (run.ts). */
import { navigate, setTab } from '../browser/browser';
import { actOf, type Act } from './act';
import { defencesOn, vouches } from '../defences';
import { giveHands } from '../attacker/hands';
import { hashPassword } from '../shop/password';
import { alicesPassword } from '../shop/alices-password';
import { openPage } from '../browser/page';
import { fetchCode, takeCode } from '../browser/partner-login';
import type { Mode, Page } from '../mode';
import { carrierOf } from '../named-credential';
import { endLogins } from '../shop/end-login';
import { AUTH_ORIGIN, BILLING_ORIGIN, ORIGIN, PHOTOS_ORIGIN } from '../origins';
import { ATTACKER_NAME, NEW_PASSWORD, USERNAME, WRONG_PASSWORD } from '../shop/shop';
import { endDevice } from './end-device';
import { rotateKey } from './rotate-key';
import type { Setup } from './setup';
import type { Stage } from './stage';
import type { User } from './world';

const SERVICES = {
  photos: { direct: `${PHOTOS_ORIGIN}/albums`, gateway: '/photos' },
  billing: { direct: `${BILLING_ORIGIN}/invoices`, gateway: '/billing' },
} as const;

const changeUser = (
  stage: Stage,
  says: string,
  change: (user: User) => Partial<User>,
  ends: boolean,
): void => {
  const { setup } = stage;
  stage.setServer(says, (state) => {
    const users = state.users.map((user) => (user.name === USERNAME ? { ...user, ...change(user) } : user));
    const changed = { ...state, users };
    return ends ? endLogins(changed, USERNAME, stage.world().clock, setup) : changed;
  });
};

const passwordOf = (stage: Stage): Promise<string> => alicesPassword(stage.world().server);

const changePassword = async (stage: Stage): Promise<void> => {
  const user = stage.world().server.users.find(({ name }) => name === USERNAME);
  if (!user) return;
  const passwordHash = await hashPassword(NEW_PASSWORD, user.salt, user.iterations);
  const says = 'Alice changes her password on another machine, and the shop revokes the logins that it can.';
  changeUser(stage, says, () => ({ passwordHash }), true);
};

/** Where the shop's page asks for a service: a cookie is for the shop's own host, so it goes through the shop; a token can be shown to any host. */
export const serviceUrl = (mode: Mode, setup: Setup, service: keyof typeof SERVICES): string =>
  SERVICES[service][carrierOf(mode, setup) !== 'cookie' && !vouches(setup) ? 'direct' : 'gateway'];

/** Alice confirms her transfer where the shop asks for that. */
const transfer = async (stage: Stage, page: Page): Promise<void> => {
  const ask = (sender: Page) =>
    stage.mode.script.request(sender, 'POST', '/transfer', { to: ATTACKER_NAME, cents: 100 });
  const confirms = defencesOn(stage.setup).find((defence) => defence.confirms)?.confirms;
  if ((await ask(page)).status !== 403 || !confirms) return;
  const password = await passwordOf(stage);
  const answer = await page.send('POST', confirms.at, [], { username: USERNAME, password });
  if (answer.status !== 200) return;
  const { ticket } = JSON.parse(answer.content) as { readonly ticket: string };
  await ask({
    ...page,
    send: (method, url, fields = [], ...rest) =>
      page.send(method, url, [...fields, [confirms.with, ticket]], ...rest),
  });
};

const attack = async (does: Act['does'] & { readonly type: 'attack' }, stage: Stage): Promise<void> => {
  const says = does.attack.inapplicable?.(stage.mode, stage.setup);
  if (says !== undefined) {
    stage.add({ type: 'not-applicable', says });
    return;
  }
  const meanwhile = async (id: string): Promise<void> => {
    const act = actOf(id);
    if (!act) throw new RangeError(`No act is called ${id}.`);
    await perform(act, stage);
  };
  await does.attack.play(giveHands(does.attack, stage, meanwhile));
};

/** Does an act on the stage of a column. */
export const perform = async ({ does }: Act, stage: Stage): Promise<void> => {
  const { mode } = stage;
  const { script } = mode;
  const shop = { userAgent: 'victim', tab: 'shop' } as const;
  const page = openPage(stage, shop);
  switch (does.type) {
    case 'log-in':
      return script.logIn(
        page,
        USERNAME,
        does.password === 'right' ? await passwordOf(stage) : WRONG_PASSWORD,
      );
    case 'read':
      return void (await script.request(page, 'GET', does.path));
    case 'read-service':
      return void (await script.request(page, 'GET', serviceUrl(mode, page.setup, does.service)));
    case 'transfer':
      return transfer(stage, page);
    case 'second-tab': {
      const second = openPage(stage, { userAgent: 'victim', tab: 'second' });
      return void (await script.request(second, 'GET', '/orders'));
    }
    case 'phone': {
      const phone = openPage(stage, { userAgent: 'device', tab: 'shop' });
      await script.logIn(phone, USERNAME, await passwordOf(stage));
      return void (await script.request(phone, 'GET', '/orders'));
    }
    case 'phone-read':
      return void (await script.request(
        openPage(stage, { userAgent: 'device', tab: 'shop' }),
        'GET',
        '/orders',
      ));
    case 'end-device':
      return endDevice(stage, page);
    case 'partner': {
      const who = { username: USERNAME, password: await passwordOf(stage) };
      const location = await fetchCode(stage, who);
      if (location !== undefined) await takeCode(stage, location, ORIGIN);
      const partner = openPage(stage, { userAgent: 'victim', tab: 'partner' });
      return void (await script.request(partner, 'GET', '/orders'));
    }
    case 'partner-read': {
      // A user who never logged in there is refused, as anywhere.
      const partner = openPage(stage, { userAgent: 'victim', tab: 'partner' });
      return void (await script.request(partner, 'GET', '/orders'));
    }
    case 'reload':
      setTab(stage, shop, {});
      return void (await navigate(stage, shop, `${ORIGIN}/product`));
    case 'refresh':
      return typeof script.refresh === 'string'
        ? stage.add({ type: 'not-applicable', says: script.refresh })
        : script.refresh(page);
    case 'log-out':
      return script.logOut(page);
    case 'end-logins':
      return changeUser(stage, 'The shop revokes all of Alice’s logins that it can.', () => ({}), true);
    case 'demote':
      return changeUser(
        stage,
        'The shop removes Alice’s staff role. She is now a customer.',
        () => ({ role: 'customer' }),
        false,
      );
    case 'suspend':
      return changeUser(
        stage,
        'The shop closes Alice’s account, and revokes the logins that it can.',
        () => ({ suspended: true }),
        true,
      );
    case 'change-password':
      return changePassword(stage);
    case 'rotate-key':
      return rotateKey(stage);
    case 'auth-down':
      return stage.setDown('The authorization server fails.', [AUTH_ORIGIN]);
    case 'auth-up':
      return stage.setDown('The authorization server is back.', []);
    case 'shop-down':
      return stage.setDown('The shop and its gateway fail. The services still work.', [ORIGIN]);
    case 'shop-up':
      return stage.setDown('The shop is back.', []);
    case 'wait':
      return stage.wait(does.seconds);
    case 'attack':
      return attack(does, stage);
  }
};
