/** The system that every page is made of, read from the theme itself: type, spaces, elevation, colours. Only where one develops. */
import { useMemo } from 'react';
import styles from './design-page.module.css';

/** The custom properties of the root that begin like this, in the order of the stylesheet. */
const named = (pattern: RegExp): string[] => {
  const names = [...document.styleSheets].flatMap((sheet) => namesIn([...sheet.cssRules]));
  return [...new Set(names)].filter((name) => pattern.test(name));
};

const namesIn = (rules: readonly CSSRule[]): string[] =>
  rules.flatMap((rule) => {
    if (rule instanceof CSSStyleRule) {
      return rule.selectorText.startsWith(':root')
        ? [...rule.style].filter((name) => name.startsWith('--'))
        : [];
    }
    return rule instanceof CSSLayerBlockRule ? namesIn([...rule.cssRules]) : [];
  });

const valueOf = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const GROUPS = [
  { title: 'Type', says: 'Five sizes, none under 13 px.', names: /^--(?:small|body|large|title|answer)$/u },
  { title: 'Weight', says: 'Two.', names: /^--(?:regular|strong)$/u },
  { title: 'Space', says: 'Gaps and padding use one of these.', names: /^--space-/u },
  { title: 'Edges', says: 'Corners, lines, bars.', names: /^--(?:radius|pill|line|border|bar)$/u },
  {
    title: 'Elevation',
    says: 'Two levels: on the page, and floating above it.',
    names: /^--(?:raised|floating)$/u,
  },
  {
    title: 'Grounds and ink',
    says: 'Text has a contrast of at least 4.5 on every ground.',
    names: /^--(?:paper|panel|well|ink|hairline|accent)/u,
  },
  {
    title: 'Parts',
    says: 'One thing, one color, on every page.',
    names: /^--(?:jose-header|claims|signature|cookie|session|refresh|attacker|sent|refused)$/u,
  },
  {
    title: 'Outcomes',
    says: 'Never by color alone: each has a sign and a word.',
    names: /^--(?:error|warning|info|good|mark)/u,
  },
] as const;

const sampleStyle = (title: string, name: string) => {
  const value = `var(${name})`;
  if (title === 'Type') return { fontSize: value };
  if (title === 'Weight') return { fontWeight: value };
  if (title === 'Space') return { width: value, height: value, background: 'var(--accent)' };
  if (title === 'Elevation') return { boxShadow: value, width: '6rem', height: '2rem' };
  if (title === 'Edges') {
    if (/line|border/u.test(name)) return { border: value, width: '6rem', height: '2rem' };
    return { borderRadius: value, width: '6rem', height: '2rem', background: 'var(--hairline)' };
  }
  return { background: value, width: '6rem', height: '2rem' };
};

/** `#/design` */
export const DesignPage = () => {
  const groups = useMemo(() => GROUPS.map((group) => ({ ...group, found: named(group.names) })), []);
  return (
    <div className={styles.page}>
      <h1>Design</h1>
      {groups.map(({ title, says, found }) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{says}</p>
          <ul className={`stack ${styles.tokens}`}>
            {found.map((name) => (
              <li key={name}>
                <span style={sampleStyle(title, name)}>
                  {/Type|Weight/u.test(title) ? 'Signature valid' : null}
                </span>
                <code>
                  {name} {valueOf(name)}
                </code>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};
