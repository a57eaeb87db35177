/** "Check against your API's settings": what the token should be, to be stated before it is believed. */
import { memo, Suspense } from 'react';
import { useChoices } from '../../choices';
import { Boundary } from '../../parts/boundary';
import { FoldedFields } from '../../parts/folded-fields';
import { lazyPart } from '../../parts/load-once';
import { VisibleText } from '../../parts/visible-text';
import styles from './expect-box.module.css';
import { statedSummary } from '../../expected';

const ExpectFields = lazyPart(async () => (await import('./expect-fields')).ExpectFields);

/** Closed, it says what is stated. */
export const ExpectBox = memo(() => {
  const summary = statedSummary(useChoices((choices) => choices.stated));
  return (
    <FoldedFields
      id="api-settings"
      className={styles.box}
      summary={
        summary === '' ? (
          'Check against your API’s settings'
        ) : (
          <>
            Your API: <VisibleText text={summary} limit={200} />
          </>
        )
      }
    >
      <Boundary what="What to expect">
        <Suspense fallback={<p>Loading …</p>}>
          <ExpectFields />
        </Suspense>
      </Boundary>
    </FoldedFields>
  );
});
