/** Why a signature does not match a payload that was given, as far as trying finds out. Not: for a token with its own (../verify/why-not.tsx). */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { diagnosePayload } from '#jose/diagnosis/payload';
import type { Jws } from '#jose/jws/jws';
import type { KeyText } from '#jose/keys/key';
import { identityOf } from '../../identity';
import styles from '../verify/why-not.module.css';

interface Props {
  /** As it was pasted. */
  readonly bare: Jws;
  /** With the payload that was given. */
  readonly whole: Jws;
  readonly keyText: KeyText;
}

/** Looks by itself. */
export const PayloadHint = ({ bare, whole, keyText }: Props) => {
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['diagnose-payload', identityOf(whole), identityOf(keyText)],
    queryFn: () => diagnosePayload(bare, whole.payload?.decoded.bytes ?? new Uint8Array(), keyText),
    // Payloads and keys do not outlive the view that shows them.
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
      {data?.says.map((says) => (
        <p key={says} data-hint="payload" data-hint-matches="true">
          {says}
        </p>
      ))}
      <p className={styles.tried} data-found={data ? '' : undefined}>
        {data === undefined
          ? 'Looking for a match …'
          : data.says.length > 0
            ? 'This is a hint. The verdict stays: the payload that you gave was not signed.'
            : `Tried ${data.tried} other spellings of the payload. None matches: the payload changed, or another key signed it.`}
      </p>
    </section>
  );
};
