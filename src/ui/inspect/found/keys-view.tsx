/** Keys as text: what each one is and is for. Not: whether a token's verification may use it (jose/keys/key-policy.ts). */
import { useQuery } from '../../query';
import { TOKENS } from './tokens';
import type { Artifact, KeysArtifact } from '#artifacts/artifact';
import { describe, type Key } from '#jose/keys/jwk';
import { thumbprintOf } from '#jose/keys/thumbprint';
import { useChoices } from '../../choices';
import { FindingSection } from '../../parts/finding-section';
import { useFindings } from '../reading/use-findings';
import { VisibleText } from '../../parts/visible-text';
import { nameOf } from './name-of';
import views from './views.module.css';

/** A set with more keys than this is not shown in full. */
const MOST_KEYS = 100;

const Thumbprint = ({ keyOf }: { keyOf: Key }) => {
  const { data } = useQuery({
    queryKey: ['thumbprint', keyOf.jwk],
    queryFn: async () => (await thumbprintOf(keyOf.jwk)) ?? '',
    gcTime: 0,
  });
  if (!data) return null;
  return (
    <div>
      <dt>thumbprint</dt>
      <dd>{data} (RFC 7638, SHA-256)</dd>
    </div>
  );
};

const warningOf = ({ jwk, isPrivate }: Key): string | undefined => {
  if (jwk.kty === 'oct') return 'This is a secret: anyone with it can sign tokens.';
  if (isPrivate) return 'This is a private key: anyone with it can sign tokens in its owner’s name.';
  return undefined;
};

const KeyRow = ({ shown, inSet }: { shown: Key; inSet: boolean }) => {
  const { jwk, isPrivate, fault, readAs } = shown;
  // In a set, a finding says it of each.
  const warning = inSet ? undefined : warningOf(shown);
  const members = [
    ['kid', jwk.kid],
    ['use', jwk.use],
    ['key_ops', jwk.key_ops?.join(', ')],
    ['alg', jwk.alg],
  ] as const;
  return (
    <li className={views.key}>
      {fault === undefined ? (
        <>
          <h3>
            <VisibleText text={describe(jwk, isPrivate ? 'private' : 'public')} />
          </h3>
          <p>
            Read as: <VisibleText text={readAs} limit={300} />.
          </p>
        </>
      ) : (
        <p className={views.problem}>
          ✖ <VisibleText text={fault} limit={400} />
        </p>
      )}
      {warning === undefined ? null : (
        <p className={views.warning}>
          <strong>▲ warning</strong> {warning} Keep it out of pages, logs and repositories; if it was ever in
          one, replace it.
        </p>
      )}
      <dl>
        {members.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <VisibleText text={value} limit={200} />
              </dd>
            </div>
          ),
        )}
        {fault === undefined ? <Thumbprint keyOf={shown} /> : null}
      </dl>
    </li>
  );
};

interface Props {
  readonly artifact: KeysArtifact;
  /** All that was found beside them. */
  readonly artifacts: readonly Artifact[];
}

/** The keys, one by one. */
export const KeysView = ({ artifact, artifacts }: Props) => {
  const besideToken = artifacts.some(({ kind }) => TOKENS.has(kind));
  const giveKey = useChoices((choices) => choices.giveKey);
  const findings = useFindings(artifact);
  const { keys, problem } = artifact.keys;
  return (
    <article className={views.view} data-artifact="jwks" aria-label="Keys">
      <h2>
        {nameOf(artifact)}: {keys.length} {keys.length === 1 ? 'key' : 'keys'}
      </h2>
      <p className={views.about}>
        {artifact.where === undefined ? null : (
          <>
            Found in: <VisibleText text={artifact.where} limit={200} />.{' '}
          </>
        )}
        A key verifies nothing by itself. Put it into the key box of its token.
      </p>
      {besideToken && keys.length > 0 ? (
        <button
          type="button"
          onClick={() => {
            giveKey(artifact.slice.text);
          }}
        >
          Put into the key box
        </button>
      ) : null}
      {problem ? (
        <p className={views.problem} data-problem-at={problem.at.start}>
          ✖ <VisibleText text={problem.says} limit={400} />
        </p>
      ) : null}
      {findings.length > 0 ? (
        <FindingSection findings={findings} name="keys" about={artifact.slice.text} />
      ) : null}
      <ul className={views.keys}>
        {keys.slice(0, MOST_KEYS).map((shown, index) => (
          // The keys of one text never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <KeyRow key={index} shown={shown} inSet={artifact.keys.form === 'jwks'} />
        ))}
      </ul>
      {keys.length > MOST_KEYS ? <p>{keys.length - MOST_KEYS} more keys.</p> : null}
    </article>
  );
};
