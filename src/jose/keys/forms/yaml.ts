/** A JWK or a JWK Set in YAML. It reads flat keys with the members of RFC 7517 only. */
import type { KeyForm } from '../reading';

const MEMBER =
  /^[ \t]*(?:-[ \t]+)?["']?(kty|crv|kid|alg|use|n|e|x|y|k|d)["']?[ \t]*:[ \t]*["']?([^\s"'#]+)["']?[ \t]*(?:#.*)?\r?$/u;
/** More keys than this are no configuration. */
const MOST_LINES = 500;

const form: KeyForm = (text, within) => {
  if (!/^[ \t]*(?:-[ \t]+)?["']?kty["']?[ \t]*:/mu.test(text) || /[{}]/u.test(text)) return undefined;
  const keys: Record<string, string>[] = [];
  for (const line of text.split('\n', MOST_LINES)) {
    const [, name, value = ''] = MEMBER.exec(line) ?? [];
    const begins = /^[ \t]*-/u.test(line);
    if (begins || keys.length === 0) keys.push({});
    const last = keys.at(-1);
    if (last && name !== undefined) last[name] = value;
  }
  const own = keys.filter((each) => each['kty'] !== undefined);
  const json = own.length === 1 ? own[0] : { keys: own };
  return own.length === 0 ? undefined : within(JSON.stringify(json), 'written in YAML');
};

export default form;
