/** What can be done in the lab, one row each; attacks besides (attacks/). Not: what a mode makes of it (modes/). */
import type { Attack } from '../attacker/attack';
import { attackOf } from '../attacks';

/** What acts do whose ids say all of it. */
type Plain =
  | ('refresh' | 'log-out' | 'transfer' | 'reload' | 'second-tab')
  | ('phone' | 'phone-read' | 'end-device' | 'partner' | 'partner-read')
  | ('end-logins' | 'demote' | 'suspend' | 'change-password' | 'rotate-key')
  | ('auth-down' | 'auth-up' | 'shop-down' | 'shop-up');

export interface Act {
  readonly id: string;
  /** On the button. */
  readonly label: string;
  /** Other words that people look for. */
  readonly also?: readonly string[];
  readonly group: 'alice' | 'elsewhere' | 'the shop' | 'wait' | 'attack';
  readonly does:
    | { readonly type: 'log-in'; readonly password: 'right' | 'wrong' }
    | { readonly type: 'read'; readonly path: '/orders' | '/customers' }
    | { readonly type: 'read-service'; readonly service: 'photos' | 'billing' }
    | { readonly type: Plain }
    | { readonly type: 'wait'; readonly seconds: number }
    | { readonly type: 'attack'; readonly attack: Attack };
}

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

const plain = (group: Act['group'], id: Plain, label: string, also?: readonly string[]): Act => ({
  id,
  label,
  ...(also ? { also } : {}),
  group,
  does: { type: id },
});

const wait = (id: string, label: string, seconds: number): Act => ({
  id,
  label,
  group: 'wait',
  does: { type: 'wait', seconds },
});

export const ACTS: readonly Act[] = [
  {
    id: 'log-in',
    label: 'Log in',
    also: ['sign in', 'login'],
    group: 'alice',
    does: { type: 'log-in', password: 'right' },
  },
  {
    id: 'log-in-wrong',
    label: 'Log in, wrong password',
    group: 'alice',
    does: { type: 'log-in', password: 'wrong' },
  },
  {
    id: 'read-orders',
    label: 'Read orders',
    also: ['request', 'fetch', 'call the API'],
    group: 'alice',
    does: { type: 'read', path: '/orders' },
  },
  plain('alice', 'refresh', 'Refresh', ['renew', 'refresh token']),
  plain('alice', 'log-out', 'Log out', ['sign out', 'logout']),
  {
    id: 'read-customers',
    label: 'List customers',
    group: 'alice',
    does: { type: 'read', path: '/customers' },
  },
  plain('alice', 'transfer', 'Transfer 1.00'),
  plain('alice', 'reload', 'Reload the page'),
  plain('elsewhere', 'second-tab', 'Read in a second tab'),
  plain('elsewhere', 'phone', 'Log in and read on the phone'),
  plain('elsewhere', 'phone-read', 'Read again on the phone'),
  plain('alice', 'end-device', 'Show devices, end another', [
    'active sessions',
    'log out one device',
    'log out the phone',
    'my devices',
  ]),
  {
    id: 'read-photos',
    label: 'Read from the photo service',
    group: 'elsewhere',
    does: { type: 'read-service', service: 'photos' },
  },
  {
    id: 'read-billing',
    label: 'Read from the billing service',
    group: 'elsewhere',
    does: { type: 'read-service', service: 'billing' },
  },
  plain('elsewhere', 'partner', 'Log in and read at the partner’s', ['cross-domain', 'CORS', 'third party']),
  plain('elsewhere', 'partner-read', 'Read again at the partner’s'),
  plain('the shop', 'end-logins', 'Revoke Alice', [
    'kick out',
    'end session',
    'terminate',
    'force logout',
    'log out everywhere',
    'invalidate',
    'ban',
  ]),
  plain('the shop', 'demote', 'Remove Alice’s staff role', ['demote', 'permission', 'role change']),
  plain('the shop', 'suspend', 'Close Alice’s account', ['suspend', 'block', 'disable', 'ban']),
  plain('the shop', 'change-password', 'Alice changes her password'),
  plain('the shop', 'rotate-key', 'Rotate the signing key', ['key rotation', 'JWKS', 'kid', 'key set']),
  plain('the shop', 'auth-down', 'Authorization server fails', [
    'outage',
    'down',
    'identity provider',
    'IdP',
  ]),
  plain('the shop', 'auth-up', 'Authorization server is back'),
  plain('the shop', 'shop-down', 'Shop and gateway fail', ['outage', 'down', 'single point of failure']),
  plain('the shop', 'shop-up', 'Shop is back'),
  wait('wait-1', 'Wait 1 minute', MINUTE),
  wait('wait-10', 'Wait 10 minutes', 10 * MINUTE),
  wait('wait-20', 'Wait 20 minutes', 20 * MINUTE),
  wait('wait-day', 'Wait 1 day', DAY),
  wait('wait-week', 'Wait 7 days', 7 * DAY),
  wait('wait-month', 'Wait 30 days', 30 * DAY),
];

/** The act of that id; an attack is one too. */
export const actOf = (id: string): Act | undefined => {
  const act = ACTS.find((each) => each.id === id);
  if (act) return act;
  const attack = attackOf(id);
  return attack && { id, label: attack.label, group: 'attack', does: { type: 'attack', attack } };
};
