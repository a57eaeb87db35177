/** What a certificate says of itself. Its signature is not looked at. */
import type { Certificate } from '#jose/keys/certificate';
import { inUtc, relative } from '#jose/numeric-date';
import { useFromNow } from '../../now';
import { VisibleText } from '../../parts/visible-text';
import styles from './key-offers.module.css';

interface Props {
  readonly certificate: Certificate;
  /** "RSA public key of 2048 bits". */
  readonly keyIs: string;
  /** How many certificates came with it, itself included. */
  readonly chain: number;
}

/** How long a name is shown; hostile ones have no end. */
const NAME = 200;

/** Subject, issuer, validity, key. */
export const CertificateLines = ({ certificate, keyIs, chain }: Props) => {
  const { subject, issuer, notBefore, notAfter } = certificate;
  const state = useFromNow((now) => {
    if (now > notAfter) return `✖ expired ${relative(notAfter - now)}`;
    return now < notBefore ? `✖ not valid before ${relative(notBefore - now)}` : 'valid now';
  });
  return (
    <dl className={styles.certificate} data-certificate>
      <dt>Subject</dt>
      <dd>
        <VisibleText text={subject || 'empty'} limit={NAME} />
      </dd>
      <dt>Issuer</dt>
      <dd>
        <VisibleText text={issuer || 'empty'} limit={NAME} />
        {issuer === subject ? ' (self-signed)' : ''}
      </dd>
      <dt>Validity</dt>
      <dd>
        {inUtc(notBefore)} to {inUtc(notAfter)}: {state}
      </dd>
      <dt>Key</dt>
      <dd>
        {keyIs}
        {chain > 1 ? `, first of ${chain} certificates` : ''}
      </dd>
    </dl>
  );
};
