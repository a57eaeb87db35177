/** What this browser can do, asked as the page is opened. */
import { Table } from '../parts/table';
import { useQuery } from '../query';
import { ABILITIES, askBrowser, type Ability } from './abilities';
import styles from './abilities.module.css';

const Row = ({
  ability: { id, label, uses, without },
  here,
}: {
  readonly ability: Ability;
  readonly here: boolean;
}) => (
  <tr data-ability={id} data-here={here}>
    <th scope="row">{label}</th>
    <td className={styles.here}>
      <span aria-hidden="true">{here ? '✔' : '○'}</span> {here ? 'yes' : 'no'}
    </td>
    <td>{here ? uses : without}</td>
  </tr>
);

/** `#/browser` */
export const AbilitiesPage = () => {
  const { data } = useQuery({ queryKey: ['abilities'], queryFn: askBrowser, gcTime: 0 });
  const lacking = ABILITIES.filter(({ id }) => data && !data.has(id)).length;
  return (
    <div className={`stack loose ${styles.page}`}>
      <h1>What this browser can do</h1>
      <p role="status">
        {data
          ? `${ABILITIES.length - lacking} of ${ABILITIES.length} are here. Where one is missing, the last column says what still works.`
          : 'Checking this browser …'}
      </p>
      {data ? (
        <Table columns={['Ability', 'Here', 'What for, or what still works']}>
          {ABILITIES.map((ability) => (
            <Row key={ability.id} ability={ability} here={data.has(ability.id)} />
          ))}
        </Table>
      ) : null}
    </div>
  );
};
