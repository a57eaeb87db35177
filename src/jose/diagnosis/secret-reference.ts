/** A text that names where a secret is, in place of the secret: a variable, a path, an entry of a vault. */

/** As shells, templates, CI, code, and stores of secrets write it. */
const REFERENCE = new RegExp(
  `^["']?(?:${[
    String.raw`\$[A-Z_][A-Z\d_]*`,
    String.raw`\$\{\w+(?::?[-?][^}]*)?\}`,
    String.raw`\$\{\{[^{}]*\}\}`,
    String.raw`\$?\{\{[^{}]*\}\}`,
    String.raw`\$\(\w+\)`,
    String.raw`%\w+%`,
    String.raw`<[\w -]{3,40}>`,
    String.raw`(?:process\.env|import\.meta\.env|Deno\.env|Bun\.env|ENV|os\.environ|builder\.Configuration)\b[^\n]*`,
    String.raw`(?:os\.)?(?:getenv|Getenv|env)\([^)\n]*\)`,
    String.raw`(?:vault|op|file|ssm|sm|awssm|gcpsm|akv|secretref):\S+`,
    String.raw`ref\+\w+:\S+`,
    String.raw`arn:aws[\w-]*:(?:secretsmanager|ssm|kms):\S+`,
    String.raw`projects\/[^/\s]+\/secrets\/\S+`,
    String.raw`@Microsoft\.KeyVault\([^)\n]*\)`,
    String.raw`(?:\/var)?\/run\/secrets\/\S+`,
    String.raw`!(?:Ref|Sub|GetAtt|secret)\s[^\n]*`,
  ].join('|')})["']?$`,
  'u',
);

const NAMED = /^\s*(?:export\s+)?[A-Za-z_][\w.-]*\s*[:=]\s*/u;

/** Whether the text, without a name before it, is nothing but a reference. */
export const isReference = (text: string): boolean => {
  const whole = text.trim();
  return REFERENCE.test(whole) || REFERENCE.test(whole.replace(NAMED, ''));
};

export const REFERENCE_SAYS = 'This is a reference, not the secret. Look up its value, and paste that.';
