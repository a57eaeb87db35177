/** Where in a lesson the address points: `#/learn/<id>?step=3&on=denylist&seed=7`. */
import { SEED, seedIn } from '#lab/run/random';
import type { Lesson } from '#lessons/lesson';
import { navigate } from '../address';
import type { Route } from '#lessons/routes';
import { routeIn } from './courses';
import { viewIn, type View } from './view';

/** What a lesson is played with. */
export interface Variant {
  /** Ids of the toggles that are on, in the lesson's order. */
  readonly on: readonly string[];
  /** What its runs start from. */
  readonly seed: number;
}

export interface LessonPlace extends Variant {
  /** 0: the question; then one for each beat; after the last the task. */
  readonly step: number;
  readonly view: View;
  /** The origin of the page around an embedded lesson, as that page named itself; it alone may steer it. */
  readonly parent?: string;
  /** The route that led here, which says what is next. */
  readonly route?: Route;
  /** On which a presenting window and its notes speak to each other; chosen at random by the former. */
  readonly channel?: string;
}

/** As the lesson's author meant it. */
export const PLAIN: Variant = { on: [], seed: SEED };

/** The step that shows the task. */
export const taskStep = ({ beats }: Lesson): number => beats.length + 1;

/** The task, or the last beat where there is none. */
export const lastStep = (lesson: Lesson): number => (lesson.task ? taskStep(lesson) : lesson.beats.length);

/** An origin as browsers write it; anything else is none. */
export const originIn = (text: string | null): string | undefined =>
  text !== null && /^https?:/u.test(text) && URL.canParse(text) && new URL(text).origin === text
    ? text
    : undefined;

const channelIn = (text: string | null): string | undefined =>
  text !== null && /^[\w-]{16,64}$/u.test(text) ? text : undefined;

/** On which notes listen, by the query of their address; undefined: they follow no window. */
export const notesChannelIn = (query: string): string | undefined =>
  channelIn(new URLSearchParams(query).get('notes'));

/** Reads a query. Never throws; what the lesson does not have is left out. */
export const placeIn = (lesson: Lesson, query: string): LessonPlace => {
  const parameters = new URLSearchParams(query);
  const text = parameters.get('step') ?? '';
  const step = /^\d{1,2}$/u.test(text) ? Math.min(Number(text), lastStep(lesson)) : 0;
  const ids = (parameters.get('on') ?? '').split('.');
  const view = viewIn(query);
  const route = routeIn(query);
  const parent = view === 'embed' ? originIn(parameters.get('embed')) : undefined;
  const channel = view === 'present' || view === 'notes' ? channelIn(parameters.get(view)) : undefined;
  return {
    step,
    on: lesson.toggles.map(({ id }) => id).filter((id) => ids.includes(id)),
    seed: seedIn(parameters.get('seed') ?? '') ?? PLAIN.seed,
    view,
    ...(parent === undefined ? {} : { parent }),
    ...(channel === undefined ? {} : { channel }),
    ...(route ? { route } : {}),
  };
};

export const lessonPath = (
  { id }: Pick<Lesson, 'id'>,
  { step, on, seed, view, parent, channel, route }: LessonPlace,
): string => {
  const named = parent ?? channel;
  const query = [
    ...(step === 0 ? [] : [`step=${step}`]),
    ...(on.length === 0 ? [] : [`on=${on.join('.')}`]),
    ...(seed === PLAIN.seed ? [] : [`seed=${seed}`]),
    ...(route ? [`for=${route.id}`] : []),
    ...(view === 'page' ? [] : [named === undefined ? view : `${view}=${encodeURIComponent(named)}`]),
  ];
  return `/learn/${id}${query.length === 0 ? '' : `?${query.join('&')}`}`;
};

/** The history gets no entry: stepping back is the way back. */
export const goToLesson = (lesson: Lesson, place: LessonPlace): void => {
  navigate(lessonPath(lesson, place), { replace: true });
};
