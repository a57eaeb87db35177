/** Files that are beside the page; in the page of one file they are within it (scripts/single.js). */

const within = (name: string): Element | null => document.querySelector(`script[data-file="${name}"]`);

/** Whether the page is one file with everything inside. */
export const isOneFile = (): boolean => within('victim.html') !== null;

/** The page's own icon, wherever it is. */
export const iconHref = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? './icon.svg';

/** The lab's frame: in the page of one file the same file again, which is another document where it is sandboxed. */
export const victimHref = (): string =>
  new URL(isOneFile() ? '#victim' : 'victim.html', document.baseURI).href;

const addresses = new Map<string, string>();

/** A file's address, for a link; the file within the page gets one in memory, once. */
export const besideHref = (name: string, type: string): string => {
  const element = within(name);
  if (!element) return `./${name}`;
  const known = addresses.get(name);
  if (known !== undefined) return known;
  const bytes = Uint8Array.from(atob(element.textContent), (unit) => unit.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  addresses.set(name, address);
  return address;
};
