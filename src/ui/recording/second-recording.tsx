/** Takes the recording that another one is compared with: a file, or what is pasted. Not: drawing both (comparison.tsx). */
import { useId, useState } from 'react';
import { hrefOf } from '../address';
import { useAnywhere } from '../inspect/paste/use-anywhere';
import { EditorBox } from '../parts/editor-box';
import { FileButton } from '../parts/file-button';
import { VisibleText } from '../parts/visible-text';
import styles from './comparison.module.css';
import type { Login, LoginSource } from './login';
import { Reading } from './reading';
import { useRecorded } from './recorded';

interface Given {
  readonly source: LoginSource;
  readonly name: string;
}

interface Props {
  /** The one that is there. */
  readonly first: Login;
}

export const SecondRecording = ({ first }: Props) => {
  const id = useId();
  const [given, setGiven] = useState<Given>();
  const onText = (source: string) => {
    setGiven({ source, name: 'The second paste' });
  };
  const onFile = (file: File) => {
    setGiven({ source: file, name: file.name });
  };
  useAnywhere({ onText, onFile });
  return (
    <article className={`stack ${styles.second}`}>
      <h1>Compare two logins</h1>
      <p>
        <strong>A</strong> <VisibleText text={first.name} limit={80} />: {first.flow.name.label}.{' '}
        <a href={hrefOf('/inspect/recording')}>Back to the stage</a>
      </p>
      <p>
        <label htmlFor={id}>
          <strong>B</strong> Paste the second recording, or drop its file
        </label>
      </p>
      <EditorBox
        id={id}
        rows={3}
        text=""
        onText={onText}
        placeholder="A HAR file’s text, HTTP messages or curl commands"
        onPaste={(event) => {
          // A browser would take seconds to lay out a large one.
          event.preventDefault();
          const [file] = event.clipboardData.files;
          if (file) onFile(file);
          else onText(event.clipboardData.getData('text/plain'));
        }}
      />
      <p>
        <FileButton label="Open the second file" onFile={onFile} />
      </p>
      {given ? (
        <Reading
          {...given}
          onCancel={() => {
            setGiven(undefined);
          }}
          onRead={(other) => {
            // The same text may have been read before, under another name.
            useRecorded.setState({ other: { ...other, name: given.name } });
          }}
        />
      ) : null}
    </article>
  );
};
