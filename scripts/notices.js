/** The licences of packages in files that are built by themselves, beside those of the page. */

/** What the footer links. */
export const NOTICES = 'third-party-notices.txt';

/** @returns {{ head: string, sections: string[] }} what is before the first package, and a text for each */
const taken = (text) => {
  const [head, ...sections] = text.split(/^(?=## )/mu);
  return { head, sections: sections.map((section) => `${section.trim()}\n\n`) };
};

/**
 * @param {string} text of one build's packages
 * @param {string} more of another's
 * @returns {string} each package once, in order
 */
export const mergeNotices = (text, more) => {
  const { head, sections } = taken(text);
  return head + [...new Set([...sections, ...taken(more).sections])].toSorted().join('').trimEnd() + '\n';
};
