/** One back, one on. */

interface Props {
  /** What one step is, in the singular: `still`. */
  readonly what: string;
  /** Counted from 0. */
  readonly shown: number;
  readonly last: number;
  readonly onShow: (to: number) => void;
}

export const StepButtons = ({ what, shown, last, onShow }: Props) => (
  <>
    <button
      type="button"
      aria-label={`Previous ${what}`}
      disabled={shown === 0}
      onClick={() => {
        onShow(shown - 1);
      }}
    >
      ◀
    </button>
    <button
      type="button"
      aria-label={`Next ${what}`}
      disabled={shown >= last}
      onClick={() => {
        onShow(shown + 1);
      }}
    >
      ▶
    </button>
  </>
);
