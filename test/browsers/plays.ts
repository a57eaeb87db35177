/** What must go on whatever the browser or the network denies: the lab’s first run, and a lesson. */
import type { Hands } from './driver';

/** Opens the lab with its record and waits for its first run. */
export const openLab = async (hands: Hands): Promise<void> => {
  await hands.open('#/lab?record');
  await hands.until(
    'The first run',
    `return document.querySelectorAll('[data-mode=hybrid] [data-exchange]').length >= 2`,
  );
};

/** The lab, and then a lesson. */
export const playAll = async (hands: Hands): Promise<void> => {
  await openLab(hands);
  await hands.open('#/learn/kick-them-out');
  await hands.see('[data-mode]');
};
