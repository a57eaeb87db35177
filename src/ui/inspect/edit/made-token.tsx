/** A token that a tool made, to be copied or opened. Not: a signed one, of which the key is told too (signed-token.tsx). */
import { useChoices } from '../../choices';
import { BoxHead } from '../../parts/box-head';
import { CopyButton } from '../../parts/copy-button';
import { VisibleText } from '../../parts/visible-text';
import styles from './sign-box.module.css';

interface Props {
  readonly title: string;
  /** To follow "Copy". */
  readonly what: string;
  readonly text: string;
}

export const MadeToken = ({ title, what, text }: Props) => {
  const { pasted, paste } = useChoices();
  return (
    <div className={styles.result} data-made>
      <BoxHead title={<h3>{title}</h3>}>
        <CopyButton text={text} what={what} />
        <button
          type="button"
          disabled={pasted === text}
          onClick={() => {
            paste(text);
          }}
        >
          Open in the inspector
        </button>
      </BoxHead>
      <pre className={styles.token}>
        <VisibleText text={text} />
      </pre>
    </div>
  );
};
