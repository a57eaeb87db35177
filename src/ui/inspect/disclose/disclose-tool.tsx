/** Which disclosures of an SD-JWT are presented, and what a verifier then gets. */
import { useMemo, useState } from 'react';
import { withDisclosures } from '#jose/sd-jwt/present';
import { processedText, processSdJwt } from '#jose/sd-jwt/process';
import { decodeSdJwt, type SdJwt } from '#jose/sd-jwt/sd-jwt';
import { identityOf } from '../../identity';
import { Check } from '../../parts/check';
import { VisibleText } from '../../parts/visible-text';
import { useQuery } from '../../query';
import styles from '../edit/edit-tool.module.css';
import { MadeToken } from '../edit/made-token';
import { MemberList } from '../segment/member-list';
import choice from '../share/mask-choice.module.css';
import type { ToolProps } from '../tool';

const useProcessed = (sdJwt: SdJwt) =>
  useQuery({
    queryKey: ['presented', identityOf(sdJwt)],
    queryFn: () => processSdJwt(sdJwt),
    // Tokens do not outlive the view that shows them.
    gcTime: 0,
  }).data;

/** What the n-th disclosure is called: its claim, or its place in an array. */
const nameOf = (sdJwt: SdJwt, index: number, path: string | undefined): string => {
  const items = sdJwt.disclosures[index]?.json.value;
  const second = items?.type === 'array' ? items.items[1] : undefined;
  const name =
    second?.type === 'string' && items?.type === 'array' && items.items.length === 3
      ? second.value
      : undefined;
  return path ?? name ?? `disclosure ${index + 1}`;
};

const Presenting = ({ sdJwt }: { sdJwt: SdJwt }) => {
  const all = useProcessed(sdJwt);
  const [left, leave] = useState<ReadonlySet<number>>(new Set());
  const text = useMemo(() => {
    const chosen = sdJwt.disclosures.map((_, index) => index).filter((index) => !left.has(index));
    return withDisclosures(sdJwt, new Set(chosen));
  }, [sdJwt, left]);
  const presented = useMemo(() => decodeSdJwt(text), [text]);
  const processed = useProcessed(presented);
  const lost = sdJwt.keyBinding && !presented.keyBinding;
  return (
    <div className={styles.tool}>
      <fieldset className={choice.names}>
        <legend>Disclosures to present</legend>
        {sdJwt.disclosures.map(({ span }, index) => (
          <Check
            key={span.start}
            on={!left.has(index)}
            onSwitch={(on) => {
              const next = new Set(left);
              if (on) next.delete(index);
              else next.add(index);
              leave(next);
            }}
          >
            <code>
              <VisibleText text={nameOf(sdJwt, index, all?.claims[index]?.path)} limit={80} />
            </code>
          </Check>
        ))}
      </fieldset>
      {lost ? (
        <p className={styles.soft}>
          This leaves out the key binding, which was for other disclosures. The holder must sign a new one.
        </p>
      ) : null}
      {processed && processed.problems.length > 0 ? (
        <p className={styles.soft} data-problem>
          <span aria-hidden="true">✖ </span>A verifier refuses this choice:{' '}
          <VisibleText text={processed.problems[0]?.says ?? ''} />
        </p>
      ) : null}
      {processed?.processed ? (
        <MemberList id="presented" part="payload" json={processedText(processed.processed)} />
      ) : null}
      <MadeToken title="SD-JWT to present" what="the SD-JWT to present" text={text} />
    </div>
  );
};

/** What a person chooses is about one pasted SD-JWT. */
export const DiscloseTool = ({ token: { text, disclosures } }: ToolProps<'disclosures'>) => (
  <Presenting key={text} sdJwt={disclosures} />
);
