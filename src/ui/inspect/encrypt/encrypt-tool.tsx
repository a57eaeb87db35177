/** Header and plaintext to be edited, and encrypting them with the key that opened the token. Not: the key box (verify/). */
import { useState } from 'react';
import { encryptJwe } from '#jose/jwe/encrypt';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';
import { useChoices } from '../../choices';
import { VisibleText } from '../../parts/visible-text';
import { useMutation } from '../../query';
import styles from '../edit/edit-tool.module.css';
import { JsonBox } from '../edit/json-box';
import { MadeToken } from '../edit/made-token';
import boxes from '../edit/sign-box.module.css';
import { useKey } from '../reading/use-key';
import { renewed } from '../renew/renewed';
import type { ToolProps } from '../tool';

interface Typed {
  readonly header: string;
  readonly plaintext: string;
}

/** Whether there is anything to move. */
const hasTimes = (plaintext: string): boolean => ![undefined, plaintext].includes(renewed(plaintext, 0));

const Editing = ({ header, plaintext }: { header: string; plaintext: Uint8Array }) => {
  const key = useKey();
  const { whatIf } = useChoices();
  const { text, invalidAt } = decodeUtf8(plaintext);
  const [typed, setTyped] = useState<Typed>({ header, plaintext: text });
  const encryption = useMutation({
    mutationFn: async (draft: Typed) => {
      if (!key) throw new Error('The key box is empty.');
      // Not every plaintext is UTF-8: while it is not changed, its bytes stay.
      const bytes = draft.plaintext === text ? plaintext : encodeUtf8(draft.plaintext);
      const made = await encryptJwe(draft.header, bytes, key);
      if (typeof made !== 'string') throw new Error(made.says);
      return { of: draft, token: made };
    },
    // Plaintexts and tokens do not outlive the view that shows them.
    gcTime: 0,
  });
  const encrypt = (draft: Typed) => {
    setTyped(draft);
    encryption.mutate(draft);
  };
  const made = encryption.data?.of === typed ? encryption.data.token : undefined;
  return (
    <div className={styles.tool}>
      <p className={styles.soft}>
        Edit what is inside. Encrypting makes a new key, a new vector and a new tag; your pasted token stays
        as it is.
      </p>
      <JsonBox
        label="JOSE header"
        part="header"
        text={typed.header}
        onText={(next) => {
          setTyped({ ...typed, header: next });
        }}
      />
      <JsonBox
        label="Plaintext"
        part="payload"
        text={typed.plaintext}
        onText={(next) => {
          setTyped({ ...typed, plaintext: next });
        }}
      />
      {invalidAt === undefined ? null : (
        <p className={styles.soft}>The plaintext is not UTF-8. Its bytes stay until you change it.</p>
      )}
      <div className={boxes.line}>
        <button
          type="button"
          className={boxes.act}
          disabled={encryption.isPending}
          onClick={() => {
            encrypt(typed);
          }}
        >
          Encrypt with the key above
        </button>
        {hasTimes(typed.plaintext) ? (
          <button
            type="button"
            disabled={encryption.isPending}
            onClick={() => {
              // Moved to the time that the token is judged at.
              const now = whatIf ?? Math.floor(Date.now() / 1000);
              encrypt({ ...typed, plaintext: renewed(typed.plaintext, now) ?? typed.plaintext });
            }}
          >
            Encrypt with +1 h
          </button>
        ) : null}
      </div>
      <output className={boxes.problem}>
        {encryption.error ? (
          <>
            <span aria-hidden="true">✖ </span>
            <VisibleText text={encryption.error.message} />
          </>
        ) : null}
      </output>
      {made === undefined ? null : (
        <MadeToken title="Encrypted token" what="the encrypted token" text={made} />
      )}
    </div>
  );
};

/** What a person types is about one pasted token. */
export const EncryptTool = ({ token: { text, encrypted } }: ToolProps<'encrypted'>) => (
  <Editing key={text} header={encrypted.header} plaintext={encrypted.plaintext} />
);
