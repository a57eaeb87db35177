/** The box for a key, and how it was read. */
import { Suspense } from 'react';
import type { KeyReading, KeyText } from '#jose/keys/key';
import { useChoices } from '../../choices';
import { BoxHead } from '../../parts/box-head';
import { CommandButton } from '../../parts/command-button';
import { EditorBox } from '../../parts/editor-box';
import { lazyPart } from '../../parts/load-once';
import { Select } from '../../parts/select';
import styles from './key-box.module.css';
import { VisibleText } from '../../parts/visible-text';

const SecretDoubt = lazyPart(async () => (await import('./secret-doubt')).SecretDoubt);

const READINGS: readonly { readonly id: KeyReading; readonly label: string }[] = [
  { id: 'auto', label: 'auto' },
  { id: 'utf8', label: 'text (UTF-8)' },
  { id: 'base64', label: 'base64' },
  { id: 'base64url', label: 'base64url' },
  { id: 'hex', label: 'hexadecimal' },
];

/** A larger file is no key. */
const MOST_BYTES = 1_000_000;

/** Each reading; that it is a secret is said once. */
const readings = ({ keys }: KeyText): string =>
  keys
    .map(({ readAs }, index) => (index > 0 ? readAs.replace(/HMAC secret |read as /gu, '') : readAs))
    .join('; or ');

/** @param props `keyText`: the text as it was read; absent while the box is empty */
export const KeyBox = ({ keyText }: { readonly keyText: KeyText | undefined }) => {
  const { keyText: text, keyReading, giveKey, readKeyAs } = useChoices();
  return (
    <div className={styles.box} data-key-box>
      <BoxHead title={<label htmlFor="key">Key or secret</label>}>
        <Select
          label="Secret encoding"
          spoken="Secret encoding: read a secret as"
          value={keyReading}
          options={READINGS}
          onChoose={readKeyAs}
        />
      </BoxHead>
      <EditorBox
        id="key"
        rows={2}
        breaksAnywhere
        text={text}
        onText={giveKey}
        onDragOver={(event) => {
          if (event.dataTransfer.types.includes('Files')) event.preventDefault();
        }}
        onDrop={(event) => {
          const [file] = event.dataTransfer.files;
          if (!file) return;
          event.preventDefault();
          if (file.size <= MOST_BYTES) void file.text().then(giveKey);
        }}
        placeholder="HMAC secret, PEM public key, JWK or JWKS"
        aria-describedby="key-read"
      />
      <p id="key-read" className={styles.read} data-problem={keyText?.problem ? true : undefined}>
        {keyText === undefined ? (
          'Stays in this page. Without a key, the token stays “not verified”.'
        ) : keyText.problem ? (
          <span data-problem-at={keyText.problem.at.start}>
            ✖ Character {keyText.problem.at.start + 1} of the key: <VisibleText text={keyText.problem.says} />
            <CommandButton says={keyText.problem.says} />
          </span>
        ) : (
          <VisibleText text={`Read as: ${readings(keyText)}.`} />
        )}
      </p>
      {keyText?.keys.some(({ maybe }) => maybe !== undefined) ? (
        <Suspense>
          <SecretDoubt keyText={keyText} onReading={readKeyAs} />
        </Suspense>
      ) : null}
    </div>
  );
};
