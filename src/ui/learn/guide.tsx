/** A lesson for who teaches it: its aim, what to say, what goes wrong. */
import type { Lesson } from '#lessons/lesson';

const List = ({ title, items }: { readonly title: string; readonly items: readonly string[] }) => (
  <>
    <h2>{title}</h2>
    <ul className="bullets">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </>
);

/** The same on the page and on the teacher's sheet. */
export const GuideText = ({ lesson: { guide, beats } }: { readonly lesson: Lesson }) => {
  const notes = beats.flatMap(({ note }, index) =>
    note === undefined ? [] : [`At step ${index + 1}: ${note}`],
  );
  return (
    <div className="stack">
      <p>
        {guide.goal} About {guide.minutes} minutes.
      </p>
      <List title="What to say" items={guide.say} />
      <List title="What classes get wrong" items={guide.wrong} />
      {notes.length > 0 ? <List title="Notes" items={notes} /> : null}
    </div>
  );
};
