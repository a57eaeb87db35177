/** The runs of a lesson of one's own held against it, a while after the last key. */
import { direct } from '#http/message';
import { examine, type LessonProblem } from '#lessons/examine';
import type { Checked } from '#lessons/form/check';
import { useQuery, useQueryClient } from '../../query';

/** Nobody is played to who is still typing. Milliseconds. */
const PAUSE = 600;

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PAUSE);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });

export interface Examination {
  /** `none`: the text is no lesson; `cancelled`: one asked for it. */
  readonly state: 'none' | 'playing' | 'cancelled' | 'done';
  readonly found: readonly LessonProblem[];
  readonly cancel: () => void;
  readonly play: () => void;
}

/** Played in the page itself: no request is sent. Another text ends it. */
export const useExamination = ({ text, lesson }: Checked): Examination => {
  const client = useQueryClient();
  const queryKey = ['examination', text];
  const { data, fetchStatus, refetch } = useQuery({
    queryKey,
    queryFn: async ({ signal }) => {
      await pause(signal);
      return lesson ? examine(lesson, direct, { signal }) : [];
    },
    enabled: lesson !== undefined,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const playing = fetchStatus === 'fetching';
  return {
    state: lesson ? (playing ? 'playing' : data ? 'done' : 'cancelled') : 'none',
    found: (lesson && data) ?? [],
    cancel: () => void client.cancelQueries({ queryKey }),
    play: () => void refetch(),
  };
};
