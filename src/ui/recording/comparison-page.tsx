/** `#/inspect/recording/compare`: two recorded logins as lanes on one axis. Not: one of them (recording-page.tsx). */
import { hrefOf } from '../address';
import { Comparison } from './comparison';
import { NoRecording } from './no-recording';
import { useRecorded } from './recorded';
import { SecondRecording } from './second-recording';

export const ComparisonPage = () => {
  const { login, other } = useRecorded();
  if (!login) return <NoRecording back={hrefOf('/inspect')} />;
  return other ? <Comparison a={login} b={other} /> : <SecondRecording first={login} />;
};
