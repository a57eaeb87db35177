/** One opened page and what it did so far. Nothing else keeps it, and the next one replaces it. */
import { useEffect, useRef, useState } from 'react';
import { reachedAttacker, secretsIn } from './arrived';
import { openVictimPage, type Happening } from './host';
import { openShopPage } from './shop-page';
import type { Secret, Sent, VictimPage } from './victim-page';

export interface Choice {
  readonly mode: string;
  readonly store: string;
  /** As typed. */
  readonly payload: string;
  /** As it goes into the page's markup. */
  readonly markup: string;
  readonly policy: string;
}

/** A happening in the page; one that reached the attacker has the secrets in it. */
export type Noted = Exclude<Happening, { readonly type: 'opened' | 'absent' }> & {
  readonly secrets: readonly Secret[];
};

/** Credentials that arrived, used from the attacker's machine. */
export interface Used {
  readonly names: readonly string[];
  readonly sent: readonly Sent[];
  /** The victim's orders came back. */
  readonly worked: boolean;
}

export interface Victim {
  readonly state: 'none' | 'opening' | 'open' | 'ended' | 'absent';
  readonly noted: readonly Noted[];
  /** What the attacker's machine did with credentials that arrived. */
  readonly used: readonly Used[];
  /** Every secret of this victim, for marking. */
  readonly secrets: readonly Secret[];
  /** @param place the element that the frame goes into */
  readonly open: (choice: Choice, place: HTMLElement) => void;
  readonly close: () => void;
}

export const useVictim = (): Victim => {
  const closing = useRef<() => void>(undefined);
  const [state, setState] = useState<Victim['state']>('none');
  const [noted, setNoted] = useState<readonly Noted[]>([]);
  const [used, setUsed] = useState<readonly Used[]>([]);
  const [secrets, setSecrets] = useState<readonly Secret[]>([]);

  const close = () => {
    closing.current?.();
    closing.current = undefined;
    setState('none');
  };
  useEffect(() => () => closing.current?.(), []);

  const tryOut = async (page: VictimPage, stolen: readonly Secret[]): Promise<void> => {
    const { sent, worked } = await page.use(stolen);
    const names = [...new Set(stolen.map(({ name }) => name))];
    setUsed((before) => [...before, { names, sent, worked }]);
  };

  const start = async ({ mode, store, payload, markup, policy }: Choice, place: HTMLElement) => {
    let cancelled = false;
    closing.current = () => {
      cancelled = true;
    };
    const page = await openShopPage(mode, store);
    if (cancelled) return;
    setSecrets([...page.secrets()]);
    closing.current = openVictimPage(place, page, { markup, policy }, (happening) => {
      if (happening.type === 'opened' || happening.type === 'absent') {
        setState(happening.type === 'opened' ? 'open' : 'absent');
        return;
      }
      const reached = happening.type === 'sent' && reachedAttacker(happening.sent.request);
      const found = reached ? secretsIn(happening.sent.request, page.secrets(), payload) : [];
      setNoted((before) => [...before, { ...happening, secrets: found }]);
      setSecrets([...page.secrets()]);
      const credentials = found.filter(({ name }) => name !== 'orders');
      if (credentials.length > 0) void tryOut(page, credentials);
      if (happening.type === 'ended') setState('ended');
    });
  };

  return {
    state,
    noted,
    used,
    secrets,
    open: (choice, place) => {
      close();
      setNoted([]);
      setUsed([]);
      setState('opening');
      void start(choice, place);
    },
    close,
  };
};
