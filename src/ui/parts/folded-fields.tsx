/** Fields behind a summary, made once they are asked for: a browser lays out a field although it is folded away. Not on paper. */
import { useState, type ReactNode } from 'react';

interface Props {
  readonly summary: ReactNode;
  /** Of the summary, where what is on it says too little. */
  readonly label?: string;
  readonly className?: string | undefined;
  readonly id?: string;
  readonly children: ReactNode;
}

/** What was opened stays made, so that what was typed in it stays. */
export const FoldedFields = ({ summary, label, className, id, children }: Props) => {
  const [wasOpened, setWasOpened] = useState(false);
  const make = () => {
    setWasOpened(true);
  };
  return (
    // A browser opens it too when something within is looked for.
    <details id={id} className={className} data-asks onToggle={make}>
      <summary aria-label={label} onClick={make}>
        {summary}
      </summary>
      {wasOpened ? children : null}
    </details>
  );
};
