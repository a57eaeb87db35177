/** The tab with the search for a weak secret. Not: the search (weak-secret/). */
import type { Tool } from '../tool';

const tool: Tool = {
  label: 'Secret',
  order: 6,
  load: async () => (await import('../weak-secret/weak-secret')).WeakSecret,
};
export default tool;
