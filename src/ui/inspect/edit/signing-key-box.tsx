/** The box for the key to sign with. Not: the key box for verifying (verify/). */
import { useId } from 'react';
import type { GeneratedKey } from '#jose/keys/generate-key';
import type { KeyReading } from '#jose/keys/key';
import { BoxHead } from '../../parts/box-head';
import { EditorBox } from '../../parts/editor-box';
import { Select } from '../../parts/select';

/** What a person chose to sign with. */
export interface SigningChoice {
  readonly keyText: string;
  readonly reading: KeyReading;
  /** Where the key text came from a press of the button. */
  readonly generated?: GeneratedKey | undefined;
}

const READINGS: readonly { readonly id: KeyReading; readonly label: string }[] = [
  { id: 'auto', label: 'text (UTF-8)' },
  { id: 'base64url', label: 'base64url' },
  { id: 'hex', label: 'hexadecimal' },
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
      <BoxHead title={<label htmlFor={id}>Signing key</label>}>
        <Select
          label="Secret encoding"
          value={choice.reading}
          options={READINGS}
          onChoose={(reading) => {
            onChoice({ ...choice, reading });
          }}
        />
      </BoxHead>
      <EditorBox
        id={id}
        rows={3}
        breaksAnywhere
        text={choice.keyText}
        onText={(keyText) => {
          onChoice({ keyText, reading: choice.reading });
        }}
        placeholder="A private key (PEM or JWK) or an HMAC secret"
      />
    </div>
  );
};
