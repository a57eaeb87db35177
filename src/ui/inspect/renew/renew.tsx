/** One press gives an expired token another hour, as a signed copy. Not: a change to what was pasted, and no other claims (edit/). */
import type { Jws } from '#jose/jws/jws';
import { useChoices } from '../../choices';
import { VisibleText } from '../../parts/visible-text';
import { useMutation } from '../../query';
import { SignedToken } from '../edit/signed-token';
import styles from './renew.module.css';
import { signAgain } from './sign-again';
import type { Signer } from './signer';

interface Props {
  readonly jws: Jws;
  readonly signer: Signer;
  /** Puts the token that was signed into the form that the one before had. */
  readonly finish: ((token: string) => string) | undefined;
}

/** The times are moved to the time that the token is judged at. */
export const Renew = ({ jws, signer, finish = (token) => token }: Props) => {
  const { paste, whatIf } = useChoices();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async (now: number) => {
      const signed = await signAgain(jws, await signer.key(), now);
      return { ...signed, token: finish(signed.token) };
    },
    // Keys and tokens do not outlive the view that shows them.
    gcTime: 0,
  });
  return (
    <div className={styles.renew}>
      <p>
        <button
          type="button"
          disabled={isPending}
          onClick={() => {
            mutate(whatIf ?? Math.floor(Date.now() / 1000));
          }}
        >
          Re-sign with +1 h
        </button>{' '}
        {signer.isPublic
          ? 'Makes a copy that is valid for an hour, signed with the public secret.'
          : 'Makes a copy that is valid for an hour, signed with your key.'}
      </p>
      <output className={styles.problem}>
        {error ? (
          <>
            <span aria-hidden="true">✖ </span>
            <VisibleText text={error.message} />
          </>
        ) : null}
      </output>
      {data ? (
        <div data-renewed>
          <SignedToken signed={data} title="Signed copy, valid for 1 hour" onOpen={paste} />
        </div>
      ) : null}
    </div>
  );
};
