/** What an example is given beside its text. Not: what a person states (inspect/verify). */
import type { Given } from '#lint/given';
import { VisibleText } from './visible-text';
import styles from './given-list.module.css';

type TextName = 'algorithms' | 'nonce' | 'clientId' | 'accessToken' | 'code' | 'state' | 'proof';

const NAMES: readonly (readonly [TextName, string])[] = [
  ['algorithms', 'Algorithm'],
  ['nonce', 'Nonce sent'],
  ['clientId', 'Client'],
  ['accessToken', 'Access token'],
  ['code', 'Code'],
  ['state', 'State'],
  ['proof', 'Proof'],
];

const WORDS = {
  'access-token': 'to an API, as access token',
  'id-token': 'to a client, as ID token',
  publishing: 'to be published',
  verifying: 'to verify with',
  signing: 'to sign with',
} as const;

const rowsOf = (given: Given): [string, string][] => [
  ...(given.key ? [['Key', given.key.text] as [string, string]] : []),
  ...NAMES.flatMap(([name, label]): [string, string][] => {
    const value = given[name];
    return value === undefined ? [] : [[label, [value].flat().join(', ')]];
  }),
  ...(given.sentAs ? [['Sent', WORDS[given.sentAs]] as [string, string]] : []),
  ...(given.keysFor ? [['The keys are', WORDS[given.keysFor]] as [string, string]] : []),
  ...(given.signed ? [['Asked for', 'a signed token'] as [string, string]] : []),
  ...(given.denylist ? [['Denylist', 'by the hash of the token'] as [string, string]] : []),
];

/** Nothing where nothing is given. */
export const GivenList = ({ given }: { given: Given }) => {
  const rows = rowsOf(given);
  return rows.length === 0 ? null : (
    <dl className={styles.given}>
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <VisibleText text={text} limit={160} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
