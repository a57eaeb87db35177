/** The tab with the search for a weak secret. Not: the search (weak-secret/). */
import type { Tool } from '../tool';

const tool: Tool<'compact'> = {
  label: 'Secret',
  order: 6,
  needs: 'compact',
  load: async () => (await import('../weak-secret/weak-secret')).WeakSecret,
};
export default tool;
