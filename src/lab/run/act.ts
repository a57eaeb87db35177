/** What can be done in the lab, one row each; attacks besides (attacks/). Not: what a mode makes of it (modes/). */
import type { Attack } from '../attacker/attack';
import { attackOf } from '../attacks';

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
    | {
        readonly type:
          | 'phone'
          | 'phone-read'
          | 'end-device'
          | 'partner'
          | 'partner-read'
          | 'second-tab'
          | 'reload'
          | 'transfer'
          | 'refresh'
          | 'log-out';
      }
    | { readonly type: 'end-logins' | 'demote' | 'suspend' | 'change-password' | 'rotate-key' }
    | { readonly type: 'auth-down' | 'auth-up' | 'shop-down' | 'shop-up' }
    | { readonly type: 'wait'; readonly seconds: number }
    | { readonly type: 'attack'; readonly attack: Attack };
}

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

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
  {
    id: 'refresh',
    label: 'Refresh',
    also: ['renew', 'refresh token'],
    group: 'alice',
    does: { type: 'refresh' },
  },
  {
    id: 'log-out',
    label: 'Log out',
    also: ['sign out', 'logout'],
    group: 'alice',
    does: { type: 'log-out' },
  },
  {
    id: 'read-customers',
    label: 'List customers',
    group: 'alice',
    does: { type: 'read', path: '/customers' },
  },
  { id: 'transfer', label: 'Transfer 1.00', group: 'alice', does: { type: 'transfer' } },
  { id: 'reload', label: 'Reload the page', group: 'alice', does: { type: 'reload' } },
  { id: 'second-tab', label: 'Read in a second tab', group: 'elsewhere', does: { type: 'second-tab' } },
  { id: 'phone', label: 'Log in and read on the phone', group: 'elsewhere', does: { type: 'phone' } },
  { id: 'phone-read', label: 'Read again on the phone', group: 'elsewhere', does: { type: 'phone-read' } },
  {
    id: 'end-device',
    label: 'Show devices, end another',
    also: ['active sessions', 'log out one device', 'log out the phone', 'my devices'],
    group: 'alice',
    does: { type: 'end-device' },
  },
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
  {
    id: 'partner',
    label: 'Log in and read at the partner’s',
    also: ['cross-domain', 'CORS', 'third party'],
    group: 'elsewhere',
    does: { type: 'partner' },
  },
  {
    id: 'partner-read',
    label: 'Read again at the partner’s',
    group: 'elsewhere',
    does: { type: 'partner-read' },
  },
  {
    id: 'end-logins',
    label: 'Revoke Alice',
    also: ['kick out', 'end session', 'terminate', 'force logout', 'log out everywhere', 'invalidate', 'ban'],
    group: 'the shop',
    does: { type: 'end-logins' },
  },
  {
    id: 'demote',
    label: 'Remove Alice’s staff role',
    also: ['demote', 'permission', 'role change'],
    group: 'the shop',
    does: { type: 'demote' },
  },
  {
    id: 'suspend',
    label: 'Close Alice’s account',
    also: ['suspend', 'block', 'disable', 'ban'],
    group: 'the shop',
    does: { type: 'suspend' },
  },
  {
    id: 'change-password',
    label: 'Alice changes her password',
    group: 'the shop',
    does: { type: 'change-password' },
  },
  {
    id: 'rotate-key',
    label: 'Rotate the signing key',
    also: ['key rotation', 'JWKS', 'kid', 'key set'],
    group: 'the shop',
    does: { type: 'rotate-key' },
  },
  {
    id: 'auth-down',
    label: 'Authorization server fails',
    also: ['outage', 'down', 'identity provider', 'IdP'],
    group: 'the shop',
    does: { type: 'auth-down' },
  },
  { id: 'auth-up', label: 'Authorization server is back', group: 'the shop', does: { type: 'auth-up' } },
  {
    id: 'shop-down',
    label: 'Shop and gateway fail',
    also: ['outage', 'down', 'single point of failure'],
    group: 'the shop',
    does: { type: 'shop-down' },
  },
  { id: 'shop-up', label: 'Shop is back', group: 'the shop', does: { type: 'shop-up' } },
  { id: 'wait-1', label: 'Wait 1 minute', group: 'wait', does: { type: 'wait', seconds: MINUTE } },
  { id: 'wait-10', label: 'Wait 10 minutes', group: 'wait', does: { type: 'wait', seconds: 10 * MINUTE } },
  { id: 'wait-20', label: 'Wait 20 minutes', group: 'wait', does: { type: 'wait', seconds: 20 * MINUTE } },
  { id: 'wait-day', label: 'Wait 1 day', group: 'wait', does: { type: 'wait', seconds: DAY } },
  { id: 'wait-week', label: 'Wait 7 days', group: 'wait', does: { type: 'wait', seconds: 7 * DAY } },
  { id: 'wait-month', label: 'Wait 30 days', group: 'wait', does: { type: 'wait', seconds: 30 * DAY } },
];

/** The act of that id; an attack is one too. */
export const actOf = (id: string): Act | undefined => {
  const act = ACTS.find((each) => each.id === id);
  if (act) return act;
  const attack = attackOf(id);
  return attack && { id, label: attack.label, group: 'attack', does: { type: 'attack', attack } };
};
