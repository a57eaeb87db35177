/** The lessons in which a rule's finding is seen. The lessons are loaded for this once the page is there. */
import { hrefOf } from '../address';
import { loadOnce } from '../parts/load-once';
import { useQuery } from '../query';

const loadLessons = loadOnce(async () => (await import('#lessons/lessons')).lessons);

/** Two parts of a list of terms; nothing when no lesson shows it. */
export const ShownIn = ({ ruleId }: { readonly ruleId: string }) => {
  const { data } = useQuery({
    queryKey: ['lessons'],
    queryFn: loadLessons,
    staleTime: Number.POSITIVE_INFINITY,
    // The rule is shown without its lessons.
    throwOnError: false,
  });
  const showing = data?.filter(({ rules }) => rules?.includes(ruleId)) ?? [];
  if (showing.length === 0) return null;
  return (
    <>
      <dt>Lessons</dt>
      <dd>
        <ul>
          {showing.map(({ id, number, title }) => (
            <li key={id}>
              <a href={hrefOf(`/learn/${id}`)}>
                {number}. {title}
              </a>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
};
