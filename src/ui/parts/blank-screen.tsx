/** A black screen before a class; a press shows again what is under it. */
import styles from './blank-screen.module.css';

interface Props {
  readonly onShow: () => void;
}

export const BlankScreen = ({ onShow }: Props) => (
  <button
    type="button"
    className={styles.blank}
    aria-label="The screen is blank: show it again"
    data-blank
    onClick={onShow}
  />
);
