/** What the page's script keeps of the shop's answers to prepare its next request with. */
import { field, type HttpResponse } from '#http/message';
import { defencesOn } from '../defences';
import type { Stage } from '../run/stage';
import { setTab, tabAt, type Place } from './browser';

/** What was kept last in a page, by the name of its field. */
export const learnedAt =
  (stage: Stage, place: Place) =>
  (name: string): string | undefined =>
    tabAt(stage, place).memory[name];

/** The fields of an answer that are to be kept. */
export const learnedFrom = (stage: Stage, response: HttpResponse): Readonly<Record<string, string>> =>
  Object.fromEntries(
    defencesOn(stage.setup).flatMap(({ learns = '' }) => {
      const value = field(response, learns);
      return value === undefined ? [] : [[learns, value] as const];
    }),
  );

/**
 * Keeps what an answer says.
 * @returns whether the request is to be sent once more: it was refused, and the answer says something new
 */
export const learn = (stage: Stage, place: Place, response: HttpResponse): boolean => {
  const said = learnedFrom(stage, response);
  const { memory } = tabAt(stage, place);
  const isNew = Object.entries(said).some(([name, value]) => memory[name] !== value);
  if (isNew) setTab(stage, place, { memory: { ...memory, ...said } });
  return isNew && response.status === 401;
};
