/** What a person chooses for the victim's page, and the payload itself. Not: running it (use-victim.ts). */
import { modes } from '#lab/modes';
import { Check } from '../../parts/check';
import { EditorBox } from '../../parts/editor-box';
import { Select } from '../../parts/select';
import styles from './payload-page.module.css';
import { encodeOutput, PAGE_POLICIES, PAYLOADS } from './payloads';
import { placesOf } from './shop-page';
import type { Choice } from './use-victim';

/** Held while the page is shown; never stored, put into the address or sent. */
export interface Draft {
  readonly mode: string;
  readonly store: string;
  readonly payload: string;
  readonly encoded: boolean;
  /** An id of `PAGE_POLICIES`. */
  readonly policy: string;
}

/** A login whose place one can choose tells the most. */
const OPENED = modes.find(({ id }) => placesOf(id));

export const FIRST_DRAFT: Draft = {
  mode: OPENED?.id ?? '',
  store: 'local-storage',
  payload: PAYLOADS[0].markup,
  encoded: false,
  policy: PAGE_POLICIES[0].id,
};

export const choiceOf = ({ mode, store, payload, encoded, policy }: Draft): Choice => ({
  mode,
  store,
  payload,
  markup: encoded ? encodeOutput(payload) : payload,
  policy: PAGE_POLICIES.find(({ id }) => id === policy)?.policy ?? '',
});

interface Props {
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
  readonly onRun: () => void;
}

export const PayloadForm = ({ draft, onChange, onRun }: Props) => {
  const ready = PAYLOADS.find(({ markup }) => markup === draft.payload);
  const places = placesOf(draft.mode);
  const policy = PAGE_POLICIES.find(({ id }) => id === draft.policy)?.policy;
  return (
    <form
      className={`stack ${styles.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        onRun();
      }}
    >
      <div className={`row ${styles.choices}`}>
        <Select
          label="The victim’s login"
          value={draft.mode}
          options={modes}
          onChoose={(mode) => {
            onChange({ mode });
          }}
        />
        {places ? (
          <Select
            label={places.label}
            value={draft.store}
            options={places.options}
            onChoose={(store) => {
              onChange({ store });
            }}
          />
        ) : null}
        <Select
          label="Example"
          value={ready?.id ?? ''}
          options={ready ? PAYLOADS : [{ id: '', label: 'your own' }, ...PAYLOADS]}
          onChoose={(chosen) => {
            const payload = PAYLOADS.find(({ id }) => id === chosen)?.markup;
            if (payload !== undefined) onChange({ payload });
          }}
        />
      </div>
      <div className={styles.payload}>
        <label htmlFor="payload">Review, as HTML</label>
        <EditorBox
          id="payload"
          text={draft.payload}
          onText={(payload) => {
            onChange({ payload });
          }}
          rows={9}
        />
      </div>
      <p className="quiet">{ready?.says ?? 'Your own HTML. The page doesn’t store it.'}</p>
      <fieldset className={`row ${styles.choices}`}>
        <legend>Defenses of the page</legend>
        <Check
          on={draft.encoded}
          onSwitch={(encoded) => {
            onChange({ encoded });
          }}
        >
          Output encoding
        </Check>
        <Select
          label="Content-Security-Policy"
          value={draft.policy}
          options={PAGE_POLICIES}
          onChoose={(id) => {
            onChange({ policy: id });
          }}
        />
        {policy ? <code>{policy}</code> : null}
      </fieldset>
      <button type="submit" className={styles.go}>
        Open the victim’s page
      </button>
    </form>
  );
};
