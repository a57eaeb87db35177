/** Who sends a request, where it is not the shop's page in the victim's browser. */
import { isAttackers, partyLabel, type Party } from '#lab/run/party';
import type { Initiator } from '#lab/run/trace';
import styles from './party-tag.module.css';

const WORDS: Readonly<Partial<Record<Initiator, string>>> = {
  preflight: 'preflight',
  form: 'form',
  image: 'image',
  navigation: 'navigation',
  browser: 'by itself',
};

const isUsual = (by: Party): boolean => by.type === 'page' && by.userAgent === 'victim' && by.tab === 'shop';

const toneOf = (by: Party): 'attacker' | 'server' | 'elsewhere' => {
  if (by.type === 'server') return 'server';
  return isAttackers(by) ? 'attacker' : 'elsewhere';
};

/** Nothing for what goes on all the time. */
export const PartyTag = ({ by, initiator }: { readonly by: Party; readonly initiator: Initiator }) => {
  const word = WORDS[initiator];
  if (isUsual(by) && word === undefined) return null;
  const who = isUsual(by) ? [] : [partyLabel(by)];
  return (
    <span className={styles.party} data-tone={toneOf(by)}>
      {[...who, ...(word === undefined ? [] : [word])].join(', ')}
    </span>
  );
};
