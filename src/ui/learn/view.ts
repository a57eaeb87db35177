/** How the address asks for a lesson to be shown: `#/learn/<id>?present`. Not: where in it (lesson-place.ts). */

/** For whom it is shown: who learns alone, a class before a screen, who speaks to the class, readers of another page. */
export type View = 'page' | 'present' | 'notes' | 'embed';

const VIEWS = ['present', 'notes', 'embed'] as const;

/** Never throws. @param query without `?` */
export const viewIn = (query: string): View => {
  const parameters = new URLSearchParams(query);
  return VIEWS.find((view) => parameters.has(view)) ?? 'page';
};
