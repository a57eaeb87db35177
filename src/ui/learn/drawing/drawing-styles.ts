/** What a lesson's picture is drawn with, by the names that its stylesheets have. */
import credential from '../../stage/credential.module.css';
import drawing from './drawing.module.css';

export const DRAWING_STYLES: Readonly<Record<string, string>> = { ...drawing, ...credential };
