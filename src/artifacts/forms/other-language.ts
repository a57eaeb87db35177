/** Which language code is in that is neither JavaScript nor TypeScript, told by what only that one has. Not: whether a text is code (code.ts). */

/** As much of the text as is looked at. */
const MOST = 20_000;

/** What JavaScript and TypeScript never have. A language comes before those whose signs it shares. */
const SIGNS: readonly (readonly [language: string, sign: RegExp])[] = [
  ['PHP', /<\?php|\$\w{1,60}->|^[^'"`\n]{0,200}\b[A-Z]\w{1,60}::\w{1,60}\([^\n]*\$/mu],
  ['Swift', /\b(?:guard|if) let \w+ =|\bfunc \w{1,60}\([^)\n]{0,200}\) (?:throws )?->/u],
  ['Rust', /\bfn \w{1,60}(?:<[^>\n]{1,60}>)?\(|\blet mut \w|^use \w[\w:{}, ]{2,200};[ \t\r]*$/mu],
  ['Kotlin', /\bfun (?:\w{1,60}\.)?\w{1,60}\(|^[ \t]*val \w{1,60}(?: ?: ?\w{1,60})? = /mu],
  [
    'Go',
    /^package \w{1,60}[ \t\r]*$|^func [\w(]|\bfunc\(\w{1,60} [*\w]|^[ \t]*[a-z_]\w{0,60}(?:, ?\w{1,60}){0,4} := /mu,
  ],
  [
    'Python',
    /^[ \t]*(?:async )?def \w{1,60}\([^\n]{0,200}:[ \t\r]*$|^from [\w.]{1,80} import \w|^[ \t]*(?:(?:if|elif|except|with|for|while) [^\n{}]{1,200}|else|try|except):[ \t\r]*$/mu,
  ],
  ['C#', /^[ \t]*using [A-Z][\w.]{1,80};|^[ \t]*namespace [A-Z][\w.]{1,80};|\bbuilder\.Services\.\w/mu],
  [
    'Java',
    /^import (?:static )?[a-z]\w{0,40}\.[\w.]{1,120}(?:\.\*)?;|^[ \t]*(?:final )?(?:String|byte\[\]|boolean|int|long|Claims|Jws<[^\n=]{1,60}>|SecretKey|Key) \w{1,60} =|^[ \t]*(?:public|private|protected) (?:static )?(?:final )?(?:class \w|(?:String|void|boolean|int|long|[A-Z][\w<>]{1,60}) \w{1,60}\()/mu,
  ],
  ['Ruby', /^[ \t]*def (?:self\.)?\w{1,60}[?!]?(?:\([^\n]{0,120}\))?[ \t\r]*$|\bdo \|[\w, ]{1,60}\|/mu],
];

/** The language; nothing where no sign is found. To be asked of text that does not parse as JavaScript. */
export const otherLanguage = (text: string): string | undefined => {
  const given = text.slice(0, MOST);
  return SIGNS.find(([, sign]) => sign.test(given))?.[0];
};
