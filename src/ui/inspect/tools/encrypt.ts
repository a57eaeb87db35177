/** The tab in which a decrypted token is edited and encrypted again. Not: the editing (encrypt/). */
import type { Tool } from '../tool';

const tool: Tool<'encrypted'> = {
  label: 'Edit',
  order: 3,
  needs: 'encrypted',
  load: async () => (await import('../encrypt/encrypt-tool')).EncryptTool,
};
export default tool;
