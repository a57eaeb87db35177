/** Header and claims to be edited, the token that follows, and signing it. What was pasted changes only on request. */
import { useMemo, useState } from 'react';
import type { Jws } from '#jose/jws/jws';
import { useChoices } from '../../choices';
import { CopyButton } from '../../parts/copy-button';
import type { ToolProps } from '../tool';
import { VisibleText } from '../../parts/visible-text';
import { draftOf, withAlg, type Draft, type Typed } from './draft';
import styles from './edit-tool.module.css';
import { JsonBox } from './json-box';
import { SignBox } from './sign-box';
import type { SigningChoice } from './signing-key-box';

const typedFrom = ({ header, payload }: Jws): Typed => ({
  header: header.utf8?.text ?? '',
  payload: payload?.utf8?.text ?? '',
});

const DraftView = ({ draft }: { draft: Draft }) => {
  const [header = '', payload = ''] = draft.text.split('.');
  return (
    <section className={styles.draft} aria-labelledby="draft-title" data-draft>
      <div className={styles.head}>
        <h3 id="draft-title">Unsigned draft</h3>
        <CopyButton text={draft.text} what="the unsigned draft" />
      </div>
      <pre>
        <span className={styles.header}>
          <VisibleText text={header} />
        </span>
        .
        <span className={styles.payload}>
          <VisibleText text={payload} />
        </span>
        .
      </pre>
      <p className={styles.soft}>Unsigned: a correct verifier rejects it.</p>
    </section>
  );
};

interface EditingProps {
  readonly jws: Jws;
  readonly keyText: string;
  readonly choice: SigningChoice;
  readonly onChoice: (choice: SigningChoice) => void;
}

const Editing = ({ jws, keyText, choice, onChoice }: EditingProps) => {
  const { paste, giveKey } = useChoices();
  const [typed, setTyped] = useState(() => typedFrom(jws));
  const draft = useMemo(() => draftOf(typed, jws), [typed, jws]);
  const pasted = typedFrom(jws);
  const changed = typed.header !== pasted.header || typed.payload !== pasted.payload;
  return (
    <div className={styles.tool}>
      <div className={styles.head}>
        <p className={styles.soft}>Edit a copy. Your pasted token stays as it is.</p>
        <button
          type="button"
          disabled={!changed}
          onClick={() => {
            setTyped(pasted);
          }}
        >
          Back to the pasted token
        </button>
      </div>
      <JsonBox
        label="JOSE header"
        part="header"
        text={typed.header}
        onText={(header) => {
          setTyped({ ...typed, header });
        }}
      />
      <JsonBox
        label="Payload"
        part="payload"
        text={typed.payload}
        onText={(payload) => {
          setTyped({ ...typed, payload });
        }}
      />
      {jws.payload?.utf8?.invalidAt === undefined ? null : (
        <p className={styles.soft}>
          The pasted payload is not UTF-8. Its bytes stay until you change the payload.
        </p>
      )}
      <DraftView draft={draft} />
      <SignBox
        draft={draft}
        choice={choice}
        onChoice={onChoice}
        onAlg={(alg) => {
          setTyped({ ...typed, header: withAlg(typed.header, alg) });
        }}
        verifyingKeyText={keyText}
        onVerifyWith={giveKey}
        onOpen={paste}
      />
    </div>
  );
};

/** What a person types is about one pasted token; the key to sign with stays for the next one. */
export const EditTool = ({ token, keyText }: ToolProps<'compact'>) => {
  const [choice, onChoice] = useState<SigningChoice>({ keyText: '', reading: 'auto' });
  const { jws } = token.compact;
  return <Editing key={jws.text} jws={jws} keyText={keyText} choice={choice} onChoice={onChoice} />;
};
