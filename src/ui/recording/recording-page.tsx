/** `#/inspect/recording`: a recorded login on the stage, with its record, its credentials and what is wrong. Not: pasting it (inspect). */
import { hrefOf } from '../address';
import { NoRecording } from './no-recording';
import { useRecorded } from './recorded';
import { Watch } from './watch';

export const RecordingPage = () => {
  const login = useRecorded((recorded) => recorded.login);
  return login ? <Watch key={login.name} login={login} /> : <NoRecording back={hrefOf('/inspect')} />;
};
