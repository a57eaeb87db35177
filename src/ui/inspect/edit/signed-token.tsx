/** A token that was just signed. */
import type { SigningKey } from '#jose/keys/signing-key';
import { CopyButton } from '../../parts/copy-button';
import { VisibleText } from '../../parts/visible-text';
import type { Draft } from './draft';
import { BoxHead } from '../../parts/box-head';
import styles from './sign-box.module.css';

export interface Signed {
  readonly of: Draft;
  readonly token: string;
  readonly by: SigningKey;
}

interface Props {
  readonly signed: Omit<Signed, 'of'>;
  readonly title?: string;
  readonly onOpen: (token: string) => void;
}

export const SignedToken = ({ signed, title = 'Signed token', onOpen }: Props) => (
  <div className={styles.result} data-signed>
    <BoxHead title={<h3>{title}</h3>}>
      <CopyButton text={signed.token} what="the signed token" />
      <button
        type="button"
        onClick={() => {
          onOpen(signed.token);
        }}
      >
        Open in the inspector
      </button>
    </BoxHead>
    <p className={styles.soft}>
      <VisibleText text={`${signed.by.algorithm.name}, ${signed.by.readAs}.`} />
    </p>
    {signed.by.warning === undefined ? null : (
      <p className={styles.warning}>
        <span aria-hidden="true">▲ </span>
        {signed.by.warning}
      </p>
    )}
    <pre className={styles.token}>
      <VisibleText text={signed.token} />
    </pre>
  </div>
);
