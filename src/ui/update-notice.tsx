/** Says in the footer that a newer version is ready, and loads it when asked. Not: finding it (keep-offline.ts). */
import { useHashPath } from './address';
import { useChoices } from './choices';
import { HandOverButton } from './parts/hand-over-button';
import { useOnlyHere } from './parts/only-here';
import { takeOver, useNewer } from './keep-offline';

/** Where something plays or is being written: a reload would end it, so the notice waits until the person leaves. */
const BUSY = /^\/(?:lab|attacks|learn\/|rules\/|inspect\/)/u;

/** Whether a reload would forget something that the person pasted or chose. */
const hasChosen = (): boolean => {
  const [now, initial] = [useChoices.getState(), useChoices.getInitialState()];
  return Object.entries(initial).some(
    ([name, value]) => typeof value !== 'function' && now[name as keyof typeof now] !== value,
  );
};

export const UpdateNotice = () => {
  const newer = useNewer();
  const [path] = useHashPath();
  // The store has everything that a reload would forget; the notice follows it.
  const isChosen = useChoices(hasChosen);
  const isOnlyHere = useOnlyHere();
  const isShown = newer && !BUSY.test(path) && !isOnlyHere;
  return (
    <span role="status">
      {isShown ? (
        <span data-update>
          A new version is ready.{' '}
          {isChosen ? (
            <HandOverButton before={() => takeOver(newer)} />
          ) : (
            <button
              type="button"
              onClick={() => {
                void takeOver(newer).then(() => {
                  window.location.reload();
                });
              }}
            >
              Reload
            </button>
          )}
          {' · '}
        </span>
      ) : null}
    </span>
  );
};
