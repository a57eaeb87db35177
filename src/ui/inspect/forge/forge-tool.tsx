/** Forgeries of a token before simulated verifiers, to see who falls for what. */
import { useDeferredValue, useState } from 'react';
import { quote } from '#text/quote';
import { useChoices } from '../../choices';
import { useKey } from '../reading/use-key';
import type { ToolProps } from '../tool';
import { Select } from '../../parts/select';
import { VisibleText } from '../../parts/visible-text';
import { claimNames, jsonOf, memberText, tellingClaim } from './alteration';
import styles from './forge-tool.module.css';
import { ForgedToken } from './forged-token';
import { ForgeryGrid } from './forgery-grid';
import { useForgeries, useScene } from './queries';

interface ClaimProps {
  readonly names: readonly string[];
  readonly name: string;
  readonly typed: string;
  readonly onName: (name: string) => void;
  readonly onTyped: (typed: string) => void;
}

const ClaimChoice = ({ names, name, typed, onName, onTyped }: ClaimProps) => (
  <div className={styles.claim}>
    <Select
      label="Claim to change"
      value={name}
      options={[
        ...names.map((each) => ({ id: each, label: quote(each) })),
        ...(names.includes(name) ? [] : [{ id: name, label: `${quote(name)}, a new one` }]),
      ]}
      onChoose={onName}
    />
    <label>
      New value{' '}
      <input
        value={typed}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          onTyped(event.target.value);
        }}
      />
    </label>
    <output className={styles.soft}>
      Every forgery sets <VisibleText text={memberText(name, jsonOf(typed))} />.
    </output>
  </div>
);

/** What an attacker who has this token could make of it. */
export const ForgeTool = ({ token }: ToolProps<'compact'>) => {
  const { jws } = token.compact;
  const paste = useChoices((choices) => choices.paste);
  const names = claimNames(jws);
  const [chosen, choose] = useState<string>();
  const [typed, type] = useState('admin');
  const [wanted, open] = useState('');
  const name = useDeferredValue(chosen ?? tellingClaim(names));
  const value = jsonOf(useDeferredValue(typed));
  const scene = useScene(jws, useKey());
  const table = useForgeries(scene.data, names.length > 0 ? { name, value } : undefined);
  const error = scene.error ?? table.error;
  const rows = table.data?.rows ?? [];
  const row = rows.find(({ label }) => label === wanted) ?? rows[1];
  return (
    <div className={styles.tool}>
      <p>
        An attacker with this token could make these forgeries. Some careless verifiers accept them. The
        verifiers, their files and the key servers are simulated in this page. Every signature is real. They
        check only signature and key, so you can also forge an expired token.
      </p>
      {scene.data ? (
        <p className={styles.scene} data-demonstration={scene.data.demonstration || undefined}>
          {scene.data.says}
        </p>
      ) : null}
      {names.length > 0 ? (
        <ClaimChoice
          names={names}
          name={chosen ?? tellingClaim(names)}
          typed={typed}
          onName={choose}
          onTyped={type}
        />
      ) : (
        <p className={styles.soft}>The payload is not a claims set, so no claim changes.</p>
      )}
      {error ? (
        <p className={styles.problem} data-failed="forge">
          Forging failed: {error.message}
        </p>
      ) : scene.data && table.data && row ? (
        <>
          <ForgeryGrid table={table.data} open={row.label} onOpen={open} />
          {table.data.notForged.map(({ id, label, because }) => (
            <p key={id} className={styles.soft} data-not-forged={id}>
              {label}: {because}
            </p>
          ))}
          <ForgedToken row={row} alg={scene.data.service.alg} onOpen={paste} />
        </>
      ) : (
        <p aria-busy="true">Forging …</p>
      )}
    </div>
  );
};
