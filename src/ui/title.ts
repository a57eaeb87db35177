/** What each place in the page is called, in a tab and in the history. Nothing pasted is in it. */

const SECTIONS: Readonly<Record<string, string>> = {
  inspect: 'Inspect a token',
  lab: 'Lab',
  learn: 'Learn',
  attacks: 'Attacks',
  rules: 'Rules',
  browser: 'What this browser can do',
  design: 'Design',
};

/** An id in words: `kick-them-out` is "Kick them out". A rule keeps its id, which people search for. */
const named = (section: string, id: string): string => {
  if (section === 'rules') return id;
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** @param path the address without its query: `/rules/alg-none` */
export const titleOf = (path: string): string => {
  const [section = '', id] = path.split('/').slice(1);
  const known = SECTIONS[section === '' ? 'inspect' : section];
  const parts = known === undefined ? ['Nothing here'] : [...(id ? [named(section, id)] : []), known];
  return [...parts, 'Claimcheck'].join(' · ');
};
