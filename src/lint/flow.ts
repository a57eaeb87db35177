/** Where a login keeps its credentials, as JSON text that rules can point into. Not: the lab's setup, which `ui` turns into this. */
import { memberOf, parseJson, type Json, type JsonText } from '#text/json';

export interface Flow {
  /** `{"accessToken": {"storage": "localStorage", "ttlSeconds": 900}}`; `ttlSeconds` null: no expiry. */
  readonly text: string;
  readonly json: JsonText;
}

/** Reads a flow. Never throws. */
export const parseFlow = (text: string): Flow => ({ text, json: parseJson(text) });

/** The value at a path of member names. */
export const flowValue = (flow: Flow, ...path: string[]): Json | undefined => {
  let value = flow.json.value;
  for (const name of path) {
    if (value?.type !== 'object') return undefined;
    value = memberOf(value, name)?.value;
  }
  return value;
};
