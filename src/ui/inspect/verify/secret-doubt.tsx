/** A text that may be a secret or the bare number of a public key: the person says that it is a secret, and how to read it. Not: telling the two apart (jose/keys/suspicious.ts). */
import { readKey, type KeyReading, type KeyText } from '#jose/keys/key';
import styles from './key-box.module.css';

const READINGS = [
  ['utf8', 'UTF-8'],
  ['base64', 'base64'],
  ['base64url', 'base64url'],
  ['hex', 'hexadecimal'],
] as const satisfies readonly (readonly [KeyReading, string])[];

/** The readings that the text allows, each secret once. */
const readingsOf = (text: string) => {
  const secrets = new Set<string>();
  return READINGS.filter(([reading]) => {
    const [secret] = readKey(text, reading).keys;
    if (secret?.jwk.k === undefined || secrets.has(secret.jwk.k)) return false;
    secrets.add(secret.jwk.k);
    return true;
  });
};

interface Props {
  readonly keyText: KeyText;
  readonly onReading: (reading: KeyReading) => void;
}

/** Nothing where there is no doubt. */
export const SecretDoubt = ({ keyText, onReading }: Props) => {
  const maybe = keyText.keys.find((key) => key.maybe !== undefined)?.maybe;
  if (maybe === undefined) return null;
  return (
    <div className={styles.doubt} data-doubt>
      <p>This may be {maybe}. If it is your secret, choose its encoding:</p>
      <ul aria-label="Readings of the secret">
        {readingsOf(keyText.text).map(([reading, label]) => (
          <li key={reading}>
            <button
              type="button"
              onClick={(event) => {
                // The button goes away; the choice is here from now on.
                event.currentTarget.closest('[data-key-box]')?.querySelector('select')?.focus();
                onReading(reading);
              }}
            >
              It’s a secret: read it as {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};
