/** What arrived at the attacker: each credential as the stage's shape, a token in its three parts as text. */
import { useMemo, type CSSProperties } from 'react';
import { decodeBase64url } from '#text/base64url';
import { decodeUtf8 } from '#text/utf8';
import { KINDS, readCredential, type CredentialKind } from '#lab/derive/scene/credential';
import { VisibleText } from '../../parts/visible-text';
import { CredentialShape } from '../../stage/credential';
import { DrawingProvider } from '../../stage/drawn';
import { bytesText } from '../../parts/clock-text';
import styles from './loot.module.css';
import type { Secret } from './victim-page';

const NAMED = new Map<string, CredentialKind>(Object.entries(KINDS));

const PARTS = ['header', 'claims', 'signature'] as const;

const textOf = (part: string): string => decodeUtf8(decodeBase64url(part).bytes).text;

/** What anyone reads in a token: its first two parts. */
const Decoded = ({ token }: { readonly token: string }) => {
  const parts = token.split('.');
  return (
    <dl className={`stack tight ${styles.decoded}`}>
      {PARTS.map((name, index) => (
        <div key={name} data-part-of={name}>
          <dt>{name}</dt>
          <dd>
            <VisibleText
              text={
                name === 'signature' ? `${parts[index]?.length ?? 0} characters` : textOf(parts[index] ?? '')
              }
              limit={600}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** @param secrets in the order in which they came; the same one can come often */
export const Loot = ({ secrets }: { readonly secrets: readonly Secret[] }) => {
  const each = [...new Map(secrets.map((secret) => [secret.value, secret])).values()];
  const read = each.map(({ name, value }) => ({ name, credential: readCredential(value, NAMED.get(name)) }));
  const most = Math.max(1, ...read.map(({ credential }) => credential?.bytes ?? 0));
  const drawing = useMemo(() => ({ most, isVeiled: false }), [most]);
  return (
    <DrawingProvider value={drawing}>
      <ul className={`stack loose ${styles.loot}`} style={{ '--most': most } as CSSProperties}>
        {read.map(({ name, credential }, index) => (
          <li key={each[index]?.value} data-loot={name}>
            {credential ? <CredentialShape credential={credential} isCopy /> : null}
            <strong>{name}</strong> {credential ? bytesText(credential.bytes) : `${each[index]?.value}`}
            {credential?.parts ? <Decoded token={credential.value} /> : null}
          </li>
        ))}
      </ul>
    </DrawingProvider>
  );
};
