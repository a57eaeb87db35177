/** Flies shapes from one spot of a lane to another. Not: which (use-travel.ts). */
import type { Leg } from '#lab/derive/scene/legs';
import { elementAt } from './anchors';

interface Point {
  readonly x: number;
  readonly y: number;
}

const middleOf = (element: Element, within: DOMRect): Point => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left - within.left + width / 2, y: top - within.top + height / 2 };
};

const to = ({ x, y }: Point, scale = 1): string =>
  `translate(${x}px, ${y}px) translate(-50%, -50%) scale(${scale})`;

/**
 * @param lane everything the legs begin and end at is in it
 * @param flyers one for each leg, at the lane's upper left corner
 * @param time milliseconds
 * @returns the running animations
 */
export const fly = (
  lane: HTMLElement,
  legs: readonly Leg[],
  flyers: readonly HTMLElement[],
  time: number,
): Animation[] => {
  const within = lane.getBoundingClientRect();
  // All is measured before anything moves.
  const ways = legs.flatMap(({ credential, from, to: end }, index) => {
    const flyer = flyers[index];
    const start = elementAt(lane, from, credential);
    const finish = elementAt(lane, end, credential);
    const one = start ?? finish;
    if (!flyer || !one) return [];
    return [
      {
        flyer,
        start: middleOf(one, within),
        finish: middleOf(finish ?? one, within),
        // What comes from nowhere or goes there grows or shrinks where it is.
        grows: start === undefined,
        goes: finish === undefined,
      },
    ];
  });
  return ways.map(({ flyer, start, finish, grows, goes }) =>
    flyer.animate(
      [
        { transform: to(start, grows ? 0.2 : 1), opacity: grows ? 0 : 1 },
        { transform: to(finish, goes ? 0.2 : 1), opacity: goes ? 0 : 1 },
      ],
      { duration: time, easing: 'ease-in-out', fill: 'both' },
    ),
  );
};
