/** Why the token is taken for its kind, and the choice of another one. */
import { memo } from 'react';
import type { Jws } from '#jose/jws/jws';
import { profileOf, type ProfileName } from '#lint/profile';
import type { Context } from '#lint/rule';
import { useChoices } from '../../choices';
import { Select } from '../../parts/select';
import styles from './kind-line.module.css';
import { KIND_NAMES } from './kind-names';
import { kindReason } from './kind-reason';

/** A token of another kind, which its type names, is known by no name here. */
const CHOOSABLE = (Object.keys(KIND_NAMES) as ProfileName[])
  .filter((name) => name !== 'other')
  .map((id) => ({ id, label: id === 'unknown' ? 'any JSON Web Token' : KIND_NAMES[id] }));

interface Props {
  readonly jws: Jws;
  /** The text under which the choice is kept. */
  readonly about: string;
  readonly context: Context;
}

/** The reason, and "Check as". */
export const KindLine = memo(({ jws, about, context }: Props) => {
  const readAs = useChoices((choices) => choices.readAs);
  const detected = profileOf(jws).name;
  return (
    <p className={styles.line} data-told={profileOf(jws, context).told}>
      {kindReason(jws, context)}{' '}
      <Select
        label="Check as"
        className={styles.choice}
        value={context.profile ?? ''}
        options={[{ id: '', label: `detected: ${KIND_NAMES[detected]}` } as const, ...CHOOSABLE]}
        onChoose={(name) => {
          readAs(about, name === '' ? undefined : name);
        }}
      />
    </p>
  );
});
