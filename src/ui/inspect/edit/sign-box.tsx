/** Signing, which takes a press of its own button. */
import { useId } from 'react';
import { generateKey } from '#jose/keys/generate-key';
import { readKey } from '#jose/keys/key';
import { signBytes } from '#jose/jws/sign';
import { signingKeyFor } from '#jose/keys/signing-key';
import { SIGNING_ALGORITHMS } from '#jose/subtle';
import { Select } from '../../parts/select';
import { VisibleText } from '../../parts/visible-text';
import { useMutation } from '../../query';
import type { Draft } from './draft';
import { KeyForms } from './key-forms';
import styles from './sign-box.module.css';
import { SignedToken, type Signed } from './signed-token';
import { SigningKeyBox, type SigningChoice } from './signing-key-box';

interface Props {
  readonly draft: Draft;
  readonly choice: SigningChoice;
  readonly onChoice: (choice: SigningChoice) => void;
  readonly onAlg: (alg: string) => void;
  /** The text in the key box for verifying. */
  readonly verifyingKeyText: string;
  readonly onVerifyWith: (keyText: string) => void;
  readonly onOpen: (token: string) => void;
}

const ALGORITHMS = SIGNING_ALGORITHMS.map(({ name }) => ({ id: name, label: name }));

/** @throws Error that says why it can't be signed */
const sign = async (draft: Draft, { keyText, reading }: SigningChoice): Promise<Signed> => {
  if ('says' in draft.signing) throw new Error(draft.signing.says);
  const by = await signingKeyFor(readKey(keyText, reading), draft.signing.algorithm.name);
  if ('says' in by) throw new Error(by.says);
  return { of: draft, by, token: await signBytes(draft.header, draft.payload, by.algorithm, by.key) };
};

/** The algorithm, the key, the button, and what came of it. */
export const SignBox = ({
  draft,
  choice,
  onChoice,
  onAlg,
  verifyingKeyText,
  onVerifyWith,
  onOpen,
}: Props) => {
  const id = useId();
  const { signing } = draft;
  const algorithm = 'algorithm' in signing ? signing.algorithm : undefined;
  const signature = useMutation({
    mutationFn: () => sign(draft, choice),
    // Keys and tokens do not outlive the view that shows them.
    gcTime: 0,
  });
  const generation = useMutation({
    mutationFn: generateKey,
    onSuccess: (generated) => {
      onChoice({ keyText: generated.jwk, reading: 'auto', generated });
    },
    gcTime: 0,
  });
  const signed = signature.data?.of.text === draft.text ? signature.data : undefined;
  const problem = signature.error ?? generation.error;
  return (
    <section className={styles.sign} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>Sign</h3>
      <div className={styles.line}>
        <Select
          label="Algorithm"
          value={algorithm?.name ?? ''}
          options={algorithm ? ALGORITHMS : [{ id: '', label: 'none to sign with' }, ...ALGORITHMS]}
          onChoose={onAlg}
        />
        <span className={styles.soft}>
          {'says' in signing ? (
            <VisibleText text={signing.says} />
          ) : (
            `${signing.algorithm.says}. Choosing another changes "alg" in the header.`
          )}
        </span>
      </div>
      <SigningKeyBox choice={choice} onChoice={onChoice} />
      <div className={styles.line}>
        <button
          type="button"
          disabled={!algorithm || generation.isPending}
          onClick={() => {
            signature.reset();
            if (algorithm) generation.mutate(algorithm);
          }}
        >
          {generation.isPending
            ? 'Generating …'
            : `Generate a key${algorithm ? ` for ${algorithm.name}` : ''}`}
        </button>
        <button
          type="button"
          disabled={verifyingKeyText === ''}
          onClick={() => {
            onChoice({ keyText: verifyingKeyText, reading: choice.reading });
          }}
        >
          Use the key above
        </button>
        <button
          type="button"
          className={styles.act}
          disabled={!algorithm || choice.keyText === '' || signature.isPending}
          onClick={() => {
            generation.reset();
            signature.mutate();
          }}
        >
          Sign
        </button>
      </div>
      <output className={styles.problem}>
        {problem ? (
          <>
            <span aria-hidden="true">✖ </span>
            <VisibleText text={problem.message} />
          </>
        ) : null}
      </output>
      {choice.generated ? <KeyForms generated={choice.generated} onVerifyWith={onVerifyWith} /> : null}
      {signed ? <SignedToken signed={signed} onOpen={onOpen} /> : null}
    </section>
  );
};
