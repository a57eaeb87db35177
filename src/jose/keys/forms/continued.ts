/** A key broken into lines that end with a backslash, as in properties of Java, shells and Dockerfiles. */
import type { KeyForm } from '../reading';

const form: KeyForm = (text, within) => {
  const joined = text.replaceAll(/\\\r?\n[ \t]*/gu, '');
  return joined === text ? undefined : within(joined, 'with its lines joined');
};

export default form;
