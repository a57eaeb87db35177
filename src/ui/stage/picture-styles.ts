/** What a picture of the stage is drawn with, by the names that its stylesheets have. */
import credential from './credential.module.css';
import stage from './stage.module.css';

export const PICTURE_STYLES: Readonly<Record<string, string>> = { ...stage, ...credential };
