/** What Alice types as her password: she knows it after she changed it too. Not: checking it (password.ts). */
import type { ServerState } from '../run/world';
import { hashPassword } from './password';
import { NEW_PASSWORD, PASSWORD, USERNAME } from './shop';

/** Her password as the database has it now. */
export const alicesPassword = async ({ users }: Pick<ServerState, 'users'>): Promise<string> => {
  const user = users.find(({ name }) => name === USERNAME);
  if (!user) return PASSWORD;
  const changed = await hashPassword(NEW_PASSWORD, user.salt, user.iterations);
  return changed === user.passwordHash ? NEW_PASSWORD : PASSWORD;
};
