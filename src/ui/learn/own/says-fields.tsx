/** A text that the run may decide: as it is, or in parts of which some have cases. */
import type { FormPrediction } from '#lessons/form/edit';
import { MOST_ITEMS, MOST_LINES } from '#lessons/form/limits';
import { ConditionFields, freshCondition } from './condition-fields';
import { Act, Field, List } from './form-parts';
import styles from './own.module.css';
import { given, member, type Part } from './part';

export type FormSays = FormPrediction['reason'];
type Piece = Exclude<FormSays, string>[number];
type Case = Exclude<Piece, string>[number];

/** The same text in one case, and in any other. */
const casesOf = (says: string): Case[] => [{ if: freshCondition(), says }, { says }];

/** A single text needs no list; what has no condition comes last, or the cases after it would never be said. */
const tidy = (pieces: readonly Piece[]): FormSays => {
  const kept = pieces.map((piece) =>
    typeof piece === 'string'
      ? piece
      : piece.toSorted((one, other) => Number(one.if === undefined) - Number(other.if === undefined)),
  );
  const [only, second] = kept;
  return typeof only === 'string' && second === undefined ? only : kept;
};

const Cases = ({ cases }: { readonly cases: Part<Case[]> }) => (
  <List
    what="case"
    items={cases}
    fewest={1}
    most={MOST_ITEMS}
    fresh={() => ({ if: freshCondition(), says: 'In this case, this is said.' })}
  >
    {(each, index) => {
      const condition = given(member(each, 'if'));
      return (
        <>
          {condition ? <ConditionFields label={`Case ${index + 1}: if, in`} condition={condition} /> : null}
          <Field label={condition ? 'Say' : 'Otherwise'} part={member(each, 'says')} />
        </>
      );
    }}
  </List>
);

const isText = (part: Part<FormSays> | Part<Piece>): part is Part<string> => typeof part.value === 'string';

interface Props {
  readonly label: string;
  readonly says: Part<FormSays>;
}

/** One field; a list of pieces once it depends on the run. */
export const SaysFields = ({ label, says }: Props) =>
  isText(says) ? (
    <>
      <Field label={label} part={says} />
      <p className={`row ${styles.acts}`}>
        <Act
          label={`Depends on the run: ${label}`}
          onPress={() => {
            (says as Part<FormSays>).set([casesOf(says.value)]);
          }}
        >
          Depends on the run
        </Act>
      </p>
    </>
  ) : (
    <fieldset className={`stack tight ${styles.part}`}>
      <legend>{label}</legend>
      <List
        what="part"
        items={{
          path: says.path,
          value: says.value as Piece[],
          set: (pieces) => {
            says.set(tidy(pieces));
          },
        }}
        fewest={1}
        most={MOST_LINES}
        fresh={() => 'Another sentence.'}
      >
        {(piece, index) =>
          isText(piece) ? (
            <Field label={`Part ${index + 1}`} part={piece} />
          ) : (
            <Cases cases={piece as Part<Case[]>} />
          )
        }
      </List>
    </fieldset>
  );
