/** The fields of "Check against your API's settings". Not: what they state (stated.ts). */
import { ALGORITHMS, isNone } from '#jose/algorithms';
import { useChoices } from '../../choices';
import { Check } from '../../parts/check';
import { Select } from '../../parts/select';
import styles from './expect-box.module.css';
import { NOTHING_STATED, type Stated } from '../../stated';

interface Field {
  readonly name: Exclude<keyof Stated, 'leeway' | 'sentAs' | 'hashDenylist' | 'sample' | 'signed'>;
  readonly label: string;
  readonly placeholder: string;
}

const FIELDS: readonly Field[] = [
  { name: 'algorithms', label: 'Algorithm', placeholder: 'ES256; several with commas' },
  { name: 'type', label: 'Type', placeholder: 'at+jwt' },
  { name: 'issuer', label: 'Issuer', placeholder: 'https://auth.shop.example' },
  { name: 'audience', label: 'Audience', placeholder: 'https://api.shop.example' },
  { name: 'nonce', label: 'Nonce that was sent', placeholder: 'of the login request' },
  { name: 'clientId', label: 'Client', placeholder: 'its client_id' },
  { name: 'accessToken', label: 'Access token with it', placeholder: 'for at_hash' },
  { name: 'code', label: 'Code with it', placeholder: 'for c_hash' },
  { name: 'requestState', label: 'State that was sent', placeholder: 'for s_hash' },
  { name: 'proof', label: 'Proof of possession', placeholder: 'proof, key or thumbprint' },
];

const SENT: readonly { readonly id: Stated['sentAs']; readonly label: string }[] = [
  { id: '', label: 'not stated' },
  { id: 'access-token', label: 'access token, to an API' },
  { id: 'id-token', label: 'ID token, to a client' },
];

const CHECKS = [
  { name: 'hashDenylist', label: 'A denylist goes by the hash of the token' },
  { name: 'sample', label: 'Token and key are samples' },
] as const;

const NAMES = ALGORITHMS.filter(({ name }) => !isNone(name)).map(({ name }) => name);

/** Native inputs; what is typed counts at once. */
export const ExpectFields = () => {
  const { stated, state } = useChoices();
  return (
    <>
      <p className={styles.hint}>An API knows these before it sees a token. Empty fields are not checked.</p>
      <div className={styles.fields}>
        {FIELDS.map(({ name, label, placeholder }) => (
          <label key={name}>
            {label}
            <input
              type="text"
              value={stated[name]}
              placeholder={placeholder}
              spellCheck={false}
              autoComplete="off"
              autoCapitalize="off"
              list={name === 'algorithms' ? 'algorithm-names' : undefined}
              onChange={(event) => {
                state({ [name]: event.target.value });
              }}
            />
          </label>
        ))}
        <label>
          Leeway in seconds
          <input
            type="number"
            min="0"
            step="1"
            value={stated.leeway}
            placeholder="60"
            autoComplete="off"
            onChange={(event) => {
              state({ leeway: event.target.value });
            }}
          />
        </label>
        <Select
          label="Sent as"
          value={stated.sentAs}
          options={SENT}
          onChoose={(sentAs) => {
            state({ sentAs });
          }}
        />
        {CHECKS.map(({ name, label }) => (
          <Check
            key={name}
            className={styles.check}
            on={stated[name]}
            onSwitch={(on) => {
              state({ [name]: on });
            }}
          >
            {label}
          </Check>
        ))}
        <button
          type="button"
          onClick={() => {
            state(NOTHING_STATED);
          }}
        >
          Clear settings
        </button>
      </div>
      <datalist id="algorithm-names">
        {NAMES.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </>
  );
};
