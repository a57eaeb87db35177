/** Whether a condition says what it is about, and what that is held against. */
import { CHOICES } from '#lab/run/choices';
import { measureOf } from '../measures';
import { BOUNDS, isEmpty, type Comparison } from './comparison';
import type { Path } from './place';
import type { Condition } from './reading';
import { namesIn, problem, type Referred, type Scope } from './referred';

const WANTED = { number: 'number', 'yes or no': 'boolean', text: 'string' } as const;
const CALLED = { number: 'a number', 'yes or no': 'true or false', text: 'a text' } as const;

/** Whether a measure can be held against it. */
export const comparisonIn = (path: Path, compared: Comparison, measure: string): Referred[] => {
  const { id, kind = 'number' } = measureOf(measure) ?? {};
  const { is, atLeast, atMost } = compared;
  return [
    ...(isEmpty(compared)
      ? problem(path, `The comparison of ${id} is missing: is, atLeast, atMost or below.`)
      : []),
    ...(is !== undefined && typeof is !== WANTED[kind]
      ? problem([...path, 'is'], `The measure ${id} is ${CALLED[kind]}.`)
      : []),
    ...BOUNDS.filter((bound) => compared[bound] !== undefined && kind !== 'number').map((bound) => ({
      path: [...path, bound],
      says: `The measure ${id} is ${CALLED[kind]}: only “is” fits it.`,
    })),
    ...(atLeast !== undefined && atMost !== undefined && atLeast > atMost
      ? problem([...path, 'atMost'], 'atMost is less than atLeast: nothing is both.')
      : []),
  ];
};

const choiceIn = (path: Path, { choice: id, is }: Condition): Referred[] => {
  const options = CHOICES.find((choice) => choice.id === id)?.options.map((option) => option.id) ?? [];
  return options.some((option) => option === is)
    ? []
    : [{ path: [...path, 'is'], says: `Of ${id} one can choose: ${options.join(', ')}.` }];
};

/** All of a condition; what it names must be done by then. */
export const conditionIn = (path: Path, condition: Condition, scope: Scope): Referred[] => {
  const { measure, choice, defence, is } = condition;
  if ([measure, choice, defence].filter((each) => each !== undefined).length !== 1) {
    return [{ path, says: 'A condition looks at one thing: a measure, a choice or a defense.' }];
  }
  return [
    ...namesIn(path, condition, scope),
    ...(measure === undefined ? [] : comparisonIn(path, condition, measure)),
    ...(choice === undefined ? [] : choiceIn(path, condition)),
    ...(defence !== undefined && is !== undefined && typeof is !== 'boolean'
      ? problem([...path, 'is'], 'A defense is on or not: true or false.')
      : []),
  ];
};
