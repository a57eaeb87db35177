/** The box for a payload that was sent beside the token. Not: whether the signature covers it (answer/answer.tsx). */
import { useChoices } from '../../choices';
import { BoxHead } from '../../parts/box-head';
import { EditorBox } from '../../parts/editor-box';
import { FileButton } from '../../parts/file-button';
import { Select } from '../../parts/select';
import { VisibleText } from '../../parts/visible-text';
import styles from '../verify/key-box.module.css';
import { payloadBytes, type GivenPayload, type PayloadReading } from '../../given-payload';

const READINGS: readonly { readonly id: PayloadReading; readonly label: string }[] = [
  { id: 'text', label: 'text, as it is' },
  { id: 'base64url', label: 'base64url' },
];

const noteOf = (given: GivenPayload, bytes: number): string => {
  const size = bytes === 1 ? '1 byte' : `${bytes.toLocaleString('en')} bytes`;
  if (given.file) return `${given.file.name}: ${size}.`;
  return given.reading === 'text' && given.text.includes('\n')
    ? `${size}. Line breaks count as LF. If yours differ, open the file.`
    : `${size}. Every byte counts, even a final line break.`;
};

/** @param props `about`: what the payload is given for */
export const PayloadBox = ({ about }: { about: string }) => {
  const { payload, givePayload } = useChoices();
  const given: GivenPayload =
    payload?.about === about ? payload : { about, text: '', reading: payload?.reading ?? 'text' };
  const read = payloadBytes(given, about);
  const open = (file: File) => {
    void file.arrayBuffer().then((content) => {
      givePayload({ ...given, text: '', file: { name: file.name, bytes: new Uint8Array(content) } });
    });
  };
  const { file: _, ...typed } = given;
  return (
    <div className={styles.box}>
      <BoxHead title={<label htmlFor="payload">Payload</label>}>
        <FileButton label="Open a file" onFile={open} />
        <Select
          label="Read it as"
          value={given.reading}
          options={READINGS}
          onChoose={(reading) => {
            givePayload({ ...typed, reading });
          }}
        />
      </BoxHead>
      <EditorBox
        id="payload"
        rows={3}
        breaksAnywhere
        text={given.text}
        onText={(text) => {
          givePayload({ ...typed, text });
        }}
        placeholder="The text sent with the signature, such as the request body"
        aria-describedby="payload-read"
      />
      <p id="payload-read" className={styles.read} data-problem={read && 'says' in read ? true : undefined}>
        {read === undefined ? (
          'The payload is detached. Add the one that was sent with the token. It stays in this page.'
        ) : 'says' in read ? (
          <VisibleText text={`✖ ${read.says}`} />
        ) : (
          <VisibleText text={noteOf(given, read.bytes.length)} limit={200} />
        )}
      </p>
    </div>
  );
};
