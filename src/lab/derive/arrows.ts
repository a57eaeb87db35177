/** A column's trace as arrows between parties and notes over one, for diagrams as text and pictures. */
import type { Instant } from '#cookies/cookie';
import { reasonPhrase } from '#http/reason-phrases';
import { byteCount, requestWire, responseWire } from '#http/wire';
import { actOf } from '../run/act';
import { ORIGIN } from '../origins';
import { partyLabel, SHOP_PAGE } from '../run/party';
import type { Run } from '../run/run';
import type { Event, Step, Trace } from '../run/trace';
import { verdict } from '../attacker/verdict';

export type Item =
  /** Begins an act. */
  | { readonly type: 'act'; readonly number: number; readonly text: string; readonly at: Instant }
  | {
      readonly type: 'arrow';
      readonly from: string;
      readonly to: string;
      readonly text: string;
      /** It answers the arrow before it. */
      readonly isResponse: boolean;
      readonly refused: boolean;
      readonly bytes: number;
    }
  | { readonly type: 'note'; readonly over: string; readonly text: string };

const USER = partyLabel(SHOP_PAGE);
const ATTACKER = partyLabel({ type: 'tool', userAgent: 'attacker' });
const SHOP = new URL(ORIGIN).host;

const noteOver = (event: Event): string => {
  if (event.type === 'script') return partyLabel(event.by);
  if (event.type === 'server') return SHOP;
  return event.type === 'attacker' ? ATTACKER : USER;
};

const itemsOf = ({ event }: Step): Item[] => {
  if (event.type === 'time-passed') return [];
  if (event.type !== 'exchange') return [{ type: 'note', over: noteOver(event), text: event.says }];
  const { by, request, response, unreadable } = event;
  const from = partyLabel(by);
  const { host, pathname } = new URL(request.url);
  return [
    {
      type: 'arrow',
      from,
      to: host,
      text: `${request.method} ${pathname}`,
      isResponse: false,
      refused: false,
      bytes: byteCount(requestWire(request)),
    },
    {
      type: 'arrow',
      from: host,
      to: from,
      text: `${response.status} ${reasonPhrase(response.status)}`,
      isResponse: true,
      refused: response.status >= 400,
      bytes: byteCount(responseWire(response)),
    },
    ...(unreadable === undefined ? [] : [{ type: 'note', over: from, text: unreadable } as const]),
  ];
};

/** The items of a column, in order. */
export const arrows = ({ setup }: Run, trace: Trace): Item[] =>
  setup.acts.flatMap((id, number): Item[] => {
    const steps = trace.steps.filter((step) => step.act === number);
    const act = actOf(id);
    const at = steps[0]?.at ?? trace.start.clock;
    const items = steps.flatMap((step) => itemsOf(step));
    const attack = act?.does.type === 'attack' ? verdict(trace, number) : undefined;
    return [
      { type: 'act', number: number + 1, text: act?.label ?? id, at },
      ...items,
      ...(attack
        ? [
            {
              type: 'note',
              over: ATTACKER,
              text: `${attack.succeeded ? 'The attack succeeded.' : 'The attack failed.'} ${attack.because}`,
            } as const,
          ]
        : []),
    ];
  });

/** Everybody who sends, gets or is spoken of, in the order of first appearance; Alice's browser first. */
export const parties = (items: readonly Item[]): string[] => [
  ...new Set([
    USER,
    ...items.flatMap((item) =>
      item.type === 'arrow' ? [item.from, item.to] : item.type === 'note' ? [item.over] : [],
    ),
  ]),
];
