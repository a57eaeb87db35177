/** The modes compared by figures, each measured in runs made for the chosen setup. Not: measuring (lab/scorecard). */
import { toQuery } from '#lab/derive/lab-address';
import { modeOf } from '#lab/modes';
import { scorecard, type Figure } from '#lab/measures/scorecard';
import type { Setup } from '#lab/run/setup';
import { hrefOf } from '../../address';
import { inWords } from '#lint/duration';
import { useQuery } from '../../query';
import { PanelButton } from '../controls/panel-button';
import { Table } from '../../parts/table';

const useScorecard = (setup: Setup) => {
  const bare = { ...setup, acts: [] };
  return useQuery({
    queryKey: ['scorecard', toQuery(bare)],
    queryFn: () => scorecard(bare, setup.columns),
    staleTime: Number.POSITIVE_INFINITY,
    throwOnError: false,
  });
};

const valueText = (value: number | 'never', unit: Figure['unit']): string => {
  if (value === 'never') return unit === 'seconds' ? 'no end' : 'without end';
  return unit === 'seconds' ? inWords(value) : value.toLocaleString('en');
};

/** The least of a row, where less is better and they differ. */
const best = ({ better, values }: Figure): number | undefined => {
  const numbers = Object.values(values).map((value) =>
    value === 'never' ? Number.POSITIVE_INFINITY : value,
  );
  const least = Math.min(...numbers);
  return better === 'less' && numbers.some((each) => each !== least) ? least : undefined;
};

const Figures = ({ figures, setup }: { readonly figures: readonly Figure[]; readonly setup: Setup }) => (
  <Table
    figures
    className="small"
    caption="Measured for this setup. Each figure links to its run."
    columns={['Figure', ...setup.columns.map((id) => modeOf(id)?.label ?? id)]}
  >
    {figures.map((figure) => (
      <tr key={figure.id} data-figure={figure.id}>
        <th scope="row">
          {figure.label}
          {figure.unit === 'bytes' ? ', bytes' : ''}
        </th>
        {setup.columns.map((id) => {
          const value = figure.values[id] ?? 0;
          return (
            <td key={id} data-value={value}>
              <a href={hrefOf(`/lab?${toQuery({ ...setup, acts: figure.acts })}&record`)}>
                {valueText(value, figure.unit)}
              </a>
              {value === best(figure) ? (
                <>
                  <span aria-hidden="true"> ◂</span>
                  <span className="hidden-visually"> least</span>
                </>
              ) : null}
            </td>
          );
        })}
      </tr>
    ))}
  </Table>
);

const Scorecard = ({ setup }: { readonly setup: Setup }) => {
  const { data, isError } = useScorecard(setup);
  if (isError)
    return (
      <p role="alert" data-failed="run">
        The lab can’t measure this setup.
      </p>
    );
  return data ? <Figures figures={data} setup={setup} /> : <p aria-busy="true">Measuring …</p>;
};

/** Measured when it is opened. */
export const ScorecardMenu = ({ setup }: { readonly setup: Setup }) => (
  <PanelButton label="Scorecard" title="Scorecard">
    <Scorecard setup={setup} />
  </PanelButton>
);
