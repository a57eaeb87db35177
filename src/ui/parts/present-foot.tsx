/** The bar below what is projected: where one is, what is rarely pressed, back and on. Not: the keys that do the same. */
import type { ReactNode } from 'react';
import styles from './present-foot.module.css';

interface Press {
  readonly label: string;
  readonly onPress: () => void;
  readonly disabled?: boolean;
}

interface Props {
  /** Where one is. */
  readonly children: ReactNode;
  readonly rest: readonly (Press & { readonly id: string })[];
  /** What tells the keys. */
  readonly keys: ReactNode;
  readonly previous: Omit<Press, 'label'>;
  readonly next: Press;
}

/** Pressed with the mouse it takes no focus, so that the keys go on meaning what they say. */
const FootButton = ({
  children,
  className,
  press: { disabled, onPress },
}: {
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly press: Omit<Press, 'label'>;
}) => (
  <button
    type="button"
    className={className}
    disabled={disabled}
    onMouseDown={(event) => {
      event.preventDefault();
    }}
    onClick={onPress}
  >
    {children}
  </button>
);

export const PresentFoot = ({ children, rest, keys, previous, next }: Props) => (
  <div className={`row ${styles.foot}`} role="group" aria-label="Presentation">
    {children}
    <span className={`row tight ${styles.rest}`}>
      {rest.map(({ id, label, ...press }) => (
        <FootButton key={id} press={press}>
          {label}
        </FootButton>
      ))}
      {keys}
    </span>
    <FootButton press={previous}>
      <span aria-hidden="true">◀</span> Previous
    </FootButton>
    <FootButton press={next} className={styles.next}>
      {next.label} <span aria-hidden="true">▶</span>
    </FootButton>
  </div>
);
