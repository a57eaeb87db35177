/** Where the names of a time line's marks are written, so that none covers another at any width. Not: where the marks are (time-line.ts). */
import { shortLocalTime } from './local-time';
import type { TimeLine } from './time-line';

export interface Label {
  /** Marks at one second share a label: `iat, nbf`. */
  readonly name: string;
  /** `09:05` */
  readonly time: string;
  /** From 0 to 100 along the line: what it would be centred on. */
  readonly at: number;
}

/** Longer than this, times have a day, and a narrow screen has no room for two names as well. */
const CLOCK = 5;

/** No label needs more room than this, in ch: letters and spaces are narrower than digits. */
const roomOf = ({ name, time }: Label): number => name.length + time.length + 1;

/**
 * The labels above the line and those below it, each row in the order of its marks. Now is below. Of three marks and more, those
 * between the first and the last are below too: a row never holds more than a narrow screen has room for.
 */
export const labelRows = ({ marks, now }: TimeLine, at: number): readonly [Label[], Label[]] => {
  const labels: (Label & { name: string })[] = [];
  for (const mark of marks) {
    const time = shortLocalTime(mark.seconds, at);
    const twin = labels.find((label) => label.at === mark.at && time.length <= CLOCK);
    if (twin) twin.name = `${twin.name}, ${mark.name}`;
    else labels.push({ name: mark.name, time, at: mark.at });
  }
  const isBetween = (index: number) => index > 0 && index < labels.length - 1;
  return [
    labels.filter((_, index) => !isBetween(index)),
    [...labels.filter((_, index) => isBetween(index)), { name: now.name, time: '', at: now.at }].toSorted(
      (a, b) => a.at - b.at,
    ),
  ];
};

/**
 * The left edge of each label of a row, as a length in CSS. It is centred on its mark where there is room, else pushed aside by
 * its neighbours and by the ends of the line. The page's width decides, so the style sheet's arithmetic does it.
 * @param labels in the order of their marks
 */
export const lefts = (labels: readonly Label[]): (Label & { readonly left: string })[] => {
  const pushed: string[] = [];
  for (const [index, label] of labels.entries()) {
    const room = roomOf(label);
    const before = labels[index - 1];
    const after = pushed[index - 1];
    const own = `${Math.round(label.at * 10) / 10}% - ${room / 2}ch`;
    pushed.push(before && after ? `max(${own}, ${after} + ${roomOf(before)}ch)` : `max(0%, ${own})`);
  }
  let end = '100%';
  const placed: (Label & { readonly left: string })[] = [];
  for (const [index, label] of [...labels.entries()].toReversed()) {
    end = `min(${pushed[index]}, ${end} - ${roomOf(label)}ch)`;
    placed.unshift({ ...label, left: end });
  }
  return placed;
};
