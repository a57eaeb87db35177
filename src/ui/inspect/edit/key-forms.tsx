/** A generated key in the forms that other tools take. Only this view keeps it. */
import type { GeneratedKey } from '#jose/keys/generate-key';
import { CopyButton } from '../../parts/copy-button';
import styles from './sign-box.module.css';

const formsOf = ({
  jwk,
  pem,
  publicJwk,
  publicPem,
}: GeneratedKey): readonly [label: string, text: string][] =>
  [
    [publicJwk === undefined ? 'Secret as JWK' : 'Private key as JWK', jwk] as const,
    ['Private key as PEM (PKCS#8)', pem] as const,
    ['Public key as JWK', publicJwk] as const,
    ['Public key as PEM (SPKI)', publicPem] as const,
  ].flatMap(([label, text]) => (text === undefined ? [] : [[label, text]]));

interface Props {
  readonly generated: GeneratedKey;
  /** Takes what verifies: a public key, or the secret. */
  readonly onVerifyWith: (text: string) => void;
}

/** Each form with a button to copy it. */
export const KeyForms = ({ generated, onVerifyWith }: Props) => (
  <div className={styles.forms}>
    <p>
      Generated for {generated.alg}, only in this page. Closing the page deletes it.{' '}
      {generated.publicJwk === undefined
        ? 'Anyone with the secret can sign.'
        : 'Anyone with the private key can sign. The public key can only verify.'}
    </p>
    <ul>
      {formsOf(generated).map(([label, text]) => (
        <li key={label}>
          <details>
            <summary>{label}</summary>
            <pre>{text}</pre>
          </details>
          <CopyButton text={text} what={label} />
        </li>
      ))}
    </ul>
    <button
      type="button"
      onClick={() => {
        onVerifyWith(generated.publicJwk ?? generated.jwk);
      }}
    >
      Put the {generated.publicJwk === undefined ? 'secret' : 'public key'} into the box for verifying
    </button>
  </div>
);
