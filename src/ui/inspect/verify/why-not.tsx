/** Why a signature does not match, as far as trying finds out. Not: a verdict, which stays as it is (answer/answer.tsx). */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { diagnose } from '#jose/diagnosis/diagnose';
import type { Jws } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import { identityOf } from '../../identity';
import { VisibleText } from '../../parts/visible-text';
import styles from './why-not.module.css';

interface Props {
  readonly jws: Jws;
  /** The pasted text from where the token begins in it. */
  readonly pasted: string;
  readonly keyText: KeyText;
}

/** Looks by itself. */
export const WhyNot = ({ jws, pasted, keyText }: Props) => {
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['diagnose', identityOf(jws), identityOf(keyText), pasted],
    queryFn: () => diagnose(jws, keyText, pasted),
    // Tokens and keys do not outlive the view that shows them.
    gcTime: 0,
    // It keeps its room, unseen, while the next is looked for.
    placeholderData: keepPreviousData,
  });
  return (
    <section
      className={styles.box}
      aria-labelledby="why-not-title"
      aria-busy={data === undefined || isPlaceholderData}
    >
      <h2 id="why-not-title">Why not</h2>
      {data?.hints.map(({ ids, matches, says }) => (
        <p key={says} data-hint={ids.join(' ')} data-hint-matches={matches}>
          <VisibleText text={says} />
        </p>
      ))}
      <p className={styles.tried} data-found={data ? '' : undefined}>
        {data === undefined
          ? 'Looking for a match …'
          : data.hints.some(({ matches }) => matches)
            ? 'This is a hint. The verdict stays: this token does not verify with this key.'
            : `Tried ${data.tried} other readings of the key and the token; none matches.`}
      </p>
    </section>
  );
};
