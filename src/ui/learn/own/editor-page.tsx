/** A teacher's own lesson: its text on one side, the lesson on the other. Not: kept anywhere but in a file. */
import { hrefOf } from '../../address';
import styles from './own.module.css';
import { Preview } from './preview';
import { Reference } from './reference';
import { TextPane } from './text-pane';

/** `#/learn/editor` */
export const EditorPage = () => (
  <div className={styles.page}>
    <div className={styles.head}>
      <h1>A lesson of your own</h1>
      <p className={styles.links}>
        <a href={hrefOf('/learn')}>All lessons</a>
        <a href="./lesson.schema.json" target="_blank" rel="noreferrer noopener">
          JSON Schema, for your own editor
        </a>
      </p>
      <p className={styles.lead}>
        Make a copy of the example or of any lesson, and change it. You write what is said and asked; what is
        right is read from the run, and a lesson that its runs contradict is told of here.
      </p>
    </div>
    <div className={styles.panes}>
      <TextPane />
      <Preview />
    </div>
    <Reference />
  </div>
);
