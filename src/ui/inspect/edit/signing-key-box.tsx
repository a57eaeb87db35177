/** The box for the key to sign with. Not: the key box for verifying (verify/). */
import { useId } from 'react';
import type { GeneratedKey } from '#jose/keys/generate-key';
import type { KeyReading } from '#jose/keys/key';
import styles from './sign-box.module.css';

/** What a person chose to sign with. */
export interface SigningChoice {
  readonly keyText: string;
  readonly reading: KeyReading;
  /** Where the key text came from a press of the button. */
  readonly generated?: GeneratedKey | undefined;
}

const READINGS: readonly (readonly [KeyReading, string])[] = [
  ['auto', 'text (UTF-8)'],
  ['base64url', 'base64url'],
  ['hex', 'hexadecimal'],
];

interface Props {
  readonly choice: SigningChoice;
  readonly onChoice: (choice: SigningChoice) => void;
}

/** Whatever is typed is no longer the generated key. */
export const SigningKeyBox = ({ choice, onChoice }: Props) => {
  const id = useId();
  return (
    <div>
      <div className={styles.head}>
        <label htmlFor={id}>Signing key</label>
        <label className={styles.soft}>
          Read a secret as{' '}
          <select
            value={choice.reading}
            onChange={(event) => {
              const reading = READINGS.find(([each]) => each === event.target.value)?.[0] ?? 'auto';
              onChoice({ ...choice, reading });
            }}
          >
            {READINGS.map(([reading, label]) => (
              <option key={reading} value={reading}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <textarea
        id={id}
        className={styles.key}
        rows={3}
        value={choice.keyText}
        placeholder="A private key (PEM or JWK) or an HMAC secret"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => {
          onChoice({ keyText: event.target.value, reading: choice.reading });
        }}
      />
    </div>
  );
};
