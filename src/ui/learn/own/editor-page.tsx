/** A teacher's own lesson: its form or its JSON on one side, the lesson on the other. Only a file keeps it. */
import { hrefOf } from '../../address';
import { besideHref } from '../../beside';
import styles from './own.module.css';
import { Preview } from './preview';
import { Reference } from './reference';
import { TextPane } from './text-pane';

/** `#/learn/editor` */
export const EditorPage = () => (
  <div className={`stack ${styles.page}`}>
    <div className={`words ${styles.head}`}>
      <h1>A lesson of your own</h1>
      <p className={`words ${styles.links}`}>
        <a href={hrefOf('/learn')}>All lessons</a>
        <a
          href={besideHref('lesson.schema.json', 'application/json')}
          target="_blank"
          rel="noreferrer noopener"
        >
          JSON Schema, for your own editor
        </a>
      </p>
      <p className={`quiet ${styles.lead}`}>
        Start from a lesson, or <a href={hrefOf('/lab')}>record one in the lab</a> (Export ▾). The lab works
        out the right answers.
      </p>
    </div>
    <div className={`stack ${styles.panes}`}>
      <TextPane />
      <Preview />
    </div>
    <Reference />
  </div>
);
