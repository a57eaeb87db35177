/** Copies the command that a sentence tells to run. The page itself runs nothing. */
import { CopyButton } from './copy-button';

const COMMAND = /curl -s '[^']+'/u;

/** Nothing where the sentence has no command. */
export const CommandButton = ({ says }: { says: string }) => {
  const command = COMMAND.exec(says)?.[0];
  return command === undefined ? null : (
    <>
      {' '}
      <CopyButton text={command} what="the command" />
    </>
  );
};
