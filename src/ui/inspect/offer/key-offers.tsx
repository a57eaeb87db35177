/** Keys that came with a token, each put into the key box by one press. Not: used by themselves, and not the key box (verify/). */
import type { KeysArtifact } from '#artifacts/artifact';
import { broughtKeys, type BroughtKey } from '#jose/jws/brought-keys';
import type { Jws } from '#jose/jws/jws';
import { describe } from '#jose/keys/jwk';
import { useChoices } from '../../choices';
import { VisibleText } from '../../parts/visible-text';
import { nameOf } from '../found/name-of';
import { CertificateLines } from './certificate-lines';
import styles from './key-offers.module.css';

/** More sets of keys than this beside one token are left to the list of what was found. */
const MOST = 5;

interface UseProps {
  readonly label: string;
  readonly text: string;
  readonly onUse: (text: string) => void;
}

/** Stays pressed while the key box has the key; a second press takes it out again. */
const Use = ({ label, text, onUse }: UseProps) => {
  const isUsed = useChoices((choices) => choices.keyText === text);
  return (
    <button
      type="button"
      aria-pressed={isUsed}
      onClick={() => {
        onUse(isUsed ? '' : text);
      }}
    >
      {label}
    </button>
  );
};

const Pasted = ({ artifact }: { readonly artifact: KeysArtifact }) => {
  const giveKey = useChoices((choices) => choices.giveKey);
  const { keys, form } = artifact.keys;
  const [first] = keys;
  const what =
    keys.length > 1 || !first
      ? `${keys.length} keys`
      : describe(first.jwk, first.isPrivate ? 'private' : 'public');
  return (
    <div className={styles.offer} data-offer={form}>
      <p>
        Your paste also has a key: {nameOf(artifact)}, <VisibleText text={what} limit={80} />
        {artifact.where === undefined ? null : (
          <>
            {' '}
            in <VisibleText text={artifact.where} limit={80} />
          </>
        )}
        .
      </p>
      <Use
        label={keys.length > 1 ? 'Use these keys' : 'Use this key'}
        text={artifact.slice.text}
        onUse={giveKey}
      />
    </div>
  );
};

const Brought = ({ brought }: { readonly brought: BroughtKey }) => {
  const take = useChoices((choices) => choices.takeTokensKey);
  const { name, text, key, certificate, chain } = brought;
  return (
    <div className={styles.offer} data-offer={name}>
      <p>
        The key came inside the token ({name}), so it proves nothing by itself.{' '}
        {certificate ? 'Use it only to check whether the signature matches.' : null}
      </p>
      <Use label={certificate ? 'Use this certificate' : 'Use this key'} text={text} onUse={take} />
      {certificate ? (
        <CertificateLines certificate={certificate} keyIs={describe(key.jwk, 'public')} chain={chain} />
      ) : (
        <p className={styles.soft}>{describe(key.jwk, key.isPrivate ? 'private' : 'public')}</p>
      )}
    </div>
  );
};

interface Props {
  readonly jws: Jws | undefined;
  /** The keys that were found beside the token. */
  readonly keys: readonly KeysArtifact[];
}

/** Those beside the token first: a person gave them. */
export const KeyOffers = ({ jws, keys }: Props) => (
  <section aria-label="Keys that came with the token">
    {keys.slice(0, MOST).map((artifact, index) => (
      // Those of one paste never change places.
      // oxlint-disable-next-line react/no-array-index-key
      <Pasted key={index} artifact={artifact} />
    ))}
    {(jws ? broughtKeys(jws) : []).map((brought) => (
      <Brought key={brought.name} brought={brought} />
    ))}
  </section>
);
