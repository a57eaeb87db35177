/** Says that the text came with the address, and that it is no longer there. */
import { useLanded } from './landed';
import styles from './landed-line.module.css';

/** @param props `pasted`: what is in the box */
export const LandedLine = ({ pasted }: { readonly pasted: string }) => {
  const landing = useLanded();
  if (!landing || landing.text === '' || landing.text !== pasted) return null;
  return (
    <output className={styles.line} data-landed={landing.wasSent ? 'query' : 'fragment'}>
      This came with the page’s address. Claimcheck removed it from the address.{' '}
      {landing.wasSent
        ? 'The part after “?” also reached this page’s server. '
        : 'Browsers never send the part after “#” to a server. '}
      Your browser’s history may still list it.
    </output>
  );
};
