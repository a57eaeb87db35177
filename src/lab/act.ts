/** What a person can do in the lab, one row each. Not: what a mode makes of it (modes/). */

export interface Act {
  readonly id: string;
  /** On the button. */
  readonly label: string;
  readonly does:
    | { readonly type: 'log-in'; readonly password: 'right' | 'wrong' }
    | { readonly type: 'read-orders' }
    | { readonly type: 'refresh' }
    | { readonly type: 'log-out' }
    | { readonly type: 'wait'; readonly seconds: number };
}

export const ACTS: readonly Act[] = [
  { id: 'log-in', label: 'Log in', does: { type: 'log-in', password: 'right' } },
  { id: 'log-in-wrong', label: 'Log in, wrong password', does: { type: 'log-in', password: 'wrong' } },
  { id: 'read-orders', label: 'Read my orders', does: { type: 'read-orders' } },
  { id: 'refresh', label: 'Refresh', does: { type: 'refresh' } },
  { id: 'log-out', label: 'Log out', does: { type: 'log-out' } },
  { id: 'wait-1', label: 'Wait 1 minute', does: { type: 'wait', seconds: 60 } },
  { id: 'wait-10', label: 'Wait 10 minutes', does: { type: 'wait', seconds: 600 } },
  { id: 'wait-20', label: 'Wait 20 minutes', does: { type: 'wait', seconds: 1200 } },
];

/** The act of that id. */
export const actOf = (id: string): Act | undefined => ACTS.find((act) => act.id === id);
