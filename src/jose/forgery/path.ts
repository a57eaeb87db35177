/** Paths of a simulated file system. */

const FOLDER = '/srv/shop/keys';

/** The file that `kid` names in the folder of keys, after `..` was followed as a file system does. */
export const keyPath = (kid: string): string => {
  const names: string[] = [];
  for (const name of `${FOLDER}/${kid}`.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}`;
};
