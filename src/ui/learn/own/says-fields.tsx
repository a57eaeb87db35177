/** A text that the run may decide: as it is, or in parts of which some have cases. */
import type { FormPrediction } from '#lessons/form/edit';
import { MOST_ITEMS, MOST_LINES } from '#lessons/form/limits';
import type { Path } from '#lessons/form/place';
import type { LessonForm } from '#lessons/form/schema';
import { ConditionFields, freshCondition } from './condition-fields';
import { Act, Field, List } from './form-parts';
import styles from './own.module.css';

export type FormSays = FormPrediction['reason'];
type Part = Exclude<FormSays, string>[number];
type Case = Exclude<Part, string>[number];

/** The same text in one case, and in any other. */
const casesOf = (says: string): Case[] => [{ if: freshCondition(), says }, { says }];

/** A single text needs no list; what has no condition comes last, or the cases after it would never be said. */
const tidy = (parts: readonly Part[]): FormSays => {
  const kept = parts.map((part) =>
    typeof part === 'string'
      ? part
      : part.toSorted((one, other) => Number(one.if === undefined) - Number(other.if === undefined)),
  );
  const [only, second] = kept;
  return typeof only === 'string' && second === undefined ? only : kept;
};

interface Props {
  readonly form: LessonForm;
  readonly label: string;
  readonly path: Path;
  readonly says: FormSays;
  readonly onSays: (says: FormSays) => void;
}

const Cases = ({
  form,
  path,
  cases,
  onCases,
}: Pick<Props, 'form' | 'path'> & {
  readonly cases: readonly Case[];
  readonly onCases: (cases: Case[]) => void;
}) => (
  <List
    what="case"
    items={cases}
    fewest={1}
    most={MOST_ITEMS}
    onItems={onCases}
    fresh={() => ({ if: freshCondition(), says: 'In this case, this is said.' })}
  >
    {(each, index, onCase) => (
      <>
        {each.if === undefined ? null : (
          <ConditionFields
            form={form}
            label={`Case ${index + 1}: if, in`}
            path={[...path, index, 'if']}
            condition={each.if}
            onCondition={(condition) => {
              onCase({ ...each, if: condition });
            }}
          />
        )}
        <Field
          label={each.if === undefined ? 'Otherwise' : 'Say'}
          path={[...path, index, 'says']}
          value={each.says}
          onChange={(says) => {
            onCase({ ...each, says });
          }}
        />
      </>
    )}
  </List>
);

/** One field; a list of parts once it depends on the run. */
export const SaysFields = ({ form, label, path, says, onSays }: Props) =>
  typeof says === 'string' ? (
    <>
      <Field label={label} path={path} value={says} onChange={onSays} />
      <p className={`row ${styles.acts}`}>
        <Act
          label={`Depends on the run: ${label}`}
          onPress={() => {
            onSays([casesOf(says)]);
          }}
        >
          Depends on the run
        </Act>
      </p>
    </>
  ) : (
    <fieldset className={`stack tight ${styles.part}`}>
      <legend>{label}</legend>
      <List<Part>
        what="part"
        items={says}
        fewest={1}
        most={MOST_LINES}
        onItems={(parts) => {
          onSays(tidy(parts));
        }}
        fresh={() => 'Another sentence.'}
      >
        {(part, index, onPart) =>
          typeof part === 'string' ? (
            <Field label={`Part ${index + 1}`} path={[...path, index]} value={part} onChange={onPart} />
          ) : (
            <Cases form={form} path={[...path, index]} cases={part} onCases={onPart} />
          )
        }
      </List>
    </fieldset>
  );
