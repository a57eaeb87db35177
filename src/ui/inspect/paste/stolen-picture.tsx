/** The picture on the door to the lab. Not: where it stands (welcome.tsx). */
import { useChoices } from '../../choices';
import stolen from './stolen-token.svg?inline';
import stolenDark from './stolen-token-dark.svg?inline';

export const StolenPicture = () => {
  const theme = useChoices((choices) => choices.theme);
  return (
    <picture>
      {theme === 'light' ? null : (
        <source srcSet={stolenDark} media={theme === 'dark' ? 'all' : '(prefers-color-scheme: dark)'} />
      )}
      <img src={stolen} width="362" height="648" loading="lazy" alt="" />
    </picture>
  );
};
